using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Reads 《项目支出绩效自评表》 from the rows of a worksheet: the official form, with or without 等级, and local forms of the same build.</summary>
public static partial class FormTable
{
    /// <summary>A sentence that speaks of 三级指标 and their 指标值 is no heading of a table.</summary>
    private const int LongestHeading = 20;

    private static readonly string[] Labels = ["项目名称", "主管部门", "实施单位", "等级"];

    private static readonly (string Column, string[] Words)[] FundWords =
    [
        ("initial", ["年初预算"]), ("adjusted", ["全年预算", "预算数", "调整预算"]), ("executed", ["全年执行", "执行数"]), ("weight", ["分值"]), ("rate", ["执行率"]), ("score", ["得分"]),
    ];

    private static readonly (string Column, string[] Words)[] IndicatorWords =
    [
        ("level1", ["一级指标"]), ("level2", ["二级指标"]), ("name", ["三级指标"]), ("sign", ["指标性质", "指标方向"]), ("target", ["年度指标值", "年初目标值", "目标值", "指标值"]),
        ("unit", ["计量单位", "度量单位"]), ("actual", ["实际完成", "完成值", "完成情况"]), ("weight", ["分值", "权重"]), ("score", ["得分", "自评分"]), ("reason", ["偏差原因", "未完成原因", "原因分析"]),
    ];

    /// <summary>Reads the form.</summary>
    /// <param name="rows">The cells of each row as they are shown; an area of merged cells has its text in the first.</param>
    /// <returns>Null when there is neither a heading of funds nor one of indicators.</returns>
    public static AssessmentForm? Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int funds = Find(rows, FundWords, "adjusted", "executed"), indicators = Find(rows, IndicatorWords, "name", "target");
        if (indicators < 0) return null;
        Dictionary<string, (int From, int Until)> columns = Columns(rows[indicators], IndicatorWords);
        List<IndicatorRow> found = [];
        (string? level1, string? level2) = (null, null);
        int row = indicators + 1;
        for (; row < rows.Count && !IsEnd(rows[row]); row++)
        {
            string? Cell(string column) => columns.TryGetValue(column, out (int From, int Until) at) ? First(rows[row], at.From, at.Until) : null;
            if (Cell("level1") is { } one) (level1, level2) = (one, null);
            level2 = Cell("level2") ?? level2;
            if (Cell("name") is not { } name) continue;
            found.Add(new(level1, level2, name, Cell("sign"), Cell("target"), Cell("unit"), Cell("actual"), Cell("weight"), Cell("score"), Cell("reason")));
        }

        // A goal or an indicator that begins with 等级 is no 等级.
        IReadOnlyList<IReadOnlyList<string>> around = [.. rows.Take(funds >= 0 && funds < indicators ? funds : indicators), .. rows.Skip(row)];
        return new(
            Year(rows), Beside(around, "实施单位") ?? Beside(around, "主管部门"), Beside(around, "项目名称"), rows.SelectMany(cells => cells).Any(cell => cell.Contains("万元", StringComparison.Ordinal)) ? "万元" : null,
            funds < 0 ? [] : [.. Funds(rows, funds, indicators)], found, row < rows.Count ? Total(rows[row], columns) : null, Beside(around, "等级"));
    }

    private static IEnumerable<FundRow> Funds(IReadOnlyList<IReadOnlyList<string>> rows, int heading, int end)
    {
        Dictionary<string, (int From, int Until)> columns = Columns(rows[heading], FundWords);
        int firstFigure = columns.Values.Min(at => at.From);
        for (int row = heading + 1; row < end; row++)
        {
            string? Cell(string column) => columns.TryGetValue(column, out (int From, int Until) at) ? First(rows[row], at.From, at.Until) : null;
            if (rows[row].Any(cell => cell.Contains("总体目标", StringComparison.Ordinal))) yield break;
            string? name = rows[row].Take(firstFigure).LastOrDefault(cell => !string.IsNullOrWhiteSpace(cell))?.Trim();
            if (name is not null && (Cell("initial") ?? Cell("adjusted") ?? Cell("executed")) is not null)
                yield return new(name, Cell("initial"), Cell("adjusted"), Cell("executed"), Cell("weight"), Cell("score"));
        }
    }

    /// <summary>The first row that has all columns asked for; -1 when none has.</summary>
    private static int Find(IReadOnlyList<IReadOnlyList<string>> rows, (string Column, string[] Words)[] words, params string[] needed)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            Dictionary<string, (int From, int Until)> columns = Columns(rows[row], words);
            if (needed.All(columns.ContainsKey)) return row;
        }

        return -1;
    }

    /// <summary>Where each column begins and where the next one does.</summary>
    private static Dictionary<string, (int From, int Until)> Columns(IReadOnlyList<string> heading, (string Column, string[] Words)[] words)
    {
        List<(string? Column, int From)> at = [];
        for (int i = 0; i < heading.Count; i++)
        {
            string flat = Blank().Replace(heading[i], "");
            if (flat.Length is 0 or > LongestHeading) continue;
            at.Add((words.FirstOrDefault(w => Array.Exists(w.Words, word => flat.Contains(word, StringComparison.Ordinal)) && at.TrueForAll(found => found.Column != w.Column)).Column, i));
        }

        Dictionary<string, (int, int)> columns = [];
        for (int i = 0; i < at.Count; i++)
        {
            if (at[i].Column is { } column) columns[column] = (at[i].From, i + 1 < at.Count ? at[i + 1].From : heading.Count);
        }

        return columns;
    }

    private static bool IsEnd(IReadOnlyList<string> cells) => cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) is { } first
        && Blank().Replace(first, "") is var flat && (flat.StartsWith("总分", StringComparison.Ordinal) || flat is "合计" or "总计");

    /// <summary>Where the score is missing, some other number of the row counts, but never the sum of the weights.</summary>
    private static string? Total(IReadOnlyList<string> cells, Dictionary<string, (int From, int Until)> columns)
    {
        bool IsWeight(int i) => columns.TryGetValue("weight", out (int From, int Until) weight) && i >= weight.From && i < weight.Until;
        return (columns.TryGetValue("score", out (int From, int Until) at) ? First(cells, at.From, at.Until) : null)
            ?? cells.Where((_, i) => !IsWeight(i)).LastOrDefault(cell => FormScorer.Number(cell) is not null);
    }

    private static string? First(IReadOnlyList<string> cells, int from, int until) =>
        cells.Skip(from).Take(until - from).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell))?.Trim();

    /// <summary>The value behind a label; another label is none. Example: 项目名称 | 公园改造.</summary>
    private static string? Beside(IReadOnlyList<IReadOnlyList<string>> rows, string label)
    {
        foreach (IReadOnlyList<string> cells in rows)
        {
            for (int i = 0; i < cells.Count; i++)
            {
                string flat = Blank().Replace(cells[i], "");
                if (!flat.StartsWith(label, StringComparison.Ordinal)) continue;
                if (flat.Length > label.Length + 1 && flat[label.Length] is '：' or ':') return flat[(label.Length + 1)..];
                if (cells.Skip(i + 1).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) is { } value && !Array.Exists(Labels, other => Blank().Replace(value, "") == other)) return value.Trim();
            }
        }

        return null;
    }

    private static int? Year(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Take(6).SelectMany(cells => cells).Select(cell => YearWord().Match(cell)).FirstOrDefault(match => match.Success) is { } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(20\d\d)\s*年")]
    private static partial Regex YearWord();
}
