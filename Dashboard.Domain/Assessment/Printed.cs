using System.Globalization;

namespace Dashboard.Domain.Assessment;

/// <summary>Figures as the documents of an assessment print them, the same on every machine.</summary>
public static class Printed
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>万元 with 2 decimals, without the unit.</summary>
    /// <example>9,542,500.00 元 is "954.25".</example>
    public static string TenThousands(Money money) => decimal.Round(money.Yuan / 10_000m, 2, MidpointRounding.AwayFromZero).ToString("0.00", Plain);

    /// <summary>A share with at most 2 decimals; 「—」 when it is undefined.</summary>
    /// <example>1 is "100%", 0.63108 is "63.11%".</example>
    public static string Percent(decimal? share) => share is { } value ? decimal.Round(value * 100m, 2, MidpointRounding.AwayFromZero).ToString("0.##", Plain) + "%" : "—";

    /// <summary>A number with its thousands separated and no more decimals than it has.</summary>
    /// <example>14911 is "14,911".</example>
    public static string Number(decimal number) => number.ToString("#,##0.######", Plain);

    /// <summary>Points with at most 2 decimals; 「—」 when open.</summary>
    /// <example>9.60 is "9.6".</example>
    public static string Points(decimal? points) => points?.ToString("0.##", Plain) ?? "—";

    /// <summary>A day. Example: "2023年12月31日".</summary>
    public static string Day(DateOnly day) => string.Create(Plain, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>What was reached, as it stands in a form: the number with its unit, else the words with what was said to them.</summary>
    /// <example>95 in % is "95%"; 达成 with a note is "达成：全年组建 154 家…"; nothing reported is 「—」.</example>
    public static string Result(IndicatorFact fact) => fact switch
    {
        { Value: { } value } => Number(value) + fact.Indicator.Unit,
        { ResultText: { } text, Note: { } note } => $"{text}：{note}",
        _ => fact.ResultText ?? "—",
    };

    /// <summary>What is to be reached, as it stands in a form.</summary>
    /// <example>AtLeast 90 in % is "≥90%".</example>
    public static string Target(Indicators.Indicator indicator) => indicator.TargetValue is { } value && indicator.Sign != Indicators.IndicatorSign.Qualitative
        ? Indicators.IndicatorSigns.Symbol(indicator.Sign) + Number(value) + indicator.Unit : indicator.TargetText;
}
