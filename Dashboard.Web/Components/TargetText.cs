using Dashboard.Domain.Indicators;

namespace Dashboard.Web.Components;

/// <summary>Writes a target as it stands on the official form: sign, value, unit.</summary>
internal static class TargetText
{
    public static string Of(Indicator indicator)
    {
        if (indicator.TargetValue is not { } value) return indicator.TargetText;
        return $"{indicator.Sign.Symbol()} {FigureFormat.Value(value)}{indicator.Unit}";
    }
}
