using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Reminders;
using Dashboard.Web.Security.Keys;

namespace Dashboard.Tests.Web.Reminders;

/// <summary>Links as they arrive by mail, followed by a browser that has nothing but them.</summary>
public sealed class ReportLinkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_OfAMail_TakesOneValueAsThatPerson()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string[] words = await office.MailAsync();
        words.Length.ShouldBe(2);
        words.ShouldAllBe(word => word.Length == 43);
        using HttpClient browser = office.Browser();
        string page = await (await ReminderOffice.OpenAsync(browser, words[1])).Content.ReadAsStringAsync(Cancel);
        foreach (string shown in (string[])["组建工会", "一所", "2026 年第 3 季度", "100", "value=\"2026-09-30\"", "min=\"2026-07-01\"", "inputmode=\"decimal\""]) page.ShouldContain(shown);

        (HttpStatusCode status, string receipt) = await ReminderOffice.ReportAsync(browser, words[1], "88", note: "含外来务工");

        status.ShouldBe(HttpStatusCode.OK);
        receipt.ShouldContain("data-report-taken");
        receipt.ShouldContain(">88<");
        office.Results("Z1").ShouldBe(["88|wang|催报链接"]);
        office.Ledger.Indicators("D1").Single(i => i.Indicator.Code == "Z1").Achievement.Value.ShouldBe(88m);
        office.Ledger.Texts($"SELECT Actor, Origin, Department FROM AuditRecord WHERE Action='{AuditActions.ReportLinkUsed}'").ShouldBe(["wang|催报链接|D1"]);
        (await ReminderOffice.ReportAsync(browser, words[1], "99")).Status.ShouldBe(HttpStatusCode.BadRequest, "there is no form and so no token");
        office.Results("Z1").Count.ShouldBe(1);
        office.Ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Link_OfAJudgement_TakesOneOfThreeWords()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[0];
        using HttpClient browser = office.Browser();
        (await (await ReminderOffice.OpenAsync(browser, word)).Content.ReadAsStringAsync(Cancel)).ShouldContain("<option value=\"部分达成\"");
        (await ReminderOffice.ReportAsync(browser, word, "部分达成")).Page.ShouldContain("data-report-taken");
        office.Results("Q1").ShouldBe(["部分达成|wang|催报链接"]);
    }

    [Fact]
    public async Task Link_OpenedTenTimesByAScanner_StillWorks()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        using HttpClient scanner = office.Browser(), browser = office.Browser();
        List<string> before = Links(office);
        for (int i = 0; i < 10; i++) (await ReminderOffice.OpenAsync(scanner, word)).StatusCode.ShouldBe(HttpStatusCode.OK);
        Links(office).ShouldBe(before);
        (await ReminderOffice.ReportAsync(browser, word, "88")).Page.ShouldContain("data-report-taken");
    }

    [Fact]
    public async Task Link_SentTwentyTimesAtOnce_TakesOne()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        using HttpClient browser = office.Browser();
        string token = ReminderOffice.Token(await (await ReminderOffice.OpenAsync(browser, word)).Content.ReadAsStringAsync(Cancel))!;

        (HttpStatusCode Status, string Page)[] answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Run(() => ReminderOffice.SendAsync(browser, word, token, $"{i}"))));

        answers.Count(a => a.Page.Contains("data-report-taken", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count(a => a.Page.Contains("data-report-closed", StringComparison.Ordinal) && a.Status == HttpStatusCode.Gone).ShouldBe(19);
        office.Results("Z1").Count.ShouldBe(1);
        office.Ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='{AuditActions.ReportLinkUsed}'").ShouldBe(1);
        office.Ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Values_ThatCannotBeTaken_LeaveTheLinkAsItWas()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        using HttpClient browser = office.Browser();
        foreach ((string value, string date) in ((string, string)[])[("约八十", "2026-09-30"), ("", "2026-09-30"), ("88", "2026-11-24"), ("88", "2026-06-30"), ("88", "30.9.")])
        {
            (HttpStatusCode status, string page) = await ReminderOffice.ReportAsync(browser, word, value, date);
            status.ShouldBe(HttpStatusCode.OK, value + date);
            page.ShouldContain("data-report-problem", Case.Sensitive, value + date);
            if (value.Length > 0) page.ShouldContain($"value=\"{value}\"", Case.Sensitive, "what was typed is kept");
            office.Results("Z1").ShouldBeEmpty(value + date);
        }

        (await ReminderOffice.ReportAsync(browser, word, "88")).Page.ShouldContain("data-report-taken");
    }

    [Fact]
    public async Task Link_OfAClosedPeriod_SaysSoAndIsNotUsedUp()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        office.Ledger.Run($"INSERT INTO PeriodClosing (DepartmentId, Through, ClosedBy, ClosedAt) VALUES ({office.Ledger.Node("D").Id}, 202609, 'x', 0)");
        using HttpClient browser = office.Browser();
        (await ReminderOffice.ReportAsync(browser, word, "88")).Page.ShouldContain("data-report-problem");
        office.Results("Z1").ShouldBeEmpty();
        office.Ledger.Number("SELECT count(*) FROM ReportLink WHERE UsedAt IS NOT NULL").ShouldBe(0);
    }

    [Fact]
    public async Task Answers_ToWordsThatOpenNothing_AreAllTheSame()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string[] words = await office.MailAsync();
        using HttpClient browser = office.Browser();
        await ReminderOffice.ReportAsync(browser, words[1], "88");
        string unknown = await ClosedAsync(browser, "nobody-ever-made-this-word");
        foreach (string wrong in (string[])[words[1], words[0][..42], words[0] + "A", words[0].ToUpperInvariant(), "dk_x", "%00", new('x', 3000), "' OR 1=1 --"])
            (await ClosedAsync(browser, wrong)).ShouldBe(unknown, wrong.Length > 50 ? "a long word" : wrong);
        // Every clock of the program would tick through the 14 days; so the end of the link comes to the present instead.
        DateTimeOffset nowAt = office.Ledger.Time.GetUtcNow();
        office.Ledger.Texts("SELECT DISTINCT ExpiresAt FROM ReportLink").ShouldBe([$"{nowAt.AddDays(14).ToUnixTimeMilliseconds()}"]);
        office.Ledger.Run($"UPDATE ReportLink SET ExpiresAt={nowAt.ToUnixTimeMilliseconds()}");
        (await ClosedAsync(browser, words[0])).ShouldBe(unknown, "expired");
    }

    [Fact]
    public async Task Links_OfThoseWhoMayNoMore_OpenNothing()
    {
        string[] changes =
        [
            "UPDATE Account SET LockoutEnd='9999-12-31 23:59:59+00:00' WHERE Id='w0'", "DELETE FROM Account WHERE Id='w1'", "DELETE FROM AccountGrant WHERE AccountId='w2'",
            "UPDATE AccountGrant SET Role=2 WHERE AccountId='w3'", "UPDATE AccountGrant SET ValidUntil=20261122 WHERE AccountId='w4'",
            "UPDATE AccountGrant SET DepartmentId=(SELECT Id FROM Department WHERE Code='D2') WHERE AccountId='w5'", "UPDATE ReportLink SET EndedAt=1 WHERE Account='w6'",
        ];
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        for (int i = 0; i < changes.Length; i++) office.Add($"w{i}", Role.Reporter, "D1", $"w{i}@example.cn");
        string mine = (await office.MailAsync())[1];
        using HttpClient browser = office.Browser();
        for (int i = 0; i < changes.Length; i++)
        {
            string word = ReminderOffice.Words(office.Smtp.Mails().Single(m => m.To.Contains($"w{i}@example.cn")).Text)[1];
            string token = ReminderOffice.Token(await (await ReminderOffice.OpenAsync(browser, word)).Content.ReadAsStringAsync(Cancel)).ShouldNotBeNull(changes[i]);
            office.Ledger.Run(changes[i]);
            await ClosedAsync(browser, word);
            (HttpStatusCode status, string page) = await ReminderOffice.SendAsync(browser, word, token, "88");
            (status, page.Contains("data-report-closed", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Gone, true), changes[i]);
        }

        office.Results("Z1").ShouldBeEmpty();
        (await ReminderOffice.ReportAsync(browser, mine, "88")).Page.ShouldContain("data-report-taken", Case.Sensitive, "who still may is not kept out");
    }

    [Fact]
    public async Task Link_ToWhatAColleagueReported_OpensNothingUntilThatIsTakenBack()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        using HttpClient browser = office.Browser();
        await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-06-29,40,\n");
        (await ReminderOffice.OpenAsync(browser, word)).StatusCode.ShouldBe(HttpStatusCode.OK, "another quarter is another matter");
        var report = await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-09-15,70,\n");
        await ClosedAsync(browser, word);
        (await office.Ledger.UndoAsync(report)).ShouldBeTrue();
        (await ReminderOffice.OpenAsync(browser, word)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Link_ThatWasUsed_StaysClosedWhenItsResultIsTakenBack()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string[] words = await office.MailAsync();
        using HttpClient browser = office.Browser();
        (await ReminderOffice.ReportAsync(browser, words[1], "88")).Page.ShouldContain("data-report-taken");
        long batch = office.Ledger.Number("SELECT max(BatchId) FROM Result WHERE IndicatorCode='Z1'");
        (await office.Ledger.Get<ImportService>().UndoAsync(batch, Person.Local, Actor.Anonymous, null, Cancel)).ShouldBe(UndoOutcome.Withdrawn);
        await ClosedAsync(browser, words[1]);
        office.Ledger.Number("SELECT count(*) FROM ReportLinkWord w JOIN ReportLink k ON k.Id=w.LinkId WHERE k.IndicatorCode='Z1'").ShouldBe(0, "words that open nothing are not kept");
        // A mail that leaves once more after a crash brings no new word for it.
        office.Ledger.Run("UPDATE Message SET State='sending', LeaseUntilAt=0 WHERE Kind='reminder' AND Recipient='wang'");
        await office.Delivery.RunAsync();
        office.Smtp.Mails()[^1].Text.ShouldNotContain("组建工会");
        office.Results("Z1").ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_LongerThanAField_AreSaidAndNotTaken()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        using HttpClient browser = office.Browser();
        foreach ((int value, int note) in ((int, int)[])[(ReportLinkService.LongestValue + 1, 0), (1, ReportLinkService.LongestNote + 1)])
        {
            string page = (await ReminderOffice.ReportAsync(browser, word, new('8', value), note: new('长', note))).Page;
            page.ShouldContain("data-report-problem");
            page.ShouldContain("不超过");
        }

        office.Results("Z1").ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedAndTakesNothing()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        using HttpClient browser = office.Browser(), other = office.Browser();
        string token = ReminderOffice.Token(await (await ReminderOffice.OpenAsync(other, word)).Content.ReadAsStringAsync(Cancel))!;
        foreach (string? given in (string?[])[null, "x", token]) (await ReminderOffice.SendAsync(browser, word, given, "88")).Status.ShouldBe(HttpStatusCode.BadRequest);
        using HttpRequestMessage foreign = new(HttpMethod.Post, Dashboard.Web.Shell.DashboardUrls.ToReport(word)) { Content = new FormUrlEncodedContent([]) };
        foreign.Headers.Add("Origin", "https://evil.example");
        (await other.SendAsync(foreign, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        office.Results("Z1").ShouldBeEmpty();
    }

    [Fact]
    public async Task WrongWords_ThirtyInAMinute_ShutTheDoorForThatPlace()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        using HttpClient browser = office.Browser();
        for (int i = 0; i < KeyGuessLimit.WrongAMinute; i++) await ClosedAsync(browser, $"guess-{i}");
        using HttpResponseMessage answer = await ReminderOffice.OpenAsync(browser, word);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("组建工会");
    }

    private static List<string> Links(ReminderOffice office) => [.. office.Ledger.Texts("SELECT * FROM ReportLink"), .. office.Ledger.Texts("SELECT * FROM ReportLinkWord"), .. office.Ledger.Texts("SELECT count(*) FROM AuditRecord")];

    private static async Task<string> ClosedAsync(HttpClient browser, string word)
    {
        using HttpResponseMessage answer = await ReminderOffice.OpenAsync(browser, word);
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        string page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("data-report-closed");
        // What is drawn anew for each answer, by which nothing is told: the mark of our own scripts, and what the framework seals.
        return Regex.Replace(Regex.Replace(page, "nonce=\"[^\"]+\"", ""), "(?<=Component-State:)[^-]+", sealing => $"{sealing.Length}");
    }
}
