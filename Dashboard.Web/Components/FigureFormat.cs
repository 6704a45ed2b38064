using System.Globalization;
using Dashboard.Domain;

namespace Dashboard.Web.Components;

/// <summary>How figures are written. Rounding happens here, for display only, half away from zero.</summary>
/// <remarks>Digits and separators are the same in every language of the product, so that a figure can be compared and copied.</remarks>
internal static class FigureFormat
{
    public const string Undefined = "—";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>9 542 500 元 in 万元 is 「954.25」.</summary>
    public static string Amount(Money amount, MoneyUnit unit, bool signed) =>
        Number(Scale(amount, unit), unit == MoneyUnit.HundredMillionYuan ? 4 : 2, signed);

    /// <summary>The exact amount in a unit: 9 542 501.23 元 in 万元 is 954.250123.</summary>
    public static decimal Scale(Money amount, MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => amount.Yuan,
        MoneyUnit.HundredMillionYuan => amount.Yuan / 100_000_000m,
        _ => amount.Yuan / 10_000m,
    };

    /// <summary>The exact amount in 元, as scripts and tests read it.</summary>
    public static string ExactAmount(Money amount) => amount.Yuan.ToString("0.00", Plain);

    /// <summary>0.687 is 「68.7」; the per cent sign belongs to the text around it.</summary>
    public static string Percent(decimal share) => Number(share * 100m, 1, signed: false);

    /// <summary>A difference of shares in points: −0.097 is 「-9.7」, 0.021 is 「+2.1」.</summary>
    public static string Points(decimal difference) => Number(difference * 100m, 1, signed: true);

    /// <summary>A share as scripts and tests read it: rounded to 6 decimals.</summary>
    public static string ExactShare(decimal share) => Number(share, 6).ToString("0.######", Plain);

    /// <summary>A value of an indicator with all its decimals: 266 is 「266」, 0.5 is 「0.5」, 14911 is 「14,911」.</summary>
    public static string Value(decimal value) => value.ToString("#,##0.############", Plain);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", Plain);

    public static string Moment(DateTime local) => local.ToString("yyyy-MM-dd HH:mm", Plain);

    /// <summary>The same moment for the machine-readable attribute of a time element.</summary>
    public static string MachineMoment(DateTime local) => local.ToString("yyyy-MM-dd'T'HH:mm:ss", Plain);

    private static string Number(decimal value, int decimals, bool signed)
    {
        decimal rounded = Number(value, decimals);
        string text = rounded.ToString(decimals switch { 1 => "#,##0.0", 4 => "#,##0.0000", _ => "#,##0.00" }, Plain);
        return signed && rounded > 0m ? "+" + text : text;
    }

    // A negative amount that rounds to nothing must not be written as 「-0.00」.
    private static decimal Number(decimal value, int decimals)
    {
        decimal rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0m ? 0m : rounded;
    }
}
