using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Persistence;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages;

/// <summary>Reads what happened to one thing, for whoever may see that thing, and puts it into words.</summary>
public sealed class HistoryReader(HistoryStore store, InstitutionClock clock, IStringLocalizer<AuditTexts> texts)
{
    public IReadOnlyList<HistoryEntry> OfLine(Person person, string code) => Told(store.OfLine(code, person.ScopeOf(Right.View)));

    public IReadOnlyList<HistoryEntry> OfIndicator(Person person, string code, int year) => Told(store.OfIndicator(code, year, person.ScopeOf(Right.View)));

    public IReadOnlyList<HistoryEntry> OfDepartment(Person person, string code) => Told(store.OfDepartment(code, person.ScopeOf(Right.View)));

    public IReadOnlyList<HistoryEntry> OfBatches(Person person) => Told(store.OfBatches(person));

    public IReadOnlyList<HistoryEntry> OfAccount(Person person, string name) => person.Has(Right.Administer) ? Told(store.OfAccount(name)) : [];

    private IReadOnlyList<HistoryEntry> Told(IReadOnlyList<HistoryEvent> events) => [.. events.Select(Entry)];

    private HistoryEntry Entry(HistoryEvent found)
    {
        (AuditStamp stamp, string action, _, string? before, string? after) = found.Record.Change;
        IReadOnlyList<HistoryChange> changes = found.Share is null
            ? before is null && after is null ? [] : [new(null, AuditWords.Content(texts, before), AuditWords.Content(texts, after))]
            : [.. found.Changes.Select(Change).OfType<HistoryChange>()];
        return new(
            found.Record.Number, TimeZoneInfo.ConvertTime(stamp.RecordedAt, clock.Zone).DateTime, stamp.Actor.Name, Door(stamp.Actor.Origin),
            AuditWords.Of(texts, "Action", action), found.Share is { } share ? Content(share) : null, changes, stamp.Reason);
    }

    private string Content(BatchShare share)
    {
        string total = share.Total is { } sum ? texts["History.Total", Yuan(sum)] : "";
        return texts["History.Batch", AuditWords.Of(texts, "Kind", Enum.GetName(share.Kind)!.ToLowerInvariant()), share.FileName, share.Rows, share.BatchId] + total;
    }

    /// <summary>Where a plan or a name is the first, the count of rows says so; what was replaced needs words.</summary>
    private HistoryChange? Change(FactChange change)
    {
        string[] field = change.Field.Split(':', 2);
        bool isPlan = field[0] == "plan";
        if (change.Before is null && field[0] is ("plan" or "name" or "owner")) return null;
        string name = field.Length > 1 ? texts[$"Value.{field[0]}", field[1]] : texts[$"Value.{field[0]}"];
        return isPlan ? new(name, Money(change.Before), Money(change.After)) : new(name, change.Before, change.After);
    }

    private string Yuan(Money amount) => texts["History.Yuan", FigureFormat.Amount(amount, MoneyUnit.Yuan, signed: false)];

    private string? Money(string? yuan) => yuan is null ? null : Yuan(Domain.Money.FromYuan(decimal.Parse(yuan, CultureInfo.InvariantCulture)));

    /// <summary>The door in words, and behind it what is known of the place.</summary>
    private string Door(string origin)
    {
        string[] parts = origin.Split(':', 2);
        string door = AuditWords.Of(texts, "Origin", parts[0]);
        return parts.Length == 1 ? door : $"{door} {parts[1]}";
    }
}
