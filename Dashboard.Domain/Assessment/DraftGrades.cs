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

    /// <summary>The score and the grade of a sentence; null when it does not say both.</summary>
    public static (decimal Score, string Grade, DraftPlace Place)? Stated(DraftSentence sentence)
    {
        if (Part().IsMatch(sentence.Text)) return null;
        Match match = Behind().Match(sentence.Text) is { Success: true } behind ? behind : Before().Match(sentence.Text);
        if (!match.Success || DraftQuantities.Value(match.Groups["score"].Value) is not { } score || score > 100m) return null;
        return (score, match.Groups["grade"].Value, new(match.Value, sentence.At(match.Index)));
    }

    /// <summary>The points of one indicator have no grade.</summary>
    [GeneratedRegex("满分[^1]|满分为?[^1为]|单项得分|指标得分|该项得分")]
    private static partial Regex Part();

    [GeneratedRegex("(?<score>[0-9]{1,3}(\\.[0-9]+)?)\\s*分[^。；]{0,16}?(为|是|：|“|\"|定|属于|达到|等级|等次|评)\\s*[“\"]?(?<grade>优秀|良好|中等|较差|优|良|中|差)([”\"。，；、）级等档]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    [GeneratedRegex("(等级|等次|级别|结论|结果|评级|评定)(为|是|：)?\\s*[“\"]?(?<grade>优秀|良好|中等|较差|优|良|中|差)[”\"]?(级|等|档)?[^。；0-9]{0,12}?(?<score>[0-9]{1,3}(\\.[0-9]+)?)\\s*分", RegexOptions.ExplicitCapture)]
    private static partial Regex Before();
}
