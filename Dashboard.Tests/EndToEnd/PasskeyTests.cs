using System.Web;
using Dashboard.Web.Shell;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Passkeys with an authenticator inside the browser. They belong to a name, so the server is called by one here.</summary>
public sealed class PasskeyTests(EndToEndHost host) : PageTest(host)
{
    [Fact]
    public async Task Passkey_Added_SignsInWithoutPasswordUntilRemoved()
    {
        await using Visit visit = await Host.OpenAsStrangerAsync();
        string root = await AtNameAsync(visit), password = await AccountAsync("keyholder");
        await SignInAsync(visit.Page, root, "keyholder", password);
        await AddAsync(visit.Page, root, password);
        await Expect(visit.Page.Locator("[data-passkeys]")).ToHaveAttributeAsync("data-passkeys", "1");

        await visit.Page.Locator("[data-sign-out]").ClickAsync();
        await visit.Page.GotoAsync($"{root}{DashboardUrls.ToSignIn(DashboardUrls.Account)}");
        await visit.Page.Locator("[data-passkey-sign-in]").ClickAsync();
        await Expect(visit.Page.Locator("[data-account=keyholder]")).ToBeVisibleAsync();

        await visit.Page.Locator("details.passkey summary").ClickAsync();
        await visit.Page.Locator("details.passkey input[name=proof]").FillAsync(password);
        await visit.Page.Locator("details.passkey button").ClickAsync();
        await Expect(visit.Page.Locator("[data-passkeys]")).ToHaveAttributeAsync("data-passkeys", "0");
        await visit.Page.Locator("[data-sign-out]").ClickAsync();
        await visit.Page.GotoAsync($"{root}{DashboardUrls.ToSignIn(DashboardUrls.Account)}");
        await visit.Page.Locator("[data-passkey-sign-in]").ClickAsync();
        await Expect(visit.Page.Locator("article > p[role=alert]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Answer_GivenBefore_AnswersNoOtherQuestion()
    {
        await using Visit visit = await Host.OpenAsStrangerAsync();
        string root = await AtNameAsync(visit), password = await AccountAsync("replayed"), answer = "";
        await SignInAsync(visit.Page, root, "replayed", password);
        await AddAsync(visit.Page, root, password);
        await visit.Page.Locator("[data-sign-out]").ClickAsync();
        visit.Page.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.Url.EndsWith(DashboardUrls.PasskeySession, StringComparison.Ordinal)) answer = HttpUtility.ParseQueryString(request.PostData!)["credential"]!;
        };
        await visit.Page.GotoAsync($"{root}{DashboardUrls.ToSignIn(DashboardUrls.Account)}");
        await visit.Page.Locator("[data-passkey-sign-in]").ClickAsync();
        await Expect(visit.Page.Locator("[data-account=replayed]")).ToBeVisibleAsync();
        string first = answer;
        first.ShouldContain("signature");

        await visit.Page.Locator("[data-sign-out]").ClickAsync();
        await visit.Page.GotoAsync($"{root}{DashboardUrls.ToSignIn(DashboardUrls.Account)}");
        // A new question is asked, and the old answer given to it.
        await visit.Page.RouteAsync($"**{DashboardUrls.PasskeySession}", route =>
        {
            var fields = HttpUtility.ParseQueryString(route.Request.PostData!);
            fields["credential"] = first;
            return route.ContinueAsync(new() { PostData = System.Text.Encoding.UTF8.GetBytes(fields.ToString()!) });
        });
        await visit.Page.Locator("[data-passkey-sign-in]").ClickAsync();
        await Expect(visit.Page.Locator("article > p[role=alert]")).ToBeVisibleAsync();
        answer.ShouldNotBe(first);
    }

    private static async Task<string> AtNameAsync(Visit visit)
    {
        await visit.Page.GotoAsync(DashboardUrls.SignIn);
        // By its number the server has no passkeys, and offers none.
        await Expect(visit.Page.Locator("[data-passkey-sign-in]")).ToBeHiddenAsync();
        ICDPSession browser = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return $"http://localhost:{new Uri(visit.Page.Url).Port}";
    }

    private async Task<string> AccountAsync(string name) =>
        (await Host.RunAsync("user", "add", name, "--role", "admin")).Document().GetProperty("password").GetString()!;

    private static async Task SignInAsync(IPage page, string root, string name, string password)
    {
        await page.GotoAsync($"{root}{DashboardUrls.ToSignIn(DashboardUrls.Account)}");
        await page.Locator("input[name=name]").FillAsync(name);
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Locator($"form[action='{DashboardUrls.Session}'] button").ClickAsync();
        await Expect(page.Locator($"[data-account={name}]")).ToBeVisibleAsync();
    }

    private static async Task AddAsync(IPage page, string root, string password)
    {
        await page.GotoAsync($"{root}{DashboardUrls.Account}");
        ILocator form = page.Locator("form[data-passkey-task=create]");
        await form.Locator("input[name=name]").FillAsync("测试密钥");
        await form.Locator("input[name=proof]").FillAsync(password);
        await form.Locator("button").ClickAsync();
        await Expect(page.Locator("p[role=status]")).ToBeVisibleAsync();
    }
}
