namespace Dashboard.Domain.Snapshots;

/// <summary>Where the money of a line or department lands at the end of the year, as earlier years alike landed.</summary>
/// <remarks>
/// A line does in the rest of a year what lines did that stood alike at the same time of earlier years, its own years counting most;
/// a department what departments did. A department is not the sum of its lines: what is late together is not late by chance.
/// What is due on a day and not paid yet is paid to the part to which years alike paid such payments, in full where too few had any.
/// Eight of ten such years end between <paramref name="Low"/> and <paramref name="High"/>. Back-tested by the benchmark <c>forecast</c>.
/// </remarks>
/// <param name="Low">One of ten earlier years alike ended lower.</param>
/// <param name="Mid">Half of them ended lower.</param>
/// <param name="High">One of ten ended higher.</param>
/// <param name="Likelihood">The share of them that landed: spent at least <see cref="LandsFrom"/> of the budget. Example: 0.83.</param>
/// <param name="RequiredPerMonth">What must be paid a month from now on to land; 0 where that is done, null where no month is left.</param>
/// <param name="LateShare">The share of the year's spending that falls into its last quarter, as in the years alike. Example: 0.45.</param>
/// <param name="YearsAlike">How many earlier years were alike.</param>
/// <param name="OwnYears">How many of them are of the line itself.</param>
/// <param name="FastestPerMonth">What the years alike paid a month in their fastest three months, in the middle. Example: 8.50 of a budget of 100.</param>
/// <param name="LastSafeOn">The last day from which that pace still leads to the landing; in the past where it no longer does, null where it is done or nothing was ever paid.</param>
/// <param name="Due">What is likely to be paid until the end of the year because it is due on a day (支付节点): no landing is lower than with it. 0 without such payments.</param>
public sealed record Landing(
    Money Low, Money Mid, Money High, decimal Likelihood, Money? RequiredPerMonth, decimal LateShare, int YearsAlike, int OwnYears,
    Money FastestPerMonth, DateOnly? LastSafeOn, Money Due = default)
{
    /// <summary>Landed is who spent this share of the budget; below it a year-end balance has to be explained.</summary>
    public const decimal LandsFrom = 0.90m;

    /// <summary>What a budget is likely to fall short of its landing: 90 % of it less the middle, at least 0. Example: 100 that lands at 80 has 10 at risk.</summary>
    public Money AtRiskOf(Money adjustedBudget)
    {
        Money missing = adjustedBudget.Times(LandsFrom) - Mid;
        return missing > Money.Zero ? missing : Money.Zero;
    }

    private const decimal CertainFrom = 0.80m, PossibleFrom = 0.20m;

    /// <summary>完成目标可能性, as the monitoring form words it.</summary>
    public LandingOutlook Outlook => Likelihood >= CertainFrom ? LandingOutlook.Certain : Likelihood >= PossibleFrom ? LandingOutlook.Possible : LandingOutlook.Impossible;
}

/// <summary>完成目标可能性.</summary>
public enum LandingOutlook
{
    /// <summary>确定能: at least eight of ten years alike landed.</summary>
    Certain,

    /// <summary>有可能.</summary>
    Possible,

    /// <summary>完全不可能: fewer than two of ten did.</summary>
    Impossible,
}
