using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Alerts;
using Dashboard.Web.Pages.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Alerts;

/// <summary>Own: acknowledged on the 24th, answered on the 25th, its promise missed on the 28th. Other: paid on the 26th.</summary>
public sealed class AlertsPastTests : IAsyncLifetime
{
    private static readonly AlertFilter Everything = new(null, IsLive: true), Overdue = Everything with { Kind = AlertRuleKind.PaymentOverdue };
    private readonly Dictionary<DateOnly, string[]> shown = [];
    private AlertOffice office = default!;

    public async ValueTask InitializeAsync()
    {
        office = await AlertOffice.OpenAsync();
        Remember(AlertOffice.Today);
        for (DateOnly day = AlertOffice.Today.AddDays(1); day <= new DateOnly(2026, 12, 10); day = day.AddDays(1))
        {
            if (day.Day == 26 && day.Month == 11) await office.Ledger.PayAsync("V1 2026-11-26 L3 200");
            await office.MorningOfAsync(day);
            if (day == new DateOnly(2026, 11, 24)) office.Take(office.Officer, AlertAct.Acknowledge).ShouldBe(AlertActOutcome.Done);
            if (day == new DateOnly(2026, 11, 25)) office.Answer(office.Officer, new(2026, 11, 27)).ShouldBe(AlertActOutcome.Done);
            if (day == new DateOnly(2026, 11, 30)) office.Take(office.Officer, new AlertActRequest(AlertAct.Silence, Until: new(2026, 12, 2)), "等合同").ShouldBe(AlertActOutcome.Done);
            if (day == new DateOnly(2026, 12, 3)) office.Answer(office.Officer, null, "按合同").ShouldBe(AlertActOutcome.Done);
            if (day == new DateOnly(2026, 12, 7)) office.Take(office.Above, AlertAct.Return, "再说明").ShouldBe(AlertActOutcome.Done);
            Remember(day);
        }
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public void EveryDay_ThatPassed_IsToldAsItWasShownThen()
    {
        shown.Count.ShouldBe(19);
        shown.Values.Select(s => string.Join(' ', s)).Distinct().Count().ShouldBeGreaterThan(6, "something happened");
        foreach ((DateOnly day, string[] then) in shown) Past(day).ShouldBe(then, $"{day}");
        // As known a moment before its morning, a day is told without what came later.
        foreach (DateOnly day in shown.Keys.Where(d => d > AlertOffice.Today))
            Past(day, new(day, new(0, 0), TimeSpan.Zero)).ShouldBe(shown[day.AddDays(-1)], $"{day}");
    }

    [Fact]
    public async Task Page_OfAnEarlierDay_SaysWhatItKnowsAndOffersNothing()
    {
        await using ComponentContext context = As("officer", Role.Officer, "D1");
        var page = Open(context, "/alerts?asOf=2026-11-24&kind=payment-overdue");
        var row = page.FindAll("[data-alert]").ShouldHaveSingleItem("what lies in D2 is not theirs");
        (row.GetAttribute("data-alert"), row.GetAttribute("data-state"), row.GetAttribute("data-now")).ShouldBe(($"{office.Own}", "Acknowledged", "Acknowledged"));
        string text = page.Markup;
        foreach (string said in (string[])["2026-11-24 日终", "已知悉", "责任人、期限和涉及金额不按日留存"]) text.ShouldContain(said);
        page.FindAll("[data-show], form, [data-subscribe] ~ a[download]").ShouldBeEmpty();
        page.Find("[data-back-to-now]").GetAttribute("href").ShouldBe("/alerts");
        Open(context, "/alerts?asOf=2026-11-25&kind=payment-overdue").Find("[data-alert]").GetAttribute("data-state").ShouldBe("Answered");
        Open(context, "/alerts?asOf=2026-11-20").Find("[data-past-alerts]").TextContent.ShouldContain("从 2026-11-22 起才有记录");
        Open(context, "/alerts?show=live&asOf=2026-12-10").FindAll("[data-past-alerts]").ShouldBeEmpty();
        Open(context, "/alerts?show=live&asOf=2026-12-10").FindAll("[data-show]").ShouldNotBeEmpty();
    }

    [Fact]
    public void Scope_OfAPerson_IsPartOfTheQuery()
    {
        AlertDayAsked day = new(AlertOffice.Today, null);
        AlertPastStore store = office.Ledger.Get<AlertPastStore>();
        foreach ((string department, string lines) in ((string, string)[])[("D", "L1 L3"), ("D1", "L1"), ("D2", "L3")])
        {
            Person person = new("p", "p", [new(Role.Officer, office.Ledger.Node(department).Id)]);
            string.Join(' ', store.List(person, Overdue, day).Select(a => a.Subject.Line).Order()).ShouldBe(lines);
            store.Count(person, Overdue, day).ShouldBe(lines.Split(' ').Length);
            store.Count(person, Overdue with { Line = "L9" }, day).ShouldBe(0);
            store.List(person, Overdue with { Most = 1 }, day).Count.ShouldBe(1);
        }

        store.Count(Person.Nobody, Everything, day).ShouldBe(0);
    }

    private void Remember(DateOnly day) => shown[day] =
        [.. office.Ledger.Get<AlertListStore>().List(Person.Local, Everything).OrderBy(a => a.Id).Select(a => $"{a.Id}:{a.Standing.State}:{a.Standing.Level}:{a.OpenedOn}")];

    private string[] Past(DateOnly day, DateTimeOffset? knownAt = null) =>
        [.. office.Ledger.Get<AlertPastStore>().List(Person.Local, Everything, new(day, knownAt)).OrderBy(a => a.Id).Select(a => $"{a.Id}:{a.State}:{a.Level}:{a.OpenedOn}")];

    private ComponentContext As(string name, Role role, string department)
    {
        ComponentContext context = PageContexts.On(office.Ledger, Cultures.Chinese, name, new Grant(role, office.Ledger.Node(department).Id));
        context.Time.AdjustTime(office.Ledger.Time.GetUtcNow());
        return context;
    }

    private static IRenderedComponent<AlertsPage> Open(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<AlertsPage>();
    }
}
