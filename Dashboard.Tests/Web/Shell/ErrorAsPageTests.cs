using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Shell;

/// <summary>Forms that break in a running program.</summary>
public sealed partial class ErrorAsPageTests
{
    [Fact]
    public async Task Form_ThatBreaks_AnswersTheErrorPageWithAReferenceAndNoTrace()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using FreshInstallation at = FreshInstallation.Start(ledger);
        using HttpClient client = at.Client();
        ledger.Run("ALTER TABLE Account RENAME TO AccountElsewhere");
        using HttpResponseMessage answer = await SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", "a"), ("password", "b"));
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        string page = await FreshInstallation.TextAsync(answer);
        Reference().IsMatch(page).ShouldBeTrue(page);
        page.ShouldContain("<h1");
        page.ShouldNotContain("SQLite");
        page.ShouldNotContain("   at ");
        at.Said.ShouldContain("no such table");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Request_OfEachMethodThatBreaks_AnswersTheErrorPage(string method)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using FreshInstallation at = FreshInstallation.Start(ledger);
        using HttpClient client = at.Client();
        using HttpRequestMessage request = new(new HttpMethod(method), FreshInstallation.BreaksAlways);
        if (method == "POST") request.Content = new FormUrlEncodedContent([new("name", "a")]);
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        string page = await FreshInstallation.TextAsync(answer);
        Reference().IsMatch(page).ShouldBeTrue(page);
        page.ShouldNotContain("broken on purpose");
        at.Said.ShouldContain("broken on purpose");
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsAFaultOfTheRequest()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using FreshInstallation at = FreshInstallation.Start(ledger);
        using HttpClient client = at.Client();
        using FormUrlEncodedContent form = new([new("name", "a"), new("password", "b")]);
        using HttpResponseMessage answer = await client.PostAsync(DashboardUrls.Session, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, at.Said);
        (await FreshInstallation.TextAsync(answer)).ShouldContain("<h1");
    }

    [GeneratedRegex("data-reference[^>]*>[^<]{8,}<")]
    private static partial Regex Reference();
}
