using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a total row of a table that is not the sum of its rows.</summary>
internal static partial class DraftTables
{
    /// <summary>A table of money has no more; each is compared with each.</summary>
    private const int MostColumns = 12;

    private sealed record Row(string[] Cells, int Position);

    public static IEnumerable<DraftFinding> Find(Draft draft)
    {
        List<Row> table = [];
        for (int i = 0; i <= draft.Paragraphs.Count; i++)
        {
            string[] cells = i < draft.Paragraphs.Count ? Cells(draft.Paragraphs[i]) : [];
            // Under a column of numbers in order, a total may stand one cell to the left.
            if (table.Count > 0 && cells.Length >= 2 && cells.Length == table[0].Cells.Length - 1 && Total().IsMatch(cells[0])) cells = ["", .. cells];
            if (table.Count > 0 && (cells.Length < 2 || cells.Length != table[0].Cells.Length))
            {
                foreach (DraftFinding finding in Judge(table)) yield return finding;
                table = [];
            }

            if (cells.Length >= 2) table.Add(new(cells, i + 1));
        }
    }

    /// <summary>The score in the last row of a table of scores: 总分 | 100 | 95.9.</summary>
    public static IEnumerable<(decimal Score, DraftPlace Place)> Scores(Draft draft)
    {
        for (int i = 0; i < draft.Paragraphs.Count; i++)
        {
            string[] cells = Cells(draft.Paragraphs[i]);
            if (cells is [var name, .., var last] && cells.Length >= 3 && Total().IsMatch(name) && cells.Any(cell => Number(cell) == 100m) && Number(last) is > 10m and < 100m and var score) yield return (score, new(string.Join(' ', cells), i + 1));
        }
    }

    /// <summary>The cells of a row: apart by tabs or |, or by blanks where all but the first are numbers or short headings.</summary>
    public static string[] Cells(string paragraph)
    {
        if (paragraph.Length > Draft.Longest) return [];
        string text = Draft.Plain(paragraph).Trim(' ', '\u3000', '\r', '\n');
        if (text.Contains('\t', StringComparison.Ordinal)) return text.Split('\t', StringSplitOptions.TrimEntries);
        if (text.Contains('|', StringComparison.Ordinal)) return text.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (text.AsSpan().IndexOfAny("，。；") >= 0) return [];
        string[] words = text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && (words.Skip(1).All(word => Number(word) is not null || word is "—" or "-" or "/" || word.EndsWith('%')) || words.All(word => word.Length <= 12 && Number(word) is null)) ? words : [];
    }

    private static IEnumerable<DraftFinding> Judge(List<Row> table)
    {
        foreach (DraftFinding rate in Rates(table)) yield return rate;
        foreach (DraftFinding subtotal in Subtotals(table)) yield return subtotal;
        Row[] totals = [.. table.Where(row => IsTotal(row))];
        if (totals is not [{ } total] || table.Exists(row => Below().IsMatch(Name(row)))) yield break;
        int at = table.IndexOf(total);
        bool isAtEnd = at == table.Count - 1;
        Row? head = table.Find(row => row != total && row.Cells.Skip(1).All(cell => Number(cell) is null));
        Row[] rows = [.. table.Where(row => row != total && row != head && (isAtEnd || row.Position > total.Position) && row.Cells.Skip(1).Any(cell => Number(cell) is not null))];
        if (rows.Length < 2 || (!isAtEnd && at > (head is null ? 0 : table.IndexOf(head) + 1))) yield break;
        for (int column = 1; column < total.Cells.Length; column++)
        {
            if (head is not null && Unsummed().IsMatch(head.Cells[column])) continue;
            if (Number(total.Cells[column]) is not { } stated || rows.Count(row => Number(row.Cells[column]) is not null) < 2 || Array.Exists(rows, row => row.Cells[column].EndsWith('%'))) continue;
            if (Array.Exists(rows, row => Number(row.Cells[column]) is null && row.Cells[column] is not ("" or "—" or "-" or "/"))) continue;
            decimal sum = rows.Sum(row => Number(row.Cells[column]) ?? 0), step = rows.Append(total).Max(row => Step(row.Cells[column]));
            decimal open = step == 1 ? 0 : step * (rows.Length + 1) / 2m;
            if (Math.Abs(sum - stated) <= open) continue;
            yield return new(
                DraftCodes.PartsOff, false, new(string.Join(' ', total.Cells), total.Position), new(string.Join(' ', rows[0].Cells), rows[0].Position),
                DraftChecks.Text(stated), DraftChecks.Text(sum), $"{Name(total)} {(head is null ? "" : head.Cells[column])}".Trim());
        }
    }

    /// <summary>小计 below its rows, which begin behind the one before.</summary>
    private static IEnumerable<DraftFinding> Subtotals(List<Row> table)
    {
        int from = 0;
        for (int i = 0; i < table.Count; i++)
        {
            if (Name(table[i]) != "小计") continue;
            Row[] rows = [.. table[from..i].Where(row => !IsTotal(row) && row.Cells.Skip(1).Any(cell => Number(cell) is not null))];
            from = i + 1;
            for (int column = 1; column < table[i].Cells.Length && rows.Length >= 2; column++)
            {
                if (Number(table[i].Cells[column]) is not { } stated || Array.Exists(rows, row => Number(row.Cells[column]) is null)) continue;
                decimal sum = rows.Sum(row => Number(row.Cells[column])!.Value);
                if (DraftSlips.IsSlip(sum, stated) || Array.Exists(rows, row => DraftSlips.IsSlip(Number(row.Cells[column])!.Value, Number(row.Cells[column])!.Value + stated - sum)))
                    yield return new(DraftCodes.PartsOff, true, new(string.Join(' ', table[i].Cells), table[i].Position), new(string.Join(' ', rows[0].Cells), rows[0].Position), DraftChecks.Text(stated), DraftChecks.Text(sum), "小计");
            }
        }
    }

    /// <summary>A column of rates that follows from two others in most rows, and not in one. Example: 预算 64.00, 执行 60.16, 执行率 96%.</summary>
    private static IEnumerable<DraftFinding> Rates(List<Row> table)
    {
        int columns = Math.Min(table[0].Cells.Length, MostColumns);
        for (int column = 2; column < columns; column++)
        {
            (Row Row, decimal Share)[] shares = [.. table.Where(row => row.Cells[column].EndsWith('%') && Number(row.Cells[column][..^1]) is not null).Select(row => (row, Number(row.Cells[column][..^1])!.Value))];
            if (shares.Length < 3) continue;
            foreach (DraftFinding finding in OfTotal(table, shares, column)) yield return finding;
            for (int whole = 0; whole < columns - 1; whole++)
            {
                for (int part = 0; part < columns; part++)
                {
                    (Row Row, decimal Share)[] off = part == whole || part == column || whole == column ? [] : [.. shares.Where(s => !IsRate(s.Row, part, whole, s.Share, Step(s.Row.Cells[column][..^1])))];
                    if (off.Length is 0 || off.Length * 3 > shares.Length) continue;
                    foreach ((Row row, decimal share) in off)
                    {
                        if (Number(row.Cells[part]) is not { } one || Number(row.Cells[whole]) is not ({ } of and (>= 0.0001m or <= -0.0001m))) continue;
                        yield return new(DraftCodes.ShareOff, false, new(string.Join(' ', row.Cells), row.Position), null, $"{DraftChecks.Text(share)}%", $"{DraftChecks.Text(ScoreRules.Round(one / of * 100m))}%", Name(row));
                    }
                }
            }
        }
    }

    /// <summary>A column of shares of the total of another.</summary>
    private static IEnumerable<DraftFinding> OfTotal(List<Row> table, (Row Row, decimal Share)[] shares, int column)
    {
        if (table.FindLast(IsTotal) is not { } total) yield break;
        for (int part = 0; part < Math.Min(table[0].Cells.Length, MostColumns); part++)
        {
            if (part == column || Number(total.Cells[part]) is not ({ } whole and (>= 0.0001m or <= -0.0001m))) continue;
            (Row Row, decimal Share)[] off = [.. shares.Where(s => s.Row != total && (Number(s.Row.Cells[part]) is not { } one || Math.Abs((one / whole * 100m) - s.Share) > Step(s.Row.Cells[column][..^1])))];
            if (off.Length is 0 || off.Length * 3 > shares.Length) continue;
            foreach ((Row row, decimal share) in off)
            {
                if (Number(row.Cells[part]) is { } one)
                    yield return new(DraftCodes.ShareOff, false, new(string.Join(' ', row.Cells), row.Position), new(string.Join(' ', total.Cells), total.Position), $"{DraftChecks.Text(share)}%", $"{DraftChecks.Text(ScoreRules.Round(one / whole * 100m))}%", Name(row));
            }
        }
    }

    private static bool IsRate(Row row, int part, int whole, decimal share, decimal step) =>
        Number(row.Cells[part]) is { } one && Number(row.Cells[whole]) is ({ } of and (>= 0.0001m or <= -0.0001m)) && Math.Abs((one / of * 100m) - share) <= step;

    private static string Name(Row row) => Array.Find(row.Cells, cell => cell.Length > 0 && Number(cell) is null)?.Replace(" ", "", StringComparison.Ordinal) ?? "";

    private static bool IsTotal(Row row) => Total().IsMatch(Name(row));

    private static decimal? Number(string cell) =>
        cell.Length is > 0 and < 24 && decimal.TryParse(cell.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number) && Math.Abs(number) < 1e15m ? number : null;

    private static decimal Step(string cell) => cell.Split('.') is [_, { Length: > 0 and < 10 } behind] ? (decimal)Math.Pow(10, -behind.Length) : 1m;

    [GeneratedRegex("^(合计|总计|共计|总分|总和|全年合计|.{0,6}合计)$")]
    private static partial Regex Total();

    /// <summary>Rows below rows: their sum counts twice.</summary>
    [GeneratedRegex("小计|其中|^（[一二三四五六七八九十1-9]+）|^[0-9]\\.[0-9]")]
    private static partial Regex Below();

    [GeneratedRegex("率|比例|占比|%|单价|标准|年份|年度$|序号|编号|代码|电话|人均|平均|目标值|指标值|实际值|完成值|增长|增幅")]
    private static partial Regex Unsummed();
}
