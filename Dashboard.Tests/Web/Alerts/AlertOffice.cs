using System.Globalization;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Security;

namespace Dashboard.Tests.Web.Alerts;

/// <summary>Department D above D1 and D2, with people who answer and approve, and one payment overdue in each unit.</summary>
internal sealed class AlertOffice : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private AlertOffice(TemporaryLedger ledger) => Ledger = ledger;

    public TemporaryLedger Ledger { get; }

    public Person Officer => In("officer", Role.Officer, "D1");

    public Person Reporter => In("reporter", Role.Reporter, "D1");

    public Person Head => In("head", Role.Manager, "D1");

    public Person Above => In("above", Role.Manager, "D");

    public Person Neighbour => In("neighbour", Role.Officer, "D2");

    public Person HeadOfNeighbours => In("neighbour-head", Role.Manager, "D2");

    public Person Finance { get; } = new("finance", "finance", [new(Role.Overseer, null)]);

    /// <summary>The alert of D1.</summary>
    public long Own => IdOf("milestone:L1/20261120/首付款");

    /// <summary>The alert of D2.</summary>
    public long Other => IdOf("milestone:L3/20261118/尾款");

    public static async Task<AlertOffice> OpenAsync()
    {
        AlertOffice office = new(await TemporaryLedger.WithLinesAsync());
        foreach (Person person in (Person[])[office.Officer, office.Reporter, office.Head, office.Above, office.Neighbour, office.HeadOfNeighbours, office.Finance])
            Session.Open(office.Ledger, person.Name, [.. person.Grants]);
        await office.Ledger.TakeAsync(ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL1,首付款,2026-11-20,300\nL3,尾款,2026-11-18,200\n");
        await office.EvaluateAsync();
        return office;
    }

    /// <summary>Brings alerts up to the day of the clock.</summary>
    public async Task EvaluateAsync() =>
        (await Ledger.Get<AlertService>().EvaluateAsync(Ledger.Get<DataDirectory>(), Ledger.Time.GetUtcNow(), TestContext.Current.CancellationToken)).ShouldNotBeNull();

    /// <summary>The morning of a later day.</summary>
    public async Task MorningOfAsync(DateOnly day)
    {
        Ledger.Time.AdjustTime(new(day, new(0, 30), TimeSpan.Zero));
        await EvaluateAsync();
    }

    public AlertActOutcome Take(Person person, AlertActRequest request, string? reason = null, long? id = null) =>
        Ledger.Get<AlertActService>().Take(id ?? Own, request, person, person.OnWeb(), reason);

    public AlertActOutcome Take(Person person, AlertAct act, string? reason = null, long? id = null) => Take(person, new AlertActRequest(act), reason, id);

    /// <summary>Answers with a day, or 说明合理 without one.</summary>
    public AlertActOutcome Answer(Person person, DateOnly? promisedOn, string text = "本周内付清", long? id = null) =>
        Take(person, new AlertActRequest(AlertAct.Answer, new(promisedOn is null ? AnswerKind.Justified : AnswerKind.Plan, text, promisedOn, "")), null, id);

    /// <summary>The alert as an administrator of everything sees it.</summary>
    public AlertItem Find(long id) => Ledger.Get<AlertListStore>().Find(id, Person.Local).ShouldNotBeNull();

    public IReadOnlyList<string> Events(long id) => [.. Ledger.Get<AlertListStore>().History(id, Person.Local).Select(e => e.Kind)];

    /// <summary>Who was told of the latest event of a kind, in the product.</summary>
    public long Told(Person person, string kind, long id) => Ledger.Number(
        $"SELECT count(*) FROM AlertNotice n JOIN AlertEvent e ON e.Id=n.EventId WHERE n.Channel='app' AND n.Recipient='{person.Id}' AND e.Kind='{kind}' AND n.AlertId={id.ToString(CultureInfo.InvariantCulture)}");

    public AlertUnseen Unseen(Person person) => Ledger.Get<AlertListStore>().CountUnseen(person, Ledger.Get<AlertRuleService>().Folds());

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();

    private Person In(string name, Role role, string department) => new(name, name, [new(role, Ledger.Node(department).Id)]);

    private long IdOf(string subject) => Ledger.Number($"SELECT Id FROM Alert WHERE Rule='payment-overdue' AND Subject='{subject}' ORDER BY Episode DESC LIMIT 1");
}
