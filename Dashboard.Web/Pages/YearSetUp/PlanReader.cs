using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>Reads the plan of a department as it stands.</summary>
public sealed class PlanReader(SnapshotService snapshots, FactReader facts, YearSetUpStore store, FrameReader frame)
{
    /// <summary>The lines of a department, without those of its units; null when there is no such department for the person.</summary>
    public PlanView? Read(Person person, PageQuery query)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        Question running = snapshots.QuestionFor(query.Year, query.AsOf), question = snapshots.QuestionFor(running.Year.Year, running.Year.Last);
        Dictionary<string, Money> budgets = snapshots.Lines(node, question).ToDictionary(line => line.Line.Code, line => line.Execution.Adjusted, StringComparer.Ordinal);
        Dictionary<string, SpendingPlan> last = Plans(node, question with { Year = question.Year.Previous, AsOf = question.Year.Previous.Last });
        PlanLine[] lines = [.. facts.Lines(new(node.Range, question.Year, question.AsOf, null)).Where(row => row.Line.DepartmentCode == node.Department.Code).Select(row => new PlanLine(
            row.Line, budgets.GetValueOrDefault(row.Line.Code), PlanMonths.Of(row.Plan), last.TryGetValue(row.Line.Code, out SpendingPlan? plan) ? PlanMonths.Of(plan) : null, row.Plan))];
        return new(frame.Way(person, node), question.Year.Year, store.IsIn(node.Id, person.ScopeOf(Right.Import)), store.State(BookKind.Plan, node.Id, question.Year.Year), lines);
    }

    private Dictionary<string, SpendingPlan> Plans(DepartmentNode node, Question question) =>
        facts.Lines(new(node.Range, question.Year, question.AsOf, null)).Where(row => row.Plan is not null).ToDictionary(row => row.Line.Code, row => row.Plan!, StringComparer.Ordinal);
}
