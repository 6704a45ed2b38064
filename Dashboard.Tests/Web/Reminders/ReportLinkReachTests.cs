using System.Net;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Reminders;

/// <summary>How far a link reaches: to its own page, and nowhere else.</summary>
public sealed class ReportLinkReachTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Browser_WithNothingButALink_IsAStrangerEverywhereElse()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string[] words = await office.MailAsync();
        using HttpClient holder = office.Browser();
        await ReminderOffice.ReportAsync(holder, words[0], "达成");
        (await ReminderOffice.OpenAsync(holder, words[1])).StatusCode.ShouldBe(HttpStatusCode.OK);
        List<string> told = [];
        string[] addresses =
        [
            .. File.ReadAllLines(SolutionFolder.File("Dashboard.Tests", "Web", "Security", "access.csv")).Skip(1).Select(row => row.Split(',')[1]).Where(example => example.Length > 0),
            "/indicators/Z1", "/results?indicator=Z1", $"{DashboardUrls.Report}", $"/report/{words[1]}/more", $"/indicators/Z1?token={words[1]}", $"/calendar/{words[1]}",
        ];
        foreach (string address in addresses)
        {
            // Each stranger is a new one, so that nothing it was given before counts.
            using HttpClient stranger = office.Browser();
            (string theirs, string ours) = (await AnswerAsync(stranger, address), await AnswerAsync(holder, address));
            if (theirs != ours) told.Add($"{address}: {ours}, a stranger gets {theirs}");
        }

        told.ShouldBeEmpty();
        addresses.Length.ShouldBeGreaterThan(60);
        holder.DefaultRequestHeaders.Authorization = new("Bearer", words[1]);
        (await holder.GetAsync("/api/v1/indicators", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Page_OfALink_IsKeptByNobodyAndToldToNobody()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        using HttpClient browser = office.Browser();
        foreach (string opened in (string[])[word, "nobody-ever-made-this-word"])
        {
            using HttpResponseMessage answer = await ReminderOffice.OpenAsync(browser, opened);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["strict-origin"]);
            answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            string[] cookies = answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? [.. set] : [];
            cookies.ShouldAllBe(cookie => cookie.StartsWith(".AspNetCore.Antiforgery.", StringComparison.Ordinal));
            string page = await answer.Content.ReadAsStringAsync(Cancel);
            page.Split("href=\"").Skip(1).Select(part => part.Split('"')[0]).Where(href => href.StartsWith('/') && href != "/" && href != DashboardUrls.SignIn).ShouldBeEmpty("no way into the product");
        }
    }

    private static async Task<string> AnswerAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return $"{(int)answer.StatusCode} {answer.Headers.Location}";
    }
}
