using System.Net;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>How many pages may be open, and when they close.</summary>
public sealed class OpenPageTests(OpenPageTests.Narrow running) : IClassFixture<OpenPageTests.Narrow>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("locked")]
    [InlineData("removed")]
    [InlineData("signed out")]
    [InlineData("password")]
    public async Task Account_ThatEnds_EndsItsOpenPage(string how)
    {
        string name = $"leaver {how}";
        AccountService accounts = running.Ledger.Get<AccountService>();
        AccountAct act = new(Person.Local, Actor.System("test"));
        string code = running.Ledger.Get<DepartmentStore>().All()[0].Department.Code;
        (await accounts.AddAsync(new(name, "a long password", [new(Role.Auditor, running.Ledger.Node(code).Id)]), act)).ShouldBeEmpty();
        CookieContainer cookies = new();
        using HttpClient client = running.Client(cookies);
        await SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", name), ("password", "a long password"));
        await using HeadlessCircuit circuit = await HeadlessCircuit.OpenAsync(running, cookies, "/lines");
        await circuit.ShouldSeeAsync("data-figure");
        await circuit.ForgetAsync();
        await (how switch
        {
            "locked" => accounts.LockAsync(name, act),
            "removed" => accounts.RemoveAsync(name, act),
            "password" => accounts.ResetAsync(name, "another password", act),
            _ => (Task)SampleInstallation.PostAsync(client, DashboardUrls.SignOut),
        });
        // Looked at every second here; the product looks every 20.
        await circuit.ShouldSeeAsync(DashboardUrls.SignIn, TimeSpan.FromSeconds(6));
        circuit.Seen.ShouldNotContain("data-figure");
        await circuit.ForgetAsync();
        await circuit.GoAsync("/indicators");
        await Task.Delay(200, Cancel);
        circuit.Seen.ShouldNotContain("data-figure");
    }

    [Fact]
    public async Task Right_TakenAway_ClosesTheOpenPageThatNeedsIt()
    {
        AccountService accounts = running.Ledger.Get<AccountService>();
        string code = running.Ledger.Get<DepartmentStore>().All()[0].Department.Code;
        (await accounts.AddAsync(new("mover", "a long password", [new(Role.Officer, running.Ledger.Node(code).Id)]), new(Person.Local, Actor.System("test")))).ShouldBeEmpty();
        CookieContainer cookies = new();
        using HttpClient client = running.Client(cookies);
        await SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", "mover"), ("password", "a long password"));
        await using HeadlessCircuit circuit = await HeadlessCircuit.OpenAsync(running, cookies, "/import");
        await circuit.ForgetAsync();
        string id = running.Ledger.Get<AccountStore>().All(default).Single(a => a.Name == "mover").Id;
        TestKit.Session.Give(running.Ledger, id, new Grant(Role.Reporter, running.Ledger.Node(code).Id));
        await circuit.ShouldSeeAsync("没有权限", TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void Check_OfTheProduct_EndsEveryPageWithinThirtySeconds()
    {
        OpenPageOptions product = new();
        product.Problems().ShouldBeEmpty();
        // One interval, and as much again for the look itself as is left of thirty seconds.
        product.CheckSeconds.ShouldBe(20);
        OpenPageOptions.SlowestCheck.ShouldBeLessThanOrEqualTo(25);
        new OpenPageOptions { CheckSeconds = OpenPageOptions.SlowestCheck + 1 }.Problems().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Pages_BeyondTheLimit_GetASentenceAndOthersWork()
    {
        CookieContainer cookies = await running.SignInAsync(Role.Overseer);
        List<HeadlessCircuit> open = [];
        for (int i = 0; i < Narrow.PerAccount; i++) open.Add(await HeadlessCircuit.OpenAsync(running, cookies, "/"));
        (await Should.ThrowAsync<RefusedException>(() => HeadlessCircuit.ConnectAsync(running, cookies))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        using HttpClient client = running.Client(cookies);
        using HttpResponseMessage turned = await client.GetAsync("/lines?unit=yuan", Cancel);
        turned.Headers.Location!.ToString().ShouldBe(DashboardUrls.ToBusy("/lines?unit=yuan"));
        string page = await client.GetStringAsync(turned.Headers.Location, Cancel);
        page.ShouldContain("同时打开的页面已达上限");
        page.ShouldContain("href=\"/lines?unit=yuan\"");
        await using (HeadlessCircuit other = await HeadlessCircuit.OpenAsync(running, await running.SignInAsync(Role.Officer), "/lines"))
            await other.ShouldSeeAsync("data-figure");

        await open[0].DisposeAsync();
        await using HeadlessCircuit again = await AgainAsync(cookies);
        foreach (HeadlessCircuit one in open) await one.DisposeAsync();
    }

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("http://{0}.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:{1}", HttpStatusCode.Forbidden)]
    [InlineData("file:///", HttpStatusCode.Forbidden)]
    [InlineData("http://{0}", HttpStatusCode.OK)]
    [InlineData("https://{0}", HttpStatusCode.OK)]
    public async Task Request_OfAnotherSite_IsRefused(string origin, HttpStatusCode expected)
    {
        CookieContainer cookies = await running.SignInAsync(Role.Admin);
        using HttpClient client = running.Client(cookies);
        string from = string.Format(System.Globalization.CultureInfo.InvariantCulture, origin, running.Address.Authority, running.Address.Port);
        foreach (string address in (string[])["/_blazor/negotiate?negotiateVersion=1", DashboardUrls.SignOut, "/jobs/recurring/remove"])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, address);
            request.Headers.TryAddWithoutValidation("Origin", from);
            using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
            // The scheduler's pages refuse what has no token of theirs, with a page; the guard before all of them answers with a sentence.
            bool isForeign = answer.StatusCode == HttpStatusCode.Forbidden && !(await answer.Content.ReadAsStringAsync(Cancel)).Contains("<html", StringComparison.Ordinal);
            isForeign.ShouldBe(expected == HttpStatusCode.Forbidden, $"{address} {answer.StatusCode}");
        }

        if (expected == HttpStatusCode.OK) await (await HeadlessCircuit.ConnectAsync(running, cookies, from)).DisposeAsync();
        else (await Should.ThrowAsync<RefusedException>(() => HeadlessCircuit.ConnectAsync(running, cookies, from))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Body_LargerThanAForm_IsRefused()
    {
        using HttpClient client = running.Client(new());
        using ByteArrayContent body = new(new byte[(1 << 20) + 1]);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        using HttpRequestMessage request = new(HttpMethod.Post, DashboardUrls.Session) { Content = body };
        // Asked before the body is sent: the server hangs up on who goes on sending, sometimes before its answer is read.
        request.Headers.ExpectContinue = true;
        using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    /// <summary>A place is given back when the server has noticed that a page is gone.</summary>
    private async Task<HeadlessCircuit> AgainAsync(CookieContainer cookies)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return await HeadlessCircuit.ConnectAsync(running, cookies);
            }
            catch (RefusedException) when (i < 50)
            {
                await Task.Delay(100, Cancel);
            }
        }
    }

    /// <summary>An installation in which few pages may be open.</summary>
    public sealed class Narrow : RunningInstallation
    {
        public const int PerAccount = 4;

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["OpenPages:CheckSeconds"] = "1",
            ["OpenPages:PerAccount"] = PerAccount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
