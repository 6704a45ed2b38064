namespace Dashboard.Web.Demo;

/// <summary>Cumulative shares of a year at the ends of months 0–12.</summary>
public static class DemoCurve
{
    /// <summary>The ordinary year of a Chinese department: slow until spring, fast in December.</summary>
    public static readonly IReadOnlyList<double> Ordinary =
        [0, 0.02, 0.05, 0.12, 0.20, 0.29, 0.40, 0.50, 0.58, 0.68, 0.77, 0.88, 1];

    /// <summary>Salaries: even, with a little more in December.</summary>
    public static readonly IReadOnlyList<double> Even =
        [0, 0.075, 0.155, 0.235, 0.315, 0.395, 0.475, 0.555, 0.635, 0.715, 0.795, 0.875, 1];

    private static readonly IReadOnlyList<double> Spring =
        [0, 0.03, 0.10, 0.26, 0.44, 0.57, 0.64, 0.69, 0.74, 0.80, 0.86, 0.93, 1];

    private static readonly IReadOnlyList<double> Summer =
        [0, 0.01, 0.03, 0.06, 0.10, 0.18, 0.33, 0.56, 0.76, 0.85, 0.90, 0.95, 1];

    private static readonly IReadOnlyList<double> Autumn =
        [0, 0.01, 0.03, 0.06, 0.10, 0.15, 0.21, 0.29, 0.42, 0.60, 0.76, 0.89, 1];

    private static readonly IReadOnlyList<double> Winter =
        [0, 0.18, 0.30, 0.36, 0.40, 0.43, 0.46, 0.49, 0.52, 0.57, 0.66, 0.81, 1];

    /// <summary>The curve of a season; the ordinary one when there is none.</summary>
    public static IReadOnlyList<double> Of(string? season) => season switch
    {
        "spring" => Spring,
        "summer" => Summer,
        "autumn" => Autumn,
        "winter" => Winter,
        _ => Ordinary,
    };

    /// <summary>The share at a moment between two month ends.</summary>
    public static double At(IReadOnlyList<double> curve, double month)
    {
        if (month <= 0) return 0;
        if (month >= 12) return curve[12];
        int before = (int)month;
        return curve[before] + ((curve[before + 1] - curve[before]) * (month - before));
    }
}
