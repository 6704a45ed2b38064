using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Pages;
using Dashboard.Web.Pages.Reporting;
using Dashboard.Web.Persistence;
using Dashboard.Web.Reminders;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Reminders;

/// <summary>收回链接 on the list of what was not reported.</summary>
public sealed class RecallStepTests
{
    [Fact]
    public async Task Links_OfAnIndicator_AreEndedOnceThePersonIsSure()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string word = (await office.MailAsync())[1];
        await using ComponentContext context = On(office, Role.Officer);
        var page = Render(context);
        page.FindAll("[data-step=recall]").Select(b => b.GetAttribute("aria-label")).ShouldBe(["收回链接：组建工会", "收回链接：服务改善", "收回链接：培训人数"], ignoreOrder: true);
        page.Find("[data-recall=Z1] [data-step=recall]").Click();
        page.Find("[data-recall=Z1] [data-confirm]").TextContent.ShouldBe("收回 1 个链接");
        Open(office).ShouldBe(3, "nothing happens before it is confirmed");
        page.Find("[data-recall=Z1] input").Change("发错了人");
        page.Find("[data-recall=Z1] [data-confirm]").Click();
        page.WaitForAssertion(() => page.Find("[data-recall=Z1] [data-recall-said]").TextContent.ShouldBe("已收回 1 个链接。"));
        page.FindAll("[data-recall=Z1] [data-step=recall]").ShouldBeEmpty();
        Open(office).ShouldBe(2);
        office.Ledger.Texts($"SELECT Actor, Department, Reason FROM AuditRecord WHERE Action='{AuditActions.ReportLinkEnded}'").ShouldBe(["tester|D1|发错了人"]);
        using HttpClient browser = office.Browser();
        (await ReminderOffice.OpenAsync(browser, word)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Links_UsedMeanwhile_AreSaidToBeGone()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Remind();
        await using ComponentContext context = On(office, Role.Manager);
        var page = Render(context);
        page.Find("[data-recall=Z1] [data-step=recall]").Click();
        office.Ledger.Run("UPDATE ReportLink SET UsedAt=1 WHERE IndicatorCode='Z1'");
        page.Find("[data-recall=Z1] [data-confirm]").Click();
        page.WaitForAssertion(() => page.Find("[data-recall=Z1] [data-recall-said]").TextContent.ShouldBe("没有可收回的链接了。"));
    }

    [Theory]
    [InlineData(Role.Reporter, "")]
    [InlineData(Role.Auditor, "")]
    [InlineData(Role.Overseer, "")]
    [InlineData(Role.Officer, "Z1")]
    public async Task Step_ForThoseWhoMayRemind_IsThereWhereALinkStillWorks(Role role, string expected)
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Remind();
        office.Ledger.Run("UPDATE ReportLink SET EndedAt=1 WHERE IndicatorCode='Q1'");
        office.Ledger.Run("UPDATE ReportLink SET ExpiresAt=1 WHERE IndicatorCode='Z2'");
        await using ComponentContext context = On(office, role);
        string.Join(' ', Render(context).FindAll("[data-recall]").Where(r => r.QuerySelector("[data-step=recall]") is not null).Select(r => r.GetAttribute("data-recall"))).ShouldBe(expected);
    }

    [Fact]
    public async Task WhatWasAskedFor_OfOtherDepartments_IsNeverRead()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Remind();
        int year = ReminderOffice.Monday.Year;
        RemindedReader reader = office.Ledger.Get<RemindedReader>();
        reader.Of(office.Ledger.Node("D").Range, year).Keys.ShouldBe(["Z1", "Q1", "Z2"], ignoreOrder: true);
        reader.Of(office.Ledger.Node("D1").Range, year).Keys.ShouldBe(["Z1", "Q1"], ignoreOrder: true);
        Dictionary<string, Reminded> other = new(reader.Of(office.Ledger.Node("D2").Range, year));
        other.ShouldBe(new() { ["Z2"] = new(ReminderOffice.Monday, 1) });
        office.Ledger.Get<ReportLinkStore>().OfYear(office.Ledger.Node("D2").Range, year, office.Ledger.Time.GetUtcNow()).Keys.ShouldBe(["Z2"]);
    }

    private static long Open(ReminderOffice office) => office.Ledger.Number("SELECT count(*) FROM ReportLink WHERE EndedAt IS NULL");

    private static ComponentContext On(ReminderOffice office, Role role) =>
        PageContexts.On(office.Ledger, office.Delivery.Settings, Cultures.Chinese, new Grant(role, office.Ledger.Node("D").Id));

    private static IRenderedComponent<ResultsPage> Render(ComponentContext context)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/results?dept=D&show=missing");
        return context.Render<ResultsPage>();
    }
}
