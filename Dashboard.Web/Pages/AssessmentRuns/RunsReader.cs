using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Pages.AssessmentRuns;

/// <summary>The orders that a person sees, and the departments of one of them.</summary>
/// <param name="MayOrder">Whether the person may order anything at all.</param>
/// <param name="Shown">The order whose departments are listed; null when there is none.</param>
public sealed record RunsView(IReadOnlyList<Department> Way, int Year, bool MayOrder, IReadOnlyList<RunEntry> Runs, AssessmentRun? Shown, IReadOnlyList<AssessmentRunItem> Items);

/// <summary>An order with its moment in the zone of the institution.</summary>
public sealed record RunEntry(AssessmentRun Run, DateTime OrderedAt);

/// <summary>Reads and places orders.</summary>
public sealed class RunsReader(AssessmentRunStore runs, FrameReader frame, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    private const int Most = 20;

    /// <summary>The page, or null when there is no such department.</summary>
    /// <param name="wanted">The order to list; the newest when it is none of those seen.</param>
    public RunsView? Read(Person person, PageQuery query, long? wanted)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        AssessmentRun[] seen = [.. runs.Recent(person, Most)];
        AssessmentRun? shown = seen.FirstOrDefault(run => run.Id == wanted) ?? seen.FirstOrDefault();
        FiscalYear year = institution.Value.YearOf(query.Year, query.AsOf, clock.Today);
        return new(
            frame.Way(person, node), year.Year, person.Has(Right.Import) || person.Has(Right.ApproveBelow),
            [.. seen.Select(run => new RunEntry(run, TimeZoneInfo.ConvertTime(run.OrderedAt, clock.Zone).DateTime))], shown, shown is null ? [] : runs.Items(shown.Id, person));
    }

    /// <summary>One order as it stands now; null when the person sees none of it.</summary>
    public AssessmentRun? Find(Person person, long id) => runs.Recent(person, Most).FirstOrDefault(run => run.Id == id);

    /// <summary>Orders those below a department.</summary>
    /// <returns>The number; null when there is none that the person may order.</returns>
    public long? Order(Person person, PageQuery query, int year) =>
        frame.Find(person, query.Department) is { } node ? runs.Order(node, year, person, new(clock.NowAt, person.OnWeb())) : null;

    /// <summary>Cancels an order, or lets it go on.</summary>
    public bool Stop(Person person, long id, bool isCancelled) => runs.Stop(id, isCancelled, person, new AuditStamp(clock.NowAt, person.OnWeb()));
}
