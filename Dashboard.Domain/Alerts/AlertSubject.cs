using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Alerts;

/// <summary>Of what an alert speaks.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">How it is known among its kind: the code; of a milestone its line, day and name.</param>
/// <param name="Name">For people. Example: 「劳模慰问金」.</param>
/// <param name="Department">The code of the department that answers for it.</param>
/// <param name="Line">The code of the line behind it; null where there is none.</param>
/// <param name="Owner">责任人 as it was written; null where nobody is named.</param>
public sealed record AlertSubject(AlertSubjectKind Kind, string Key, string Name, string Department, string? Line = null, string? Owner = null)
{
    /// <summary>Kind and key in one word, the same for ever. Example: "line:44011420260001".</summary>
    public string Word { get; } = WordOf(Kind, Key);

    /// <summary>The word of what is known by a key. Example: (Indicator, "ZB5") is "indicator:ZB5".</summary>
    public static string WordOf(AlertSubjectKind kind, string key) => $"{Prefix(kind)}:{key}";

    /// <summary>A line.</summary>
    public static AlertSubject Of(BudgetLine line) => new(AlertSubjectKind.Line, line.Code, line.Name, line.DepartmentCode, line.Code);

    /// <summary>A payment of a line with a date. Example key: "44011420260001/20260331/首付款".</summary>
    public static AlertSubject Of(BudgetLine line, PaymentMilestone milestone) => new(
        AlertSubjectKind.Milestone, FormattableString.Invariant($"{line.Code}/{milestone.DueOn:yyyyMMdd}/{milestone.Name}"), $"{line.Name} · {milestone.Name}",
        line.DepartmentCode, line.Code);

    /// <summary>An indicator, with who answers for it.</summary>
    public static AlertSubject Of(IndicatorWatch watch) => new(
        AlertSubjectKind.Indicator, watch.Snapshot.Indicator.Code, watch.Snapshot.Indicator.Name, watch.Snapshot.DepartmentCode, watch.Snapshot.LineCode, watch.Owner);

    /// <summary>A department that imports.</summary>
    public static AlertSubject Of(Department department) => new(AlertSubjectKind.Department, department.Code, department.Name, department.Code);

    private static string Prefix(AlertSubjectKind kind) => kind switch
    {
        AlertSubjectKind.Line => "line",
        AlertSubjectKind.Milestone => "milestone",
        AlertSubjectKind.Indicator => "indicator",
        _ => "department",
    };
}

/// <summary>A figure laid beside its threshold.</summary>
/// <param name="Rule">The rule that asked.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Figure">In the unit of the kind. Example: 0.12.</param>
/// <param name="Limit">The threshold that counts there. Example: 0.10.</param>
/// <param name="AtStake">The money behind it, 分; null where there is none.</param>
public sealed record AlertReading(AlertRule Rule, AlertSubject Subject, decimal Figure, decimal Limit, Money? AtStake)
{
    /// <summary>Whether the figure is worth an alert. Exactly at the threshold only where the side says so.</summary>
    public bool IsBeyond => IsLarge && Rule.Kind.Side() switch
    {
        AlertSide.Above => Figure > Limit,
        AlertSide.AtLeast => Figure >= Limit,
        AlertSide.Below => Figure < Limit,
        _ => Figure <= Limit,
    };

    /// <summary>Whether figure or money came back far enough for an open alert to resolve: <see cref="AlertRule.ClearBy"/> behind the
    /// threshold, or less money at stake than <see cref="SmallAmount"/>.</summary>
    /// <example>Above 0.10 with 0.02 to clear: 0.09 is neither beyond nor recovered, 0.08 is recovered. With a least amount of
    /// 10,000.00 元 it is also recovered below 8,000.00 元.</example>
    public bool IsRecovered => IsSmall || Rule.Kind.Side() switch
    {
        AlertSide.Above => Figure <= Limit - Rule.ClearBy,
        AlertSide.AtLeast => Figure < Limit - Rule.ClearBy,
        AlertSide.Below => Figure >= Limit + Rule.ClearBy,
        _ => Figure > Limit + Rule.ClearBy,
    };

    /// <summary>With less money at stake an open alert resolves, 分: <see cref="AlertRule.LeastAmount"/> × (1 − ClearBy ÷ threshold), so
    /// that money which trembles at the least amount opens and ends nothing.</summary>
    /// <remarks>The way back in the same proportion as that of the figure: none where the figure has none, all of it where the figure's
    /// reaches as far as its threshold.</remarks>
    /// <example>10,000.00 元, above 0.10 with 0.02 to clear: 8,000.00 元.</example>
    public Money SmallAmount => Rule.LeastAmount.Times(1m - WayBack);

    private decimal WayBack => Rule.ClearBy <= 0m ? 0m : Rule.ClearBy >= Limit ? 1m : Rule.ClearBy / Limit;

    private bool IsLarge => AtStake is not { } amount || amount >= Rule.LeastAmount;

    private bool IsSmall => AtStake is { } amount && amount < SmallAmount;
}
