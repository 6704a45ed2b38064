using System.Collections.Concurrent;
using Dashboard.Domain.Import;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Departments under an overseer, live.</summary>
public sealed class OverseerTests(EndToEndHost host) : PageTest(host)
{
    /// <summary>A unit that stands on another page changes cards, calls and the foot: two kilobytes. One that is shown changes its row as well.</summary>
    [Theory]
    [InlineData(35, 2_048)]
    [InlineData(7, 4_096)]
    public async Task Pages_OnAPaymentOfOneUnit_AreSentOnlyWhatChanged(int unit, int most)
    {
        await FillAsync();
        await using Visit page = await Host.OpenAsync(), wall = await Host.OpenAsync();
        ConcurrentQueue<int>[] frames = [Watch(page), Watch(wall)];
        await page.GoAsync("/departments?dept=OVER&sort=Code");
        await wall.GoAsync("/wall?dept=OVER");
        string before = await page.ValueAsync("executed");
        foreach (ConcurrentQueue<int> queue in frames) queue.Clear();
        (await Host.RunAsync("import", "payments", Host.Write($"支付凭证号,支付日期,项目代码,支付金额\nOVER-{before},{Host.Today},OVER-{unit},1234.56\n"))).ExitCode.ShouldBe(0);
        foreach (Visit visit in (Visit[])[page, wall]) await Expect(visit.Figure("executed")).Not.ToHaveAttributeAsync("data-value", before);
        // One update is one frame; the bell may send its own.
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage(string.Join(" | ", frames.Select(queue => string.Join(" + ", queue) + " bytes")));
        foreach (ConcurrentQueue<int> queue in frames)
        {
            queue.Sum().ShouldBeGreaterThan(100);
            queue.ShouldAllBe(bytes => bytes <= most);
        }

        page.Problems.ShouldBeEmpty();
        wall.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ranking_ByKeyboardAlone_IsSortedAndACellOpened()
    {
        await FillAsync();
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/departments?dept=OVER");
        await visit.Page.Locator("thead a", new() { HasText = "部门" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("部门");
        await visit.Page.Locator("tbody tr").First.Locator("td.heat a").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("article[data-ready]")).ToHaveAttributeAsync("data-department", "OVER01");
        visit.Page.Url.ShouldContain("-02-28");
    }

    private static ConcurrentQueue<int> Watch(Visit visit)
    {
        ConcurrentQueue<int> frames = [];
        visit.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames.Enqueue(frame.Binary?.Length ?? frame.Text?.Length ?? 0);
        return frames;
    }

    /// <summary>A department with forty units, each with a line and ahead of the one before; told again it changes nothing.</summary>
    private async Task FillAsync()
    {
        int[] units = [.. Enumerable.Range(1, 40)];
        await Host.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nOVER,受督部门,\n" + string.Concat(units.Select(n => $"OVER{n:00},第{n}单位,OVER\n")));
        await Host.Ledger.TakeAsync(
            ImportKind.Budget,
            "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n"
            + string.Concat(units.Select(n => $"OVER{n:00},OVER-{n},第{n}项,项目支出,一般公共预算,{Host.Today[..4]}-01-01,年初预算,1000000,\n")));
        await Host.Ledger.TakeAsync(
            ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额\n" + string.Concat(units.Select(n => $"OVER-V{n},{Host.Today[..4]}-01-15,OVER-{n},{n * 10_000}\n")));
    }
}
