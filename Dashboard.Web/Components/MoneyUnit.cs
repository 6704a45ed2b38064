namespace Dashboard.Web.Components;

/// <summary>The unit in which amounts are shown. It never changes an amount.</summary>
public enum MoneyUnit
{
    /// <summary>万元, the unit of the official forms.</summary>
    TenThousandYuan,

    /// <summary>元.</summary>
    Yuan,

    /// <summary>亿元.</summary>
    HundredMillionYuan,
}
