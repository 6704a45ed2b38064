using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Reminders;

namespace Dashboard.Tests.Web.Reminders;

/// <summary>Who is asked for what, how often, and what arrives.</summary>
public sealed class ReminderServiceTests
{
    [Fact]
    public async Task Reminder_OfADepartment_WritesOneMailToEachWhoAnswers()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();

        ReminderOutcome outcome = office.Remind();
        (outcome.Persons, outcome.Indicators, outcome.Plan.NotAsked.Any()).ShouldBe((2, 3, false));
        (await office.Delivery.RunAsync()).Delivered.ShouldBe(2);

        ReceivedMail mail = office.Smtp.Mails().Single(m => m.To.Contains("wang@example.cn"));
        mail.Subject.ShouldBe("请填报完成值：2 项");
        mail.Text.ShouldContain("boss 请您填报 2 项绩效指标的完成值");
        mail.Text.ShouldContain("· 一所 · 组建工会（指标值 ≥ 100个）：2026 年第 3 季度，截至 2026-09-30");
        mail.Text.ShouldContain("2026-12-07 前有效");
        ReminderOffice.Words(office.Smtp.Mails().Single(m => m.To.Contains("li@example.cn")).Text).Length.ShouldBe(1);
        office.Ledger.Texts($"SELECT Actor, Origin, Department, json_extract(After, '$.to') FROM AuditRecord WHERE Action='{AuditActions.ReminderSent}' ORDER BY Number")
            .ShouldBe(["boss|web|D2|li", "boss|web|D1|wang", "boss|web|D1|wang"]);
        office.Ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Reminder_OnTheSameWorkingDay_IsNotRepeated()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Remind("D1").Persons.ShouldBe(1);
        ReminderOutcome again = office.Remind();
        (again.Persons, again.Indicators).ShouldBe((1, 1), "li was not asked yet");
        ReminderAddressee resting = again.Plan.NotAsked.ShouldHaveSingleItem();
        (resting.Name, resting.Rest, resting.Due[0].LastAskedOn).ShouldBe(("wang", ReminderRest.AskedToday, (DateOnly?)ReminderOffice.Monday));
        office.Delivery.GoTo(ReminderOffice.Monday.AddDays(4), 17);
        office.Remind().Persons.ShouldBe(2);
        foreach (int weekend in (int[])[5, 6])
        {
            office.Delivery.GoTo(ReminderOffice.Monday.AddDays(weekend), 9);
            office.Remind().Persons.ShouldBe(0);
        }

        office.Delivery.GoTo(ReminderOffice.Monday.AddDays(7), 9);
        office.Remind().Persons.ShouldBe(2);
    }

    [Fact]
    public async Task Reminder_ByManyAtOnce_WritesOneMailEach()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        ReminderOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => office.Remind())));
        outcomes.Sum(o => o.Persons).ShouldBe(2);
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='reminder'").ShouldBe(2);
        office.Ledger.Number("SELECT count(*) FROM ReportLink").ShouldBe(3);
    }

    [Fact]
    public async Task Unreachable_People_AreNamedWithTheReason()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Ledger.Get<WishStore>().Save("wang", new("wang@example.cn", false), office.Delivery.Stamp);
        ReminderOutcome outcome = office.Remind();
        outcome.Plan.NotAsked.Select(p => (p.Name, p.Rest, p.Due.Count)).ShouldBe([("wang", ReminderRest.NoMailbox, 2)]);
        (outcome.Persons, outcome.Indicators).ShouldBe((1, 1));
        office.Ledger.Run("DELETE FROM AccountGrant");
        Session.Give(office.Ledger, "boss", new Grant(Role.Manager, office.Ledger.Node("D").Id));
        office.Remind().Plan.Nobody.Select(i => i.Code).ShouldBe(["Q1", "Z1", "Z2"]);
    }

    [Fact]
    public async Task Reported_Indicators_AreAskedOfNobody()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-09-30,70,\nZ2,2026-06-30,5,\n");
        office.Remind().Plan.Asked.SelectMany(p => p.Due).Select(d => d.Code).Order().ShouldBe(["Q1", "Z2"]);
    }

    [Fact]
    public async Task Mail_WaitingWhileSomebodyReports_LeavesWithoutThatLink()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Remind("D1");
        await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-09-30,70,\n");
        await office.Delivery.RunAsync();
        office.Smtp.Mails().ShouldHaveSingleItem().Text.ShouldNotContain("组建工会");
        office.Delivery.GoTo(ReminderOffice.Monday.AddDays(1), 9);
        office.Remind("D1");
        office.Ledger.Get<ReminderService>().Revoke("Q1", 2026, office.Person("boss"), new("boss", "web")).ShouldBe(1);
        await office.Delivery.RunAsync();
        office.Smtp.Mails().Count.ShouldBe(1);
        office.Ledger.Texts("SELECT State FROM Message WHERE Kind='reminder' ORDER BY Id").ShouldBe(["sent", "dropped"]);
    }

    [Fact]
    public async Task Link_AskedAnew_ReplacesTheOlderOne()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string older = (await office.MailAsync())[1];
        office.Delivery.GoTo(ReminderOffice.Monday.AddDays(1), 9);
        string newer = (await office.MailAsync())[1];
        office.Ledger.Get<ReportLinkReader>().Find(older).ShouldBeNull();
        office.Ledger.Get<ReportLinkReader>().Find(newer).ShouldNotBeNull().Person.Name.ShouldBe("wang");
    }

    [Fact]
    public async Task Mail_SentTwiceAfterACrash_CarriesLinksThatBothWork()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string first = (await office.MailAsync())[1];
        office.Ledger.Run("UPDATE Message SET State='sending', LeaseUntilAt=0 WHERE Kind='reminder' AND Recipient='wang'");
        await office.Delivery.RunAsync();
        string second = ReminderOffice.Words(office.Smtp.Mails()[^1].Text)[1];
        second.ShouldNotBe(first);
        foreach (string word in (string[])[first, second]) office.Ledger.Get<ReportLinkReader>().Find(word).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Alerts:BaseAddress", ReminderObstacle.NoAddress)]
    [InlineData("Mail:Host", ReminderObstacle.NoMail)]
    public async Task Installation_WithoutAWay_SaysSoAndSendsNothing(string missing, ReminderObstacle obstacle)
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        Dictionary<string, string?> settings = office.Delivery.Settings.Where(s => s.Key != missing).ToDictionary();
        await using TemporaryLedger other = await office.Ledger.JoinAsync(settings);
        ReminderOutcome outcome = other.Get<ReminderService>().Remind(new("D"), office.Person("boss"), new("boss", "web"));
        (outcome.Plan.Obstacle, outcome.Persons).ShouldBe((obstacle, 0));
        other.Number("SELECT count(*) FROM ReportLink").ShouldBe(0);
    }

    [Fact]
    public async Task Asking_ForOthersDepartments_IsRefused()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Remind("D1", "li").Plan.Obstacle.ShouldBe(ReminderObstacle.NotAllowed);
        office.Remind("D", "li").Plan.Obstacle.ShouldBe(ReminderObstacle.NotAllowed);
        office.Remind("D1", "wang").Plan.Obstacle.ShouldBe(ReminderObstacle.NotAllowed, "reporters are asked, they do not ask");
        office.Remind("D2", "li", "Z1").Persons.ShouldBe(0, "an indicator of another department is not meant");
        office.Ledger.Number("SELECT count(*) FROM ReportLink").ShouldBe(0);
    }
}
