using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Reads what is closed and for whom it is open.</summary>
public sealed class PeriodsReader(PeriodStore periods, DepartmentStore departments, FrameReader frame, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    private const int DaysOfException = 7;

    /// <summary>The page, or null when there is no such department.</summary>
    public PeriodsView? Read(Person person, PageQuery query)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        DateOnly today = clock.Today;
        FiscalYear year = institution.Value.YearOf(query.Year, query.AsOf, today);
        Scope close = person.ScopeOf(Right.Close);
        bool mayClose = departments.Find(node.Department.Code, close) is not null;
        return new(
            frame.Way(person, node),
            [.. Enumerable.Range(1, FiscalYear.Months).Select(m => year.MonthEnd(m)).Select(end => new DateOnly(end.Year, end.Month, 1)).Where(m => m <= today).Reverse()],
            today.AddDays(DaysOfException), mayClose, close.IsEverything,
            periods.People(node.Department.Code, person), close.IsEverything ? periods.People(null, person) : [],
            [.. periods.Closings(person).Select(c => new ClosingItem(c, TimeZoneInfo.ConvertTime(c.ClosedAt, clock.Zone).DateTime))],
            [.. periods.Openings(person).Select(o => new OpeningItem(o, !o.IsEnded && o.Until >= today))]);
    }
}
