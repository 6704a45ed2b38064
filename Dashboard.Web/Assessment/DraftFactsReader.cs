using Dashboard.Domain.Assessment;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>Reads what the ledger knows of a year, to be compared with a draft.</summary>
public sealed class DraftFactsReader(SnapshotService snapshots)
{
    /// <summary>The money and the last numbers of indicators at the end of the year.</summary>
    public DraftFacts Read(DepartmentNode node, int year)
    {
        Question question = snapshots.QuestionFor(year);
        question = snapshots.QuestionFor(year, question.Year.Last);
        Execution execution = snapshots.Department(node, question).Snapshot.Execution;
        IEnumerable<FactQuantity> quantities = snapshots.Indicators(node, question)
            .Where(i => i.Achievement.Value is not null)
            .Select(i => new FactQuantity(i.Indicator.Name, i.Achievement.Value!.Value, i.Indicator.Unit));
        return new(year, execution.Adjusted, execution.Executed, null, null, [.. quantities]);
    }
}
