using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Alerts;

/// <summary>How much an alert matters.</summary>
public enum AlertSeverity
{
    /// <summary>提示: for whoever looks, and in the digest.</summary>
    Notice,

    /// <summary>重要: in the digest of those who answer for it.</summary>
    Warning,

    /// <summary>紧急: told at once, also to the manager.</summary>
    Critical,
}

/// <summary>A rule for alerts: data, so that an institution can have its own. A changed rule has a greater version.</summary>
/// <param name="Id">The name by which it is known for ever. Example: "payment-overdue".</param>
/// <param name="Version">1 for the delivered rule, one more with every change.</param>
/// <param name="Kind">What it looks for.</param>
/// <param name="Title">For people, in the language of the institution. Example: 「付款逾期」.</param>
/// <param name="IsOn">Whether it is asked at all.</param>
/// <param name="Severity">How much its alerts matter.</param>
/// <param name="Thresholds">From when on; the most particular one that applies counts, see <see cref="AlertThreshold"/>.</param>
/// <param name="ForDays">For how many days in a row the figure must be beyond before an alert opens. 0: at once. Example: 5.</param>
/// <param name="ClearBy">How far back behind the threshold the figure must come before the alert resolves, in the unit of the
/// figure; keeps a figure that trembles at the threshold from opening and closing. Example: 0.02.</param>
/// <param name="LeastAmount">Less money at stake is not worth an alert, 分: the shortfall, the unpaid or unspent amount. 0 for any.
/// An open alert has a way back here too, in proportion to that of the figure, see <see cref="AlertReading.SmallAmount"/>.</param>
/// <param name="AnswerWithin">Working days in which an answer is due. Example: 10 (四川 2025).</param>
/// <param name="FoldFrom">From how many lines or units of a department on they are told as one. Example: 4.</param>
/// <param name="Source">The rule or practice it stands for.</param>
public sealed record AlertRule(
    string Id,
    int Version,
    AlertRuleKind Kind,
    string Title,
    bool IsOn,
    AlertSeverity Severity,
    IReadOnlyList<AlertThreshold> Thresholds,
    int ForDays,
    decimal ClearBy,
    Money LeastAmount,
    int AnswerWithin,
    int FoldFrom,
    string Source)
{
    /// <summary>The threshold for something, or null when the rule says nothing of it.</summary>
    /// <param name="place">Pack, month, department and class.</param>
    /// <remarks>The most particular one counts: the nearest department before a farther one, then class, then month, then pack; of equals the later in the list.</remarks>
    public decimal? LimitFor(AlertPlace place)
    {
        (int Rank, decimal Limit)? best = null;
        foreach (AlertThreshold threshold in Thresholds)
        {
            if (threshold.RankFor(place) is { } rank && (best is null || rank >= best.Value.Rank)) best = (rank, threshold.Limit);
        }

        return best?.Limit;
    }
}

/// <summary>From when on, and for whom.</summary>
/// <param name="Limit">In the unit of the kind. Example: 0.10 for 10 points.</param>
/// <param name="Department">The code of a department, with all units below it; null for all.</param>
/// <param name="Category">支出类别; null for any.</param>
/// <param name="FirstMonth">The first month 1–12 of the fiscal year in which it holds; null from the first on.</param>
/// <param name="LastMonth">The last month in which it holds; null to the end of the year.</param>
/// <param name="Pack">The pack of lights by which the institution judges; null for any. Example: "sichuan-2025".</param>
public sealed record AlertThreshold(
    decimal Limit, string? Department = null, ExpenditureCategory? Category = null, int? FirstMonth = null, int? LastMonth = null, string? Pack = null)
{
    /// <summary>How particular it is for something; null when it does not hold there.</summary>
    public int? RankFor(AlertPlace place)
    {
        if (place.Month < (FirstMonth ?? 1) || place.Month > (LastMonth ?? 12)) return null;
        if ((Pack is not null && Pack != place.Pack) || (Category is not null && Category != place.Category)) return null;
        int near = 0;
        if (Department is not null)
        {
            near = 1 + Depth(place.Departments, Department);
            if (near == 0) return null;
        }

        return (near * 8) + (Category is null ? 0 : 4) + (FirstMonth is null && LastMonth is null ? 0 : 2) + (Pack is null ? 0 : 1);
    }

    private static int Depth(IReadOnlyList<string> departments, string code)
    {
        for (int i = 0; i < departments.Count; i++)
        {
            if (departments[i] == code) return i;
        }

        return -1;
    }
}

/// <summary>Where something stands, for the choice of a threshold.</summary>
/// <param name="Pack">The pack of lights by which the institution judges.</param>
/// <param name="Month">1–12: the running month; for checkpoints the last one that is over, 0 before the first.</param>
/// <param name="Departments">The codes from the top of the tree down to its own department.</param>
/// <param name="Category">The class of the line; null for what has none.</param>
public readonly record struct AlertPlace(string Pack, int Month, IReadOnlyList<string> Departments, ExpenditureCategory? Category);
