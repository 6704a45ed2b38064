using System.Globalization;

namespace Dashboard.Domain.Policies;

/// <summary>Says what is wrong with a pack before anybody is scored by it.</summary>
public static class AssessmentPackRules
{
    private const decimal Step = 0.01m;

    /// <summary>All that is wrong; empty when the pack can be used.</summary>
    /// <example>Grades 优 90–100 and 良 80–89.98 leave 89.99 without one: "等级：89.99 分没有等级".</example>
    public static IEnumerable<string> Problems(AssessmentPack pack) => Weights(pack).Concat(Grades(pack.Grades)).Concat(Bands(pack)).Concat(DepartmentItemRules.Problems(pack));

    private static IEnumerable<string> Weights(AssessmentPack pack)
    {
        decimal sum = (pack.Execution?.Weight ?? 0m) + pack.Levels.Sum(level => level.Weight) + (pack.Items ?? []).Sum(item => item.Weight);
        if (sum != AssessmentPack.Whole) yield return Say($"分值合计 {sum}，应为 {AssessmentPack.Whole}");
        if (pack.Execution is { Weight: < 0m } || pack.Levels.Any(level => level.Weight < 0m)) yield return "分值不能为负数";
        if (pack.Execution is { Cap: not (>= 0m and <= 1m) } execution) yield return Say($"执行率得分上限 {execution.Cap} 应在 0 到 1 之间：得分不能超过分值");
        foreach (LevelWeight level in pack.Levels.Where(level => level.WithoutGoesTo is not null && pack.Levels.All(other => other.Name != level.WithoutGoesTo || other == level)))
            yield return $"一级指标「{level.Name}」的分值转给「{level.WithoutGoesTo}」，但没有这个一级指标";
    }

    /// <summary>Every total from 0.00 to 100.00 has exactly one grade.</summary>
    private static IEnumerable<string> Grades(IReadOnlyList<GradeBand> grades)
    {
        if (grades.Count == 0)
        {
            yield return "没有等级";
            yield break;
        }

        decimal next = 0m;
        foreach (GradeBand grade in grades.OrderBy(grade => grade.From))
        {
            if (grade.From > grade.UpTo) yield return Say($"等级「{grade.Name}」从 {grade.From} 到 {grade.UpTo}，没有任何分数");
            if (grade.From > next) yield return Say($"等级：{next:0.00}–{grade.From - Step:0.00} 分没有等级");
            if (grade.From < next) yield return Say($"等级：{grade.From:0.00}–{Math.Min(next - Step, grade.UpTo):0.00} 分有不止一个等级（「{grade.Name}」与前一级重叠）");
            next = Math.Max(next, grade.UpTo + Step);
        }

        if (next <= AssessmentPack.Whole) yield return Say($"等级：{next:0.00}–{AssessmentPack.Whole:0.00} 分没有等级");
        foreach (string word in grades.SelectMany(grade => grade.Words.Append(grade.Name)).GroupBy(word => word).Where(same => same.Count() > 1).Select(same => same.Key))
            yield return $"等级名称「{word}」重复";
    }

    /// <summary>A better judgement never gives less.</summary>
    private static IEnumerable<string> Bands(AssessmentPack pack)
    {
        foreach (QualitativeBand band in pack.Qualitative)
        {
            if (band.From < 0m || band.To > 1m || band.From > band.To) yield return Say($"定性「{band.Words}」的区间 {band.From}–{band.To} 应在 0 到 1 之间，且前小后大");
        }

        foreach ((QualitativeBand better, QualitativeBand worse) in pack.Qualitative.OrderBy(band => band.Level).Zip(pack.Qualitative.OrderBy(band => band.Level).Skip(1)))
        {
            if (better.From < worse.To) yield return Say($"定性「{better.Words}」最低 {better.From}，低于「{worse.Words}」最高 {worse.To}");
        }

        if (pack.Qualitative.Select(band => band.Level).Distinct().Count() != Enum.GetValues<Indicators.QualitativeLevel>().Length) yield return "定性须有达成、部分达成、未达成三档，各一";
        if (pack.OverAchievedFrom <= 1m) yield return Say($"overAchievedFrom {pack.OverAchievedFrom} 应大于 1");
        if (pack.OverClaimBelow is < 0m or > 1m) yield return Say($"overClaimBelow {pack.OverClaimBelow} 应在 0 到 1 之间");
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
