using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>The block 绩效指标: levels stand once for the rows that share them.</summary>
internal static class FormIndicators
{
    private const int Name = 3;

    public static void Write(SheetPage page, FormGrid grid, IReadOnlyList<IndicatorRow> indicators)
    {
        int from = page.Next;
        page.Add([.. Headings(grid)]);
        List<(int From, int Count, SheetCell Cell)> levels = [.. SheetLevels.Of([.. indicators.Select(i => (i.Level1, i.Level2))])];
        int[] starts = new int[indicators.Count + 1];
        for (int i = 0; i < indicators.Count; i++)
        {
            starts[i] = page.Next;
            // Rows that share a level share what its text needs.
            double least = levels.Where(level => level.From <= i && i < level.From + level.Count).Max(level => page.Height(level.Cell) / level.Count);
            page.Add(least, [.. Cells(grid, indicators[i])]);
        }

        starts[^1] = page.Next;
        foreach ((int first, int count, SheetCell cell) in levels) page.Put(starts[first], starts[first + count] - starts[first], cell);
        page.Put(from, page.Next - from, new(0, 1, "绩效指标", SheetStyle.Label));
    }

    private static IEnumerable<SheetCell> Headings(FormGrid grid)
    {
        string[] texts = ["一级指标", "二级指标", "三级指标", .. grid.HasSign ? ["指标性质"] : Array.Empty<string>(), "年度指标值", .. grid.HasUnit ? ["计量单位"] : Array.Empty<string>(), "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];
        return texts.Select((text, i) => new SheetCell(i + 1, 1, text, SheetStyle.Label));
    }

    private static IEnumerable<SheetCell> Cells(FormGrid grid, IndicatorRow row)
    {
        string?[] texts = [row.Name, .. grid.HasSign ? [row.Sign] : Array.Empty<string?>(), row.Target, .. grid.HasUnit ? [row.Unit] : Array.Empty<string?>(), row.Actual, row.Weight, row.Score, row.Reason];
        return texts.Select((text, i) => new SheetCell(Name + i, 1, text, i == 0 || i == texts.Length - 1 ? SheetStyle.Long : SheetStyle.Short));
    }
}
