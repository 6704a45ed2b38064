using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Audit;

/// <summary>Reads the history of changes and checks its chain.</summary>
public sealed class AuditReader(AuditStore store, InstitutionClock clock)
{
    public AuditView Read(Person person, AuditQuery wanted)
    {
        AuditFilter filter = Filter(person, wanted);
        AuditSlice slice = Slice(filter, wanted.Page);
        int pages = Math.Max(1, (slice.Found + AuditQuery.RowsOnPage - 1) / AuditQuery.RowsOnPage);
        int page = Math.Min(wanted.Page, pages);
        if (page < wanted.Page) slice = Slice(filter, page);
        return new(
            [.. slice.Records.Select(Item)], slice.Found, page, pages, store.Actors(filter.Scope));
    }

    /// <summary>All records that were asked for, newest first, read while they are taken.</summary>
    public IEnumerable<AuditItem> All(Person person, AuditQuery wanted) => store.Stream(Filter(person, wanted)).Select(Item);

    /// <summary>Checks the whole chain.</summary>
    public AuditVerdict Verify() => store.Verify();

    private AuditFilter Filter(Person person, AuditQuery wanted) => new(
        person.ScopeOf(Right.Audit), wanted.Text, wanted.Actor, wanted.Action, Midnight(wanted.From), Midnight(wanted.To?.AddDays(1)));

    private AuditItem Item(AuditRecord record) => new(record, TimeZoneInfo.ConvertTime(record.Change.Stamp.RecordedAt, clock.Zone).DateTime);

    private AuditSlice Slice(AuditFilter filter, int page) =>
        store.Find(filter, (int)Math.Min((page - 1L) * AuditQuery.RowsOnPage, int.MaxValue), AuditQuery.RowsOnPage);

    /// <summary>The moment at which a day begins where the institution is.</summary>
    private DateTimeOffset? Midnight(DateOnly? day)
    {
        if (day is not { } date) return null;
        DateTime local = date.ToDateTime(TimeOnly.MinValue);
        return new(local, clock.Zone.GetUtcOffset(local));
    }
}
