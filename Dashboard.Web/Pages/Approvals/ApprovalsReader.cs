using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Reads what waits for a signature and what is signed.</summary>
public sealed class ApprovalsReader(BookStore books, ChangeStore changes, FrameReader frame, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    private const int MostChanges = 50;

    /// <summary>The page, or null when there is no such department.</summary>
    public ApprovalsView? Read(Person person, PageQuery query)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        FiscalYear year = institution.Value.YearOf(query.Year, query.AsOf, clock.Today);
        return new(
            frame.Way(person, node), year,
            [.. books.Below(node, year.Year, person).Select(b => new BookItem(b, Local(b.ChangedAt)))],
            [.. changes.InYear(year.Year, person, MostChanges).Select(c => new ChangeItem(c, Local(c.RequestedAt)!.Value, Local(c.DecidedAt)))]);
    }

    private DateTime? Local(DateTimeOffset? at) => at is { } moment ? TimeZoneInfo.ConvertTime(moment, clock.Zone).DateTime : null;
}
