using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Tells the rows of tables as sentences, so that their numbers can be compared with those of the text. Example: 桥涵（座） | 156 | 156 says 桥涵 156 座.</summary>
internal static partial class DraftRows
{
    public static IEnumerable<DraftSentence> Sentences(Draft draft)
    {
        string[] head = [];
        for (int i = 0; i < draft.Paragraphs.Count; i++)
        {
            string[] cells = draft.Paragraphs[i].Length > Draft.Longest ? [] : DraftTables.Cells(draft.Paragraphs[i]);
            if (cells.Length < 2 || (head.Length > 0 && cells.Length != head.Length)) head = [];
            if (cells.Length < 2) continue;
            if (!cells.Any(cell => Number().IsMatch(cell)))
            {
                head = cells;
                continue;
            }

            foreach (DraftSentence sentence in Tell(cells, head, i + 1)) yield return sentence;
        }
    }

    private static IEnumerable<DraftSentence> Tell(string[] cells, string[] head, int paragraph)
    {
        int named = Array.FindIndex(cells, cell => cell.Length > 1 && !Number().IsMatch(cell));
        if (named < 0 || Total().IsMatch(cells[named])) yield break;
        string name = Bracket().Replace(cells[named], ""), unit = Unit(cells[named]);
        for (int column = named + 1; column < cells.Length; column++)
        {
            if (Number().Match(cells[column]) is not { Success: true } match) continue;
            string its = match.Groups["unit"].Value is { Length: > 0 } own ? own : unit.Length > 0 ? unit : column < head.Length ? Unit(head[column]) : "";
            string title = column < head.Length ? Bracket().Replace(head[column], "") : "";
            if (Money().IsMatch(title) || its.Length == 0) continue;
            yield return new($"{name}{match.Groups["number"].Value}{its}", paragraph) { IsOfTargets = match.Groups["sign"].Length > 0 || Target().IsMatch(title) };
        }
    }

    private static string Unit(string text) => Bracket().Match(text) is { Success: true } match ? match.Groups["in"].Value : "";

    [GeneratedRegex(@"^(?<sign>[≥≤＞＜><=]|不低于|不少于)?\s*(?<number>[0-9][0-9,]*(\.[0-9]+)?)\s*(?<unit>[%\u4E00-\u9FFF]{0,4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex("[（(](?<in>[^（）()]{1,6})[）)]", RegexOptions.ExplicitCapture)]
    private static partial Regex Bracket();

    [GeneratedRegex("^(合计|总计|小计|总分)$")]
    private static partial Regex Total();

    [GeneratedRegex("预算|支出|执行|金额|得分|分值|权重|序号")]
    private static partial Regex Money();

    [GeneratedRegex("目标|计划|指标值|年初|标准")]
    private static partial Regex Target();
}
