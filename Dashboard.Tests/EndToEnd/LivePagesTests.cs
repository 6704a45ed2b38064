using System.Diagnostics;
using System.Globalization;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.EndToEnd;

/// <summary>What one process changes, the open pages of another show.</summary>
public sealed class LivePagesTests(EndToEndHost host) : PageTest(host)
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Overview_InTwoWindows_ShowsAPaymentOfTheCommandLineWithoutReload()
    {
        await using Visit one = await Host.OpenAsync(), two = await Host.OpenAsync(Look.Phone);
        foreach (Visit visit in (Visit[])[one, two])
        {
            await visit.GoAsync("/?dept=LIVE");
            await visit.Page.EvaluateAsync("window.isFirstLoad = true");
        }

        string before = await one.ValueAsync("executed");
        (await two.ValueAsync("executed")).ShouldBe(before);
        long endedAt = await ImportAsync("payments", $"支付凭证号,支付日期,项目代码,支付金额\nLIVE-{before},{Host.Today},LIVE-1,1234.56\n");
        string after = (decimal.Parse(before, CultureInfo.InvariantCulture) + 1234.56m).ToString("0.00", CultureInfo.InvariantCulture);
        await Task.WhenAll(ShouldFollowAsync(one, "executed", after), ShouldFollowAsync(two, "executed", after));
        Stopwatch.GetElapsedTime(endedAt).ShouldBeLessThan(Promise);
        foreach (Visit visit in (Visit[])[one, two])
        {
            (await visit.Page.EvaluateAsync<bool?>("window.isFirstLoad")).ShouldBe(true);
            visit.Problems.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Indicator_OpenPage_ShowsAResultOfTheCommandLine()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/indicators/LIVE-ZB?dept=LIVE");
        (await visit.ValueAsync("achievement")).ShouldBe("");
        long endedAt = await ImportAsync("results", $"指标代码,日期,完成值,说明\nLIVE-ZB,{Host.Today},40,首次填报\n");
        await ShouldFollowAsync(visit, "achievement", "40");
        Stopwatch.GetElapsedTime(endedAt).ShouldBeLessThan(Promise);
        (await visit.ValueAsync("progress")).ShouldBe("0.4");
    }

    [Fact]
    public async Task Focus_OnALinkWhileFiguresChange_StaysWhereItWas()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/lines?dept=LIVE");
        await visit.Link("实时项目").FocusAsync();
        string before = await visit.ValueAsync("executed");
        await ImportAsync("payments", $"支付凭证号,支付日期,项目代码,支付金额\nFOCUS-{before},{Host.Today},LIVE-1,10\n");
        await Expect(visit.Figure("executed")).Not.ToHaveAttributeAsync("data-value", before);
        await Expect(visit.Link("实时项目")).ToBeFocusedAsync();
    }

    /// <returns>The moment at which the command had ended.</returns>
    private async Task<long> ImportAsync(string kind, string text)
    {
        ExecutableResult result = await Host.RunAsync("import", kind, Host.Write(text));
        long endedAt = Stopwatch.GetTimestamp();
        result.ExitCode.ShouldBe(0, result.Said);
        return endedAt;
    }

    private static Task ShouldFollowAsync(Visit visit, string figure, string value) =>
        Expect(visit.Figure(figure)).ToHaveAttributeAsync("data-value", value);
}
