using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Remembers what was read of a department and all below it until anything changes, so that all viewers share one reading.</summary>
/// <param name="most">How many are remembered.</param>
public sealed class SubtreeAnswers<TRow>(SnapshotService snapshots, int most)
{
    private readonly RecentAnswers<(string Code, Question Question, long Version), IReadOnlyList<TRow>> recent = new(most);

    /// <summary>What is remembered, else what is read now.</summary>
    public IReadOnlyList<TRow> Read(DepartmentNode node, Question question, Func<IReadOnlyList<TRow>> read)
    {
        LedgerState state = snapshots.State();
        return recent.GetOrMake((node.Department.Code, question, state.LedgerVersion + state.SnapshotVersion), read);
    }
}
