namespace Dashboard.Domain.Import;

/// <summary>Tells rows of facts from the rows that only stand around them.</summary>
public static class RowNature
{
    private const int MostCellsOfANote = 3;

    private static readonly string[] SumWords = ["合计", "总计", "小计", "共计"];

    private static readonly string[] NoteWords =
        ["注", "备注", "说明", "制表", "填表", "填报", "审核", "复核", "打印", "经办", "负责人", "单位负责人", "财务负责人", "第", "共"];

    /// <summary>Whether all cells are empty.</summary>
    public static bool IsBlank(ReadOnlySpan<string> cells)
    {
        foreach (string cell in cells)
        {
            if (!string.IsNullOrWhiteSpace(cell)) return false;
        }

        return true;
    }

    /// <summary>Whether this row only repeats a sum and is no fact: it begins with 合计, 总计 or 小计.</summary>
    /// <param name="row">The row.</param>
    /// <remarks>A cell that only ends with such a word (区教育局小计) tells a sum of money where the row has no date.</remarks>
    public static bool IsSum(in RowCells row)
    {
        bool isFirst = true;
        foreach (string cell in row.All)
        {
            ReadOnlySpan<char> text = cell.AsSpan().Trim();
            if (text.IsEmpty) continue;
            if (isFirst && text[0] is '合' or '总' or '小' or '本' or '共' && IsSumWord(text)) return true;
            // Nearly every row ends here.
            if (isFirst && !HasNoDate(row)) return false;
            isFirst = false;
            if (EndsInSumWord(text)) return true;
        }

        return false;
    }

    /// <summary>Whether this row is a line of signatures or notes below the table. Example: 「制表人：」, 「审核：」.</summary>
    /// <param name="row">The row.</param>
    public static bool IsNote(in RowCells row)
    {
        int filled = 0, first = -1;
        for (int i = 0; i < row.All.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(row.All[i])) continue;
            if (first < 0) first = i;
            // Nearly every row ends here.
            if (++filled > MostCellsOfANote) return false;
        }

        if (first < 0) return false;
        string start = row.All[first].Trim();
        return start.AsSpan().IndexOfAny('：', ':', '页') > 0 && NoteWords.Any(word => start.StartsWith(word, StringComparison.Ordinal));
    }

    private static bool HasNoDate(in RowCells row) =>
        ImportTemplate.SummedColumn(row.Kind) is not null && ImportTemplate.DateColumn(row.Kind) is { } date && row[date].Length == 0;

    private static bool IsSumWord(ReadOnlySpan<char> text) => Flat(text) is "本页合计" or "合计" or "总计" or "小计" or "共计";

    private static bool EndsInSumWord(ReadOnlySpan<char> text)
    {
        string word = Flat(text);
        return SumWords.Any(sum => word.EndsWith(sum, StringComparison.Ordinal));
    }

    private static string Flat(ReadOnlySpan<char> text) => string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c))).TrimEnd(':', '：');
}
