using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.EndToEnd;

/// <summary>The way of the first administrator from the log to the overview, and every account page on it, on each screen.</summary>
public sealed partial class AccountPagesTests(TestBrowser browser) : OwnProgramTest(browser)
{
    private const string Name = "first", Password = "first password of all";
    private readonly ConcurrentQueue<string> faults = [], looked = [];

    /// <summary>Two installations at once: one that waits leaves the machine to the other.</summary>
    [Fact]
    public async Task Installation_SetUpInABrowser_ShowsEveryAccountPageWithoutFault()
    {
        ParallelOptions two = new() { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Enum.GetValues<Look>(), two, async (look, _) => await WalkAsync(look));
        faults.ShouldBeEmpty();
        PageRoutes.WithoutAny(PageRoutes.All.Where(PageRoutes.IsOfAccounts), [.. looked, ReportLinkPageTests.Address]).ShouldBeEmpty();
    }

    private async Task WalkAsync(Look look)
    {
        string folder = TemporaryLedger.TemporaryFolder();
        await using (ServerProcess server = await ServerProcess.StartAsync(folder, "--Security:RequireTwoFactor=administrators"))
        {
            await using Visit visit = await Browser.OpenAsync(server, look);
            await SetUpAsync(visit, SetUpAddress().Match(server.Said).Value, look);
            await LookAsync(visit, "sign-in", look);
            await visit.SignInAsync(Name, Password);
            await Expect(visit.Page).ToHaveURLAsync(new Regex($"{DashboardUrls.Account}$"));
            await LookAsync(visit, "account-held", look);
            string key = await TurnOnAsync(visit, look);
            foreach (string page in (string[])[DashboardUrls.Account, DashboardUrls.Denied, DashboardUrls.ToBusy("/"), DashboardUrls.ToSignInRefusal("unknown"), DashboardUrls.Error, DashboardUrls.ToTwoFactor("/", isRefused: true)])
            {
                await visit.Page.GotoAsync(page);
                await LookAsync(visit, page.Split('?')[0].Trim('/').Replace('/', '-'), look);
            }

            await visit.GoAsync("/");
            await Expect(visit.Page.Locator(".state a[href='/import']")).ToBeVisibleAsync();
            await LookAsync(visit, "overview-empty", look);
            if (look == Look.Desktop) await SignInAgainAsync(visit, key);
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task SetUpAsync(Visit visit, string address, Look look)
    {
        await visit.Page.GotoAsync(DashboardUrls.ToSetUp("guessed"));
        await LookAsync(visit, "set-up-refused", look);
        await visit.Page.GotoAsync(address);
        await LookAsync(visit, "set-up", look);
        await visit.Page.Locator("#organisation-name").FillAsync("区总工会");
        await visit.Page.Locator("#organisation-code").FillAsync("114001");
        await visit.Page.Locator("#name").FillAsync("system");
        await visit.Page.Locator("#password").FillAsync("short");
        await visit.Page.Locator("form button").ClickAsync();
        await Expect(visit.Page.Locator("[data-problem-of]")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator("#organisation-name")).ToHaveValueAsync("区总工会");
        await Expect(visit.Page.Locator("#password")).ToHaveValueAsync("");
        await LookAsync(visit, "set-up-problems", look);
        await visit.Page.Locator("#name").FillAsync(Name);
        await visit.Page.Locator("#password").FillAsync(Password);
        await visit.Page.Locator("form button").ClickAsync();
        await visit.Page.WaitForURLAsync($"**{DashboardUrls.SignIn}");
    }

    private async Task<string> TurnOnAsync(Visit visit, Look look)
    {
        await visit.Page.Locator("form[data-form=two-factor] input[name=proof]").FillAsync(Password);
        await visit.Page.Locator("form[data-form=two-factor] button").ClickAsync();
        await visit.Page.WaitForURLAsync($"**{DashboardUrls.Authenticator}");
        await LookAsync(visit, "authenticator", look);
        string key = (await visit.Page.Locator("[data-authenticator-key]").GetAttributeAsync("data-authenticator-key"))!;
        await visit.Page.Locator("input[name=Code]").FillAsync(Authenticator.Code(key, await NowAsync(visit)));
        await visit.Page.Locator("form button").ClickAsync();
        await Expect(visit.Page.Locator("[data-recovery-codes] li")).ToHaveCountAsync(10);
        await LookAsync(visit, "authenticator-codes", look);
        return key;
    }

    private static async Task SignInAgainAsync(Visit visit, string key)
    {
        await visit.Page.Locator("[data-sign-out]").First.ClickAsync();
        await visit.Page.WaitForURLAsync($"**{DashboardUrls.SignIn}");
        await visit.SignInAsync(Name, Password);
        await visit.Page.Locator("input[name=code]").FillAsync(Authenticator.Code(key, (await NowAsync(visit)).AddSeconds(30)));
        await visit.Page.Locator($"form[action='{DashboardUrls.TwoFactorSession}'] button").ClickAsync();
        await Expect(visit.Page.Locator(".state a[href='/import']")).ToBeVisibleAsync();
    }

    private async Task LookAsync(Visit visit, string name, Look look)
    {
        looked.Enqueue(new Uri(visit.Page.Url).AbsolutePath);
        await PageFaults.KeepPictureAsync(visit, $"{name}-{look}", isWhole: true);
        foreach (string fault in await PageFaults.FindAsync(visit, look)) faults.Enqueue($"{look} {name}: {fault}");
    }

    /// <summary>The clock of the phone is that of the browser.</summary>
    private static async Task<DateTimeOffset> NowAsync(Visit visit) => DateTimeOffset.FromUnixTimeMilliseconds(await visit.Page.EvaluateAsync<long>("Date.now()"));

    [GeneratedRegex("/account/set-up\\?token=[0-9a-f]{32}")]
    private static partial Regex SetUpAddress();
}
