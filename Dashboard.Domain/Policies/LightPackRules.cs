using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Policies;

/// <summary>What a pack for lights must be to judge at all. Each problem names its field.</summary>
public static class LightPackRules
{
    /// <summary>No quarter has more working days.</summary>
    private const int MostWorkdays = 66;

    /// <summary>Everything wrong with a pack; nothing for one that can be used.</summary>
    /// <example>yellowBehind 0.2 with redBehind 0.1 would call red what is not yet yellow: 「yellowBehind 不得大于 redBehind」.</example>
    public static IEnumerable<string> Problems(LightPack pack) =>
        [.. Money(pack.Money), .. Proportional(pack.Indicators.Proportional, "indicators"), .. pack.Surge is { } surge ? Surge(surge) : []];

    private static IEnumerable<string> Money(MoneyLightRule money)
    {
        int parts = (money.Expected is null ? 0 : 1) + (money.Proportional is null ? 0 : 1) + (money.Checkpoints is null ? 0 : 1);
        if (parts != 1) return ["money 须且只须包含 expected、proportional、checkpoints 之一"];
        return money.Expected is { } expected ? Expected(expected)
            : money.Proportional is { } proportional ? Proportional(proportional, "money")
            : Checkpoints(money.Checkpoints!);
    }

    private static IEnumerable<string> Expected(ExpectedShareRule rule)
    {
        if (rule.GraceMonths is < 0m or >= FiscalYear.Months) yield return $"graceMonths 须不小于 0 且小于 {FiscalYear.Months}，否则全年没有任何预期";
        if (!IsShare(rule.YellowBehind)) yield return "yellowBehind 须在 0 与 1 之间";
        if (!IsShare(rule.RedBehind)) yield return "redBehind 须在 0 与 1 之间";
        if (rule.YellowBehind > rule.RedBehind) yield return "yellowBehind 不得大于 redBehind";
        if (rule.BlueAhead <= 0m) yield return "blueAhead 须大于 0";
        if (rule.HardlyBegun is { } begun && !(IsShare(begun.ExpectedFrom) && IsShare(begun.RedBelow))) yield return "hardlyBegun 的 expectedFrom、redBelow 须在 0 与 1 之间";
    }

    private static IEnumerable<string> Proportional(ProportionalRule rule, string where)
    {
        if (rule.RedBelow < 0m || rule.RedBelow > rule.YellowBelow) yield return $"{where}.proportional 的 redBelow 须不小于 0 且不大于 yellowBelow";
        if (rule.BlueFrom is { } blue && blue <= rule.YellowBelow) yield return $"{where}.proportional 的 blueFrom 须大于 yellowBelow";
    }

    private static IEnumerable<string> Checkpoints(IReadOnlyList<Checkpoint> checkpoints)
    {
        if (checkpoints.Count == 0) yield return "money.checkpoints 至少须有一个时点";
        if (checkpoints.Any(c => c.Month is < 1 or > FiscalYear.Months)) yield return $"money.checkpoints 的 month 须在 1 与 {FiscalYear.Months} 之间";
        if (checkpoints.Any(c => !IsShare(c.RedBelow))) yield return "money.checkpoints 的 redBelow 须在 0 与 1 之间";
        if (!checkpoints.Select(c => c.Month).SequenceEqual(checkpoints.Select(c => c.Month).Distinct().Order())) yield return "money.checkpoints 须按 month 从小到大且不重复";
    }

    private static IEnumerable<string> Surge(SurgeLimits limits)
    {
        if (limits.WatchFrom is <= 0m or > 1m) yield return "surge.watchFrom 须大于 0 且不大于 1";
        if (limits.WarnFrom is <= 0m or > 1m) yield return "surge.warnFrom 须大于 0 且不大于 1";
        if (limits.WatchFrom > limits.WarnFrom) yield return "surge.watchFrom 不得大于 surge.warnFrom";
        if (limits.LastWorkdays is < 1 or > MostWorkdays) yield return $"surge.lastWorkdays 须在 1 与 {MostWorkdays} 之间";
    }

    private static bool IsShare(decimal value) => value is >= 0m and <= 1m;
}
