using Dashboard.Web.Shell;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Signing in and out, as a person does it.</summary>
public sealed class SessionTests(EndToEndHost host) : PageTest(host)
{
    [Fact]
    public async Task Stranger_AskingForAPage_SignsInAndIsLedThere()
    {
        await using Visit visit = await Host.OpenAsStrangerAsync();
        await visit.SignInAsync(EndToEndHost.Administrator, EndToEndHost.Password, "/lines?dept=114001&year=2023");
        visit.Page.Url.ShouldEndWith("/lines?dept=114001&year=2023");
        await Expect(visit.Figure("executed")).ToHaveAttributeAsync("data-value", "9542500.00");
        visit.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(EndToEndHost.Administrator, "wrong password")]
    [InlineData("nobody of this name", "wrong password")]
    public async Task WrongPassword_OrUnknownName_GetsTheSameAnswer(string name, string password)
    {
        await using Visit visit = await Host.OpenAsStrangerAsync();
        await visit.SignInAsync(name, password);
        await Expect(visit.Page.Locator("p[role=alert]:visible")).ToHaveTextAsync("用户名或密码不对；多次输错后账号会暂停十分钟。");
        await visit.Page.GotoAsync("/lines");
        visit.Page.Url.ShouldContain(DashboardUrls.SignIn);
    }

    [Fact]
    public async Task SignOut_InOneWindow_LeavesNoWindowSignedIn()
    {
        await using Visit one = await Host.OpenAsStrangerAsync(), two = await Host.OpenAsStrangerAsync();
        (await Host.RunAsync("user", "add", "leaver", "--role", "manager", "--department", "114001", "--password-stdin")).ExitCode.ShouldBe(1);
        string password = (await Host.RunAsync("user", "add", "leaver", "--role", "manager", "--department", "114001")).Document().GetProperty("password").GetString()!;
        await one.SignInAsync("leaver", password, "/?year=2023");
        await two.SignInAsync("leaver", password, "/?year=2023");
        await Expect(two.Page.Locator("article")).ToHaveAttributeAsync("data-department", "114001");
        await one.Page.Locator("[data-sign-out]").ClickAsync();
        await one.Page.WaitForURLAsync($"**{DashboardUrls.SignIn}");
        await two.Page.Locator($"nav a[href^='{DashboardUrls.Lines}']").ClickAsync();
        await Expect(two.Page.Locator("[data-figure]")).ToHaveCountAsync(0);
    }
}
