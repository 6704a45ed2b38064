using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Which departments import, and when each last did, day after day.</summary>
/// <remarks>Who has an officer of its own imports for itself; where nobody has, whole trees are imported.</remarks>
internal sealed class ImportRun
{
    private readonly WatchFacts facts;
    private readonly (DateOnly Day, ImportTouch Touch)[] touches;

    /// <summary>The latest touch by place within the scope, the units below left out.</summary>
    private readonly (long Batch, DateOnly Day)[] latest;
    private readonly Dictionary<int, int> placeOf;
    private int next;

    public ImportRun(WatchFacts facts, IEnumerable<ImportTouch> touches, Func<DateTimeOffset, DateOnly> localDate)
    {
        this.facts = facts;
        this.touches = [.. touches.Select(t => (Day: localDate(t.PostedAt), Touch: t)).OrderBy(t => t.Day)];
        latest = new (long, DateOnly)[facts.Departments.Count];
        placeOf = facts.Departments.Index().ToDictionary(d => d.Item.Id, d => d.Index);
    }

    /// <summary>As it is at the end of a day; days come in their order.</summary>
    public IReadOnlyList<ImportWatch> At(DateOnly day)
    {
        for (; next < touches.Length && touches[next].Day <= day; next++)
        {
            ref (long Batch, DateOnly Day) place = ref latest[placeOf[touches[next].Touch.DepartmentId]];
            if (touches[next].Touch.Batch > place.Batch) place = (touches[next].Touch.Batch, touches[next].Day);
        }

        HashSet<int> own = facts.Officers.Where(o => o.HoldsOn(day)).Select(o => o.DepartmentId).ToHashSet();
        return [.. facts.Departments.Where(d => own.Count == 0 ? d.ParentId is null : own.Contains(d.Id)).Select(d => new ImportWatch(d.Department, Latest(d)))];
    }

    private DateOnly? Latest(DepartmentNode node)
    {
        int first = placeOf[node.Id], count = node.Range.End - node.Range.Position + 1;
        (long batch, DateOnly day) = latest.AsSpan(first, count).ToArray().MaxBy(t => t.Batch);
        return batch == 0 ? null : day;
    }
}
