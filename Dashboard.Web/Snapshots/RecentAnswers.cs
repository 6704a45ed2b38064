namespace Dashboard.Web.Snapshots;

/// <summary>Remembers the last few answers, so that ten viewers of one question cost one computation.</summary>
/// <param name="most">How many are remembered; the longest unasked is forgotten.</param>
public sealed class RecentAnswers<TKey, TAnswer>(int most)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly LinkedList<(TKey Key, TAnswer Answer)> recent = new();

    /// <summary>The remembered answer, else a new one. Two at once may both make it; they make the same.</summary>
    public TAnswer GetOrMake(TKey key, Func<TAnswer> make)
    {
        lock (gate)
        {
            for (LinkedListNode<(TKey Key, TAnswer Answer)>? node = recent.First; node is not null; node = node.Next)
            {
                if (!node.Value.Key.Equals(key)) continue;
                recent.Remove(node);
                recent.AddFirst(node);
                return node.Value.Answer;
            }
        }

        TAnswer made = make();
        lock (gate)
        {
            recent.AddFirst((key, made));
            if (recent.Count > most) recent.RemoveLast();
        }

        return made;
    }
}
