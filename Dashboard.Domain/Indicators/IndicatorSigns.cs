namespace Dashboard.Domain.Indicators;

/// <summary>指标性质 as it stands on the forms.</summary>
public static class IndicatorSigns
{
    /// <summary>The sign in front of a target: ≥ ≤ &gt; &lt; =, and 定性 where no number follows.</summary>
    /// <example>AtMost is "≤".</example>
    public static string Symbol(this IndicatorSign sign) => sign switch
    {
        IndicatorSign.AtLeast => "≥",
        IndicatorSign.AtMost => "≤",
        IndicatorSign.MoreThan => ">",
        IndicatorSign.LessThan => "<",
        IndicatorSign.Equal => "=",
        _ => "定性",
    };
}
