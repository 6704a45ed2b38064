using System.Buffers;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>A text as it is checked: paragraphs in order, counted from 1. In a plain text each line is one.</summary>
/// <param name="Paragraphs">Without markup; a row of a table is one, its cells apart by tabs.</param>
public sealed partial record Draft(IReadOnlyList<string> Paragraphs)
{
    /// <summary>What parts the cells of a row.</summary>
    public const char CellMark = '\t';

    /// <summary>No sentence of a report is longer; what is gets cut, so that no text takes long.</summary>
    internal const int Longest = 1_200;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;");
    private static readonly SearchValues<char> FullStops = SearchValues.Create("。！？!?");
    private static readonly SearchValues<char> Nothing = SearchValues.Create("");

    /// <summary>The sentences with the paragraph in which each stands.</summary>
    /// <remarks>A sentence ends with 。！？ or ；, or with its paragraph. Where a paragraph was broken in the middle of one, it goes on in the next. A cell of a table is one.</remarks>
    public IEnumerable<DraftSentence> Sentences() => Split(Ends);

    /// <summary>The same with ； inside: what belongs to one total may be listed behind several.</summary>
    internal IEnumerable<DraftSentence> Passages() => Split(FullStops);

    /// <summary>Whole paragraphs: what is worked out in one sentence is often told in the one before.</summary>
    internal IEnumerable<DraftSentence> Blocks() => Split(Nothing);

    private IEnumerable<DraftSentence> Split(SearchValues<char> ends)
    {
        DraftSentence open = new("", 0);
        bool[] targets = [.. AreOfTargets()];
        for (int i = 0; i < Paragraphs.Count; i++)
        {
            string text = Text(Paragraphs[i]);
            bool isOfTargets = targets[i];
            bool isRow = text.Contains(CellMark, StringComparison.Ordinal);
            if ((isRow || open.Text.Length > Longest) && open.Text.Length > 0)
            {
                yield return open;
                open = new("", 0);
            }

            foreach (string piece in isRow ? text.Split(CellMark) : [text])
            {
                int start = 0;
                for (int at = Next(piece, 0, ends); at >= 0; at = Next(piece, start, ends))
                {
                    open = open.With(piece[start..(at + 1)], i + 1);
                    // 「目标：20 件。实际：23 件」: from there on it is what was reached.
                    isOfTargets &= !open.Text.Contains("实际", StringComparison.Ordinal);
                    yield return open with { IsOfTargets = isOfTargets };
                    (open, start) = (new("", 0), at + 1);
                }

                if (start >= piece.Length || (isRow && piece.Length < 5)) continue;
                open = open.With(piece[start..], i + 1) with { IsOfTargets = isOfTargets && !piece[start..].Contains("实际", StringComparison.Ordinal) };
                if (!isRow && IsBroken(piece, i)) continue;
                yield return open;
                open = new("", 0);
            }
        }

        if (open.Text.Length > 0) yield return open;
    }

    private static string Text(string paragraph) => Plain(paragraph).Trim(' ', '\u3000', '\r', '\n');

    /// <summary>Of each paragraph, whether it lists what is to be reached: it says so itself, or the heading above it.</summary>
    private IEnumerable<bool> AreOfTargets()
    {
        bool isBelowTargets = false, isOfResults = false;
        foreach (string text in Paragraphs.Select(Text))
        {
            if (IsHeading(text))
            {
                // Below a chapter of what was reached, 「产出目标」 is only the name of its part.
                if (!text.StartsWith('（')) isOfResults = HeadOfResults().IsMatch(text);
                isBelowTargets = !isOfResults && HeadOfTargets().IsMatch(text);
            }

            yield return isBelowTargets || OfTargets().IsMatch(text[..Math.Min(40, text.Length)]);
        }
    }

    /// <summary>The place behind which a sentence ends: at its mark, or where it became too long.</summary>
    private static int Next(string text, int from, SearchValues<char> ends)
    {
        int length = Math.Min(Longest, text.Length - from);
        int at = text.AsSpan(from, length).IndexOfAny(ends);
        return at >= 0 ? from + at : length == Longest ? from + length - 1 : -1;
    }

    /// <summary>A long line without an end was broken by whoever made the text; a heading is short, and what follows one begins anew.</summary>
    private bool IsBroken(string text, int at)
    {
        if (at + 1 >= Paragraphs.Count || "。！？；：!?;:".Contains(text[^1], StringComparison.Ordinal)) return false;
        return text[^1] is '、' or '，' || text.Length > 60 || (text.Length >= 25 && text.AsSpan().IndexOfAny("，、；：。") >= 0 && !IsHeading(text) && !BeginsAnew().IsMatch(Paragraphs[at + 1].TrimStart(' ', '\u3000')));
    }

    private static bool IsHeading(string text) => text.Length is > 0 and < 45 && !text.Contains('。', StringComparison.Ordinal) && !text.Contains('，', StringComparison.Ordinal) && !text.Contains('；', StringComparison.Ordinal) && BeginsAnew().IsMatch(text);

    [GeneratedRegex("完成|实现|达成|分析|结果|评价|自评|成效|效益|绩效情况")]
    private static partial Regex HeadOfResults();

    [GeneratedRegex("^(?!.*(完成|实现|达成|分析|结果|执行|评价|自评|情况)).*(目标|建设内容)")]
    private static partial Regex HeadOfTargets();

    [GeneratedRegex("^[^。；]{0,24}(目标|计划)(值|如下|设定)?(是|为|包括)?[：:]|^（[一二三四五六七八九十]）[^。；]{0,8}目标。")]
    private static partial Regex OfTargets();

    [GeneratedRegex("^(（[一二三四五六七八九十]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十])")]
    private static partial Regex BeginsAnew();

    /// <summary>Full-width digits and signs as plain ones, each at its own place.</summary>
    internal static string Plain(string text) => text.AsSpan().IndexOfAnyInRange('\uFF05', '\uFF5E') < 0 ? text : string.Create(text.Length, text, (to, from) =>
    {
        for (int i = 0; i < to.Length; i++)
            to[i] = from[i] switch { >= '０' and <= '９' => (char)(from[i] - '０' + '0'), '．' => '.', '％' => '%', '＞' => '>', '＝' => '=', _ => from[i] };
    });
}

/// <summary>A sentence of a draft.</summary>
/// <param name="Text">With its end; digits are plain ones.</param>
/// <param name="Paragraph">Where it begins, from 1.</param>
public readonly record struct DraftSentence(string Text, int Paragraph)
{
    /// <summary>Whether its paragraph lists what is to be reached. Example: 年初设定目标：新建 20 家；举办 30 场.</summary>
    internal bool IsOfTargets { get; init; }

    /// <summary>Where it goes on in later paragraphs: from which letter, in which.</summary>
    private IReadOnlyList<(int From, int Paragraph)>? Further { get; init; }

    /// <summary>The paragraph of a letter of it.</summary>
    public int At(int letter) => Further?.LastOrDefault(part => part.From <= letter).Paragraph is > 0 and var later ? later : Paragraph;

    internal DraftSentence With(string more, int paragraph) =>
        Text.Length == 0 ? new(more, paragraph) : this with { Text = Text + more, Further = [.. Further ?? [], (Text.Length, paragraph)] };
}
