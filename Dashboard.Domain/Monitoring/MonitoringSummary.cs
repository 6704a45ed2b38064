using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>The forms of many lines added up, once for table and report. Every amount is an exact sum.</summary>
/// <param name="Lines">How many forms.</param>
/// <param name="Initial">年初预算数.</param>
/// <param name="Adjusted">全年预算数.</param>
/// <param name="Executed">1–N月执行数.</param>
/// <param name="FullYear">全年预计执行数; null while that of a line is open.</param>
/// <param name="Money">How many lines spend their money, by 完成目标可能性.</param>
/// <param name="Indicators">How many indicators reach their target, by 完成目标可能性.</param>
/// <param name="Unreported">How many indicators are 未报送.</param>
/// <param name="Reasons">How often each reason was ticked; those never ticked are left out.</param>
public sealed record MonitoringSummary(
    int Lines, Money Initial, Money Adjusted, Money Executed, Money? FullYear, OutlookCounts Money, OutlookCounts Indicators, int Unreported,
    IReadOnlyList<(DeviationReasons Reason, int Count)> Reasons)
{
    /// <summary>1–N月执行率: executed ÷ adjusted; undefined when the budget is 0.</summary>
    public Ratio Rate => Ratio.Of(Executed, Adjusted);

    /// <summary>Adds up forms. Example: 400 of 1,000 and 100 of 500 are 500 of 1,500, 33.33 %.</summary>
    public static MonitoringSummary Of(IReadOnlyList<MonitoringForm> forms)
    {
        MonitoringRow[] rows = [.. forms.SelectMany(form => form.Indicators)];
        Domain.Money Sum(Func<MonitoringFundRow, Domain.Money> amount) => forms.Aggregate(Domain.Money.Zero, (sum, form) => sum + amount(form.Total));
        return new(
            forms.Count, Sum(row => row.Initial), Sum(row => row.Adjusted), Sum(row => row.Executed),
            forms.All(form => form.Total.FullYear is not null) ? Sum(row => row.FullYear!.Value) : null,
            OutlookCounts.Of(forms.Select(form => form.Outlook)), OutlookCounts.Of(rows.Select(row => row.Outlook)), rows.Count(row => row.Reached is null),
            [.. MonitoringWords.Reasons.Select(word => (word.Reason, rows.Count(row => row.Reasons.HasFlag(word.Reason)))).Where(count => count.Item2 > 0)]);
    }
}

/// <summary>How many stand at each 完成目标可能性.</summary>
/// <param name="Certain">确定能.</param>
/// <param name="Possible">有可能.</param>
/// <param name="Impossible">完全不可能.</param>
/// <param name="Open">Not known yet.</param>
public readonly record struct OutlookCounts(int Certain, int Possible, int Impossible, int Open)
{
    /// <summary>All of them.</summary>
    public int Total => Certain + Possible + Impossible + Open;

    /// <summary>Counts them. Example: 确定能, 确定能, open is (2, 0, 0, 1).</summary>
    public static OutlookCounts Of(IEnumerable<LandingOutlook?> outlooks)
    {
        LandingOutlook?[] all = [.. outlooks];
        return new(all.Count(o => o == LandingOutlook.Certain), all.Count(o => o == LandingOutlook.Possible), all.Count(o => o == LandingOutlook.Impossible), all.Count(o => o is null));
    }
}
