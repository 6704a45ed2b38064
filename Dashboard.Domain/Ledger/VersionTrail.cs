namespace Dashboard.Domain.Ledger;

/// <summary>One version of a value that a later version may replace.</summary>
/// <param name="Field">What it is the value of. Example: "plan:2026-03".</param>
/// <param name="Value">The value as text. Example: "1200.00".</param>
/// <param name="BatchId">The batch that brought it.</param>
/// <param name="PostedAt">From when it counted.</param>
/// <param name="WithdrawnAt">From when it no longer counted; null when it never was taken back.</param>
public sealed record FactVersion(string Field, string Value, long BatchId, DateTimeOffset PostedAt, DateTimeOffset? WithdrawnAt);

/// <summary>What a batch did to a value by coming or by going.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="IsWithdrawal">Whether it went.</param>
/// <param name="Field">What changed.</param>
/// <param name="Before">The value that counted before; null when there was none.</param>
/// <param name="After">The value that counted afterwards; null when there is none.</param>
public sealed record FactChange(long BatchId, bool IsWithdrawal, string Field, string? Before, string? After);

/// <summary>Tells from the versions of a value what each batch changed: nothing needs to be recorded beside the facts.</summary>
public static class VersionTrail
{
    /// <summary>The changes in the order in which they happened, field by field.</summary>
    /// <param name="versions">In the order in which they were recorded: of those that count, the last one is the value.</param>
    /// <returns>Nothing for a batch that left the value as it was.</returns>
    /// <example>Batch 1 says 100, batch 2 says 120, batch 2 is withdrawn: (1, — → 100), (2, 100 → 120), (2 withdrawn, 120 → 100).</example>
    public static IReadOnlyList<FactChange> Of(IEnumerable<FactVersion> versions) =>
        [.. versions.GroupBy(v => v.Field, StringComparer.Ordinal).SelectMany(field => OfField(field.Key, [.. field]))];

    private static IEnumerable<FactChange> OfField(string field, FactVersion[] versions)
    {
        IEnumerable<(DateTimeOffset At, int Place, bool IsWithdrawal)> moments = versions
            .SelectMany((v, i) => v.WithdrawnAt is { } gone ? [(v.PostedAt, i, false), (gone, i, true)] : new[] { (v.PostedAt, i, false) })
            .OrderBy(m => m.Item1).ThenBy(m => m.Item2).ThenBy(m => m.Item3);
        SortedSet<int> counting = [];
        foreach ((_, int place, bool isWithdrawal) in moments)
        {
            string? before = Value(versions, counting);
            if (isWithdrawal) counting.Remove(place);
            else counting.Add(place);
            string? after = Value(versions, counting);
            if (before != after) yield return new(versions[place].BatchId, isWithdrawal, field, before, after);
        }
    }

    private static string? Value(FactVersion[] versions, SortedSet<int> counting) => counting.Count == 0 ? null : versions[counting.Max].Value;
}
