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
        Scope scope = person.ScopeOf(Right.Audit);
        AuditFilter filter = new(scope, wanted.Text, wanted.Actor, wanted.Action, Midnight(wanted.From), Midnight(wanted.To?.AddDays(1)));
        AuditSlice slice = Slice(filter, wanted.Page);
        int pages = Math.Max(1, (slice.Found + AuditQuery.RowsOnPage - 1) / AuditQuery.RowsOnPage);
        int page = Math.Min(wanted.Page, pages);
        if (page < wanted.Page) slice = Slice(filter, page);
        return new(
            [.. slice.Records.Select(r => new AuditItem(r, TimeZoneInfo.ConvertTime(r.Change.Stamp.RecordedAt, clock.Zone).DateTime))],
            slice.Found, page, pages, store.Actors(scope));
    }

    /// <summary>Checks the whole chain.</summary>
    public AuditVerdict Verify() => store.Verify();

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
