namespace Dashboard.Domain.Import;

/// <summary>Tells rows of facts from the rows that only stand around them.</summary>
public static class RowNature
{
    private const int MostCellsOfANote = 3;

    /// <summary>累计方式 of an indicator may be 合计.</summary>
    private const int AccumulationColumn = 10;

    private static readonly string[] SumWords = ["合计", "总计", "小计", "共计"];

    private static readonly string[] NoteWords =
        ["注", "备注", "说明", "制表", "填表", "填报", "审核", "复核", "打印", "经办", "负责人", "单位负责人", "财务负责人", "第", "共",
            "编制", "编报", "导出", "生成", "查询", "操作", "主管", "会计", "出纳", "数据", "截至", "截止", "附", "日期"];

    /// <summary>Sums over more than this file, which its rows cannot be compared with.</summary>
    private static readonly string[] CarriedWords = ["承前页", "过次页", "本年累计", "本月累计", "累计", "期初余额", "期末余额"];

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
        for (int i = 0; i < row.All.Length; i++)
        {
            ReadOnlySpan<char> text = row.All[i].AsSpan().Trim();
            if (text.IsEmpty) continue;
            if (isFirst && text[0] is '合' or '总' or '小' or '本' or '共' && IsSumWord(text)) return row.Kind != ImportKind.Indicators || i != row.PlaceOf(AccumulationColumn);
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
        if (HasNoDate(row) && CarriedWords.Contains(Flat(start), StringComparer.Ordinal)) return true;
        return start.AsSpan().IndexOfAny('：', ':', '页') > 0 && NoteWords.Any(word => start.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>The unit of money that a row of few words names, with the cell that does. Example: 「单位：万元」 below the table.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Null for a row of facts.</returns>
    public static (string Text, decimal YuanPerUnit)? UnitNote(in RowCells row)
    {
        int filled = 0;
        string? note = null;
        foreach (string cell in row.All)
        {
            if (string.IsNullOrWhiteSpace(cell)) continue;
            // Nearly every row ends here.
            if (++filled > MostCellsOfANote) return null;
            if (cell.AsSpan().IndexOfAny('元', '万', '亿') >= 0) note ??= cell;
        }

        return note is not null && (Notation.YuanPerUnit(note) ?? Notation.YuanPerWord(note)) is { } yuan ? (note.Trim(), yuan) : null;
    }

    private static bool HasNoDate(in RowCells row) =>
        ImportTemplate.SummedColumn(row.Kind) is not null && ImportTemplate.DateColumn(row.Kind) is { } date && row[date].Length == 0;

    private static bool IsSumWord(ReadOnlySpan<char> text) => Flat(text) is "本页合计" or "合计" or "总计" or "小计" or "共计";

    private static bool EndsInSumWord(ReadOnlySpan<char> text)
    {
        string word = Flat(text);
        return SumWords.Any(sum => word.EndsWith(sum, StringComparison.Ordinal));
    }

    /// <summary>A label without spaces and without what follows it. Example: 「合 计（元）」 is 合计.</summary>
    private static string Flat(ReadOnlySpan<char> text)
    {
        string flat = string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c) && !BareText.IsUnseen(c)));
        int end = flat.AsSpan().IndexOfAny("(（:：");
        return end > 0 ? flat[..end] : flat;
    }
}
