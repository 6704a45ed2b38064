using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Remembers the last few answers that had to be computed, so that ten viewers of one date cost one computation.</summary>
internal sealed class SnapshotMemory
{
    private const int Most = 16;
    private readonly Lock gate = new();
    private readonly LinkedList<((DepartmentRange, Question, DateTimeOffset?, long) Key, StoredSet Set)> recent = new();

    public StoredSet GetOrMake((DepartmentRange, Question, DateTimeOffset?, long) key, Func<StoredSet> make)
    {
        lock (gate)
        {
            for (var node = recent.First; node is not null; node = node.Next)
            {
                if (!node.Value.Key.Equals(key)) continue;
                recent.Remove(node);
                recent.AddFirst(node);
                return node.Value.Set;
            }
        }

        StoredSet made = make();
        lock (gate)
        {
            recent.AddFirst((key, made));
            if (recent.Count > Most) recent.RemoveLast();
        }

        return made;
    }
}
