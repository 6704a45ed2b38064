using System.Globalization;

namespace Dashboard.Domain.Policies;

/// <summary>Says what is wrong with the items of a pack: unknown figures, divisions by nothing, steps that go up and down.</summary>
internal static class DepartmentItemRules
{
    public static IEnumerable<string> Problems(AssessmentPack pack)
    {
        IReadOnlyList<DepartmentItem> items = pack.Items ?? [];
        foreach (string id in items.GroupBy(item => item.Id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)) yield return $"项目 {id} 重复";
        foreach (string key in (pack.Entries ?? []).Select(entry => entry.Key).Concat(LedgerFigures.All).GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key))
            yield return $"填报数据 {key} 重复，或与账面数据同名";
        HashSet<string> known = [.. LedgerFigures.All, .. (pack.Entries ?? []).Select(entry => entry.Key)];
        foreach (string problem in items.SelectMany(item => Problems(item, known).Select(problem => $"「{item.Name}」{problem}"))) yield return problem;
        if (pack.Satisfaction is { } bands)
        {
            foreach (string problem in Steps(bands, mayFall: false)) yield return $"满意度{problem}";
        }
    }

    private static IEnumerable<string> Problems(DepartmentItem item, HashSet<string> known)
    {
        if (item.Weight < 0m) yield return "分值不能为负数";
        ItemFormula formula = item.Formula;
        foreach (string key in (formula.Numerator ?? []).Concat(formula.Denominator ?? []).Where(key => !known.Contains(key))) yield return $"用到未定义的数据 {key}";
        if (formula.Kind == ItemFormulaKind.Checkpoints)
        {
            if (formula.Checkpoints is not { Count: > 0 } points) yield return "没有考核节点，除数为零";
            else if (points.FirstOrDefault(point => point.Month is < 1 or > 12) is { } month) yield return Say($"考核节点的月份 {month.Month} 应为 1–12");
            else if (points.FirstOrDefault(point => point.Share is <= 0m or > 1m) is { } share) yield return Say($"{share.Month} 月的应支出比例 {share.Share} 应大于 0 且不大于 1，否则除数为零");
        }

        if (formula.Kind != ItemFormulaKind.Share) yield break;
        if (formula.Numerator is not { Count: > 0 }) yield return "没有分子";
        if (formula.Denominator is not { Count: > 0 }) yield return "没有分母，除数为零";
        foreach (string problem in Steps(formula.Steps ?? [], mayFall: true)) yield return problem;
    }

    /// <summary>Steps begin at 0, earn between nothing and all, and go in one direction.</summary>
    private static IEnumerable<string> Steps(IReadOnlyList<EarnedStep> steps, bool mayFall)
    {
        EarnedStep[] rising = [.. steps.OrderBy(step => step.From)];
        if (rising.Length == 0 || rising[0].From > 0m) yield return "的得分档没有从 0 开始，有的比例没有得分";
        if (rising.Any(step => step.Earns is < 0m or > 1m)) yield return "的得分档应在 0 到 1 之间：得分不能超过分值";
        foreach ((EarnedStep first, EarnedStep second) in rising.Zip(rising.Skip(1)).Where(pair => pair.First.From == pair.Second.From).Take(1)) yield return Say($"的得分档 {first.From} 重复");
        decimal[] changes = [.. rising.Zip(rising.Skip(1), (low, high) => high.Earns - low.Earns)];
        if (changes.Any(change => change < 0m) && (!mayFall || changes.Any(change => change > 0m))) yield return "的得分档忽高忽低：更好的比例不能得更少的分";
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
