using System.Globalization;

namespace Dashboard.Domain.Indicators.Coach;

/// <summary>Compares a target with the year before, in the direction of its sign.</summary>
internal static class WeakerTargets
{
    /// <summary>What to keep up with, where a target falls behind; null where it does not, or the two cannot be compared.</summary>
    /// <example>≥ 120 家 after ≥ 138 家 falls behind; ≤ 30 after ≤ 25 falls behind; ≥ 1 万人 after ≥ 9,000 人 does not.</example>
    public static CoachSuggestion? Behind(TypedTarget target, EarlierTarget last, int year)
    {
        WrittenTarget now = target.Read(year), before = last.Target.Read(year - 1);
        if (now.Day is { } day && before.Day is { } dayBefore)
            return day > dayBefore.AddYears(1) ? new(SuggestionCodes.LastDay, dayBefore.AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
        int way = Way(now.Sign);
        if (way == 0 || Way(before.Sign) != way || now.Quantity is not { } wanted || before.Quantity is not { } known) return null;
        decimal? target0 = known.In(wanted), result = last.Result is { } reached ? new WrittenQuantity(reached, known.Unit).In(wanted) : null;
        bool IsAhead(decimal? level) => level is { } height && (height - wanted.Value) * way > 0m;
        bool isResult = IsAhead(result) && !(IsAhead(target0) && (target0 - result) * way >= 0m);
        if (!isResult && !IsAhead(target0)) return null;
        decimal keep = (isResult ? result : target0)!.Value;
        return new(isResult ? SuggestionCodes.LastResult : SuggestionCodes.LastTarget, now.Sign.Symbol(), keep.ToString("0.########", CultureInfo.InvariantCulture), wanted.Unit ?? "");
    }

    /// <summary>1 where more is better, −1 where less is, 0 where neither.</summary>
    private static int Way(IndicatorSign sign) => sign switch
    {
        IndicatorSign.AtLeast or IndicatorSign.MoreThan => 1,
        IndicatorSign.AtMost or IndicatorSign.LessThan => -1,
        _ => 0,
    };
}
