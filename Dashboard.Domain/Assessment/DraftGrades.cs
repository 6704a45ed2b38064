using System.Text.RegularExpressions;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a grade that is not that of the score beside it.</summary>
internal static partial class DraftGrades
{
    public static IEnumerable<DraftFinding> Find(DraftSentence sentence, IReadOnlyList<GradeBand> grades)
    {
        if (Stated(sentence) is not var (score, word, place)) yield break;
        GradeBand? right = grades.FirstOrDefault(grade => ScoreRules.Round(score) >= grade.From && ScoreRules.Round(score) <= grade.UpTo);
        if (right is not null && right.Name != word[..1]) yield return new(DraftCodes.GradeOff, false, place, null, word, right.Name, DraftChecks.Text(score));
    }

    /// <summary>A grade that stands alone is that of the score of the whole, where the draft has but one.</summary>
    public static IEnumerable<DraftFinding> Apart(Draft draft, IReadOnlyList<DraftSentence> sentences, IReadOnlyList<GradeBand> grades)
    {
        (decimal Score, DraftPlace Place)[] scores = [.. sentences.SelectMany(Scores)];
        // 100 beside another is what it is out of; where the text has none, the table of scores may.
        if (scores.DistinctBy(s => s.Score).Count() > 1) scores = [.. scores.Where(s => s.Score < 100m)];
        if (scores.Length == 0) scores = [.. DraftTables.Scores(draft)];
        if (scores.DistinctBy(s => s.Score).Count() != 1) yield break;
        GradeBand? right = grades.FirstOrDefault(grade => ScoreRules.Round(scores[0].Score) >= grade.From && ScoreRules.Round(scores[0].Score) <= grade.UpTo);
        foreach (DraftSentence sentence in sentences)
        {
            string flat = Flat(sentence.Text);
            if (Stated(sentence) is not null || Alone().Matches(flat).LastOrDefault() is not { } match || Part().IsMatch(flat) || Ranges().IsMatch(flat[(flat.AsSpan(0, match.Index).LastIndexOfAny("，、；") + 1)..])) continue;
            if (right is not null && match.Groups["grade"].Value[..1] != right.Name)
                yield return new(DraftCodes.GradeOff, true, new(match.Value, sentence.At(match.Index)), scores[0].Place, match.Groups["grade"].Value, right.Name, DraftChecks.Text(scores[0].Score));
        }
    }

    /// <summary>Without what stands in brackets: there are full marks and bands.</summary>
    private static string Flat(string text) => Brackets().Replace(Inner().Replace(text, inner => new string(' ', inner.Length)), bracket => new string(' ', bracket.Length));

    private static IEnumerable<(decimal Score, DraftPlace Place)> Scores(DraftSentence sentence)
    {
        foreach (Match match in OfWhole().Matches(Flat(sentence.Text)))
        {
            if (DraftQuantities.Value(match.Groups["score"].Value) is { } score and <= 100m and > 10m) yield return (score, new(match.Value, sentence.At(match.Index)));
        }
    }

    /// <summary>The score and the grade of a sentence; null when it does not say both.</summary>
    public static (decimal Score, string Grade, DraftPlace Place)? Stated(DraftSentence sentence)
    {
        string flat = Flat(sentence.Text);
        if (Part().IsMatch(flat) || Ranges().IsMatch(flat)) return null;
        Match match = Behind().Match(flat) is { Success: true } behind ? behind : Before().Match(flat);
        if (!match.Success || DraftQuantities.Value(match.Groups["score"].Value) is not { } score || score > 100m) return null;
        // Where the points of parts stand there too, the grade is that of the whole.
        if (Points().Count(flat) > 1 && Scores(sentence).Select(s => s.Score).Distinct().ToArray() is [var whole]) score = whole;
        return (score, match.Groups["grade"].Value, new(match.Value, sentence.At(match.Groups["grade"].Index)));
    }

    [GeneratedRegex("[（(]不?含[^（）()]{0,8}[）)]")]
    private static partial Regex Inner();

    [GeneratedRegex("[（(][^（）()]{0,40}(满分|以上|以下|不足|≤|＜|≥|<|至|—|-|~)[^（）()]{0,40}[）)]")]
    private static partial Regex Brackets();

    [GeneratedRegex("[0-9]\\s*分")]
    private static partial Regex Points();

    [GeneratedRegex("(自评|总|综合|最终|评价|合计|总计|项目|整体|部门|支出|绩效)(得|评)?(分|总分|总计|得分|评分)?(为|是|共|得)?[：:]?([一二三四五六七八九十点零]+分（)?\\s*(?<score>[0-9]{2,3}(\\.[0-9]+)?)\\s*分", RegexOptions.ExplicitCapture)]
    private static partial Regex OfWhole();

    [GeneratedRegex("(等级|等次|级别|评级|级次|档次|评定|评价结果|自评结果|评价结论|自评结论)(结果)?(为|是|属于|：|属)?\\s*[“\"]?(?<grade>优秀|良好|中等|较差|优|良|中|差)([”\"。，；、）级等档 ]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();

    /// <summary>The bands themselves.</summary>
    [GeneratedRegex("以上|以下|[0-9]+\\s*(分)?\\s*[-—~至（(]\\s*[0-9]+|四个等级|划分为|等级分为|档分为")]
    private static partial Regex Ranges();

    /// <summary>The points of one indicator have no grade.</summary>
    [GeneratedRegex("满分为?[:：]?(?!100|一百)[0-9]|单项得分|指标得分|该项得分")]
    private static partial Regex Part();

    [GeneratedRegex("(?<![～~\\-—至0-9.])(?<score>[0-9]{1,3}(\\.[0-9]+)?)\\s*分[^。；]{0,16}?(为|是|：|“|\"|定|属于|达到|等级|等次|评)\\s*[“\"]?(?<grade>优秀|良好|中等|较差|优|良|中|差)([”\"。，；、）级等档 ]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    [GeneratedRegex("(等级|等次|级别|结论|结果|评级|评定)(为|是|：)?\\s*[“\"]?(?<grade>优秀|良好|中等|较差|优|良|中|差)[”\"]?(级|等|档)?[^。；0-9]{0,12}?(?<score>[0-9]{1,3}(\\.[0-9]+)?)\\s*分", RegexOptions.ExplicitCapture)]
    private static partial Regex Before();
}
