namespace Dashboard.Web.Assessment.Documents;

/// <summary>一级 and 二级指标 in a table: each stands once, in columns 1 and 2, for the rows that share it.</summary>
internal static class SheetLevels
{
    private const int Level1 = 1, Level2 = 2;

    public static IEnumerable<(int From, int Count, SheetCell Cell)> Of(IReadOnlyList<(string? Level1, string? Level2)> rows)
    {
        foreach ((int from, int until) in Runs(0, rows.Count, i => rows[i].Level1 == rows[i - 1].Level1 && !LosesSecond(rows, i)))
        {
            yield return (from, until - from, new(Level1, 1, rows[from].Level1, SheetStyle.Short));
            foreach ((int first, int end) in Runs(from, until, i => rows[i].Level2 == rows[i - 1].Level2))
                yield return (first, end - first, new(Level2, 1, rows[first].Level2, SheetStyle.Short));
        }
    }

    /// <summary>A blank second level would be read as the one above; below a first level that stands anew it is blank.</summary>
    private static bool LosesSecond(IReadOnlyList<(string? Level1, string? Level2)> rows, int i) => rows[i].Level2 is null && rows[i - 1].Level2 is not null;

    private static IEnumerable<(int From, int Until)> Runs(int from, int until, Func<int, bool> continues)
    {
        for (int start = from; start < until;)
        {
            int end = start + 1;
            while (end < until && continues(end)) end++;
            yield return (start, end);
            start = end;
        }
    }
}
