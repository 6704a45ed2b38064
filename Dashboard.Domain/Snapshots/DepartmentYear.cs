namespace Dashboard.Domain.Snapshots;

/// <summary>A department with all units below it: where it stands, and where it stood at the ends of the months before.</summary>
/// <param name="Now">Where it stands on the date that is asked about.</param>
/// <param name="Months">One standing a month from the first of the year on; the last one is that of the running month and stands for <paramref name="Now"/>.</param>
public sealed record DepartmentYear(DepartmentSnapshot Now, IReadOnlyList<MonthStanding> Months)
{
    /// <summary>Points behind (negative) or ahead of what was expected, as a share. Undefined where nothing is expected. Example: −0.063.</summary>
    public Ratio Gap => Months.Count == 0 ? Ratio.Undefined(UndefinedReason.WholeIsZero) : Months[^1].Gap;

    /// <summary>What its lines will probably be short of 90 % of their budgets at the end of the year; null where no landing can be told.</summary>
    public Money? AtRisk => Now.Landing is null && Now.AtRisk == Money.Zero ? null : Now.AtRisk;

    /// <summary>What earlier years alike that went well spent beyond those in the middle; null where no landing can be told.</summary>
    public Money? Upside => Now.Landing is { } landing ? landing.High - landing.Mid : null;

    /// <summary>Whether two years look the same, month by month.</summary>
    public bool Equals(DepartmentYear? other) => other is not null && Now == other.Now && Months.SequenceEqual(other.Months);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Now, Months.Count);
}

/// <summary>The money of a department at the end of a month, as it is known now.</summary>
/// <param name="AsOf">The last day of the month, or the date asked about in the running month.</param>
/// <param name="Adjusted">全年预算数 on that day.</param>
/// <param name="Executed">执行数 up to that day.</param>
/// <param name="Verdict">The light, and the share that should have been spent by then.</param>
public sealed record MonthStanding(DateOnly AsOf, Money Adjusted, Money Executed, MoneyVerdict Verdict)
{
    /// <summary>执行率 on that day: executed ÷ adjusted budget. Undefined when the budget is 0. Example: 12 of 100 is 12 %.</summary>
    public Ratio Rate => Ratio.Of(Executed, Adjusted);

    /// <summary>执行率 less the expected share. Undefined where one of them is. Example: 12 % of 18.3 % expected is −0.063.</summary>
    public Ratio Gap => Rate.Value is { } rate && Verdict.Expected.Value is { } expected
        ? Ratio.Known(rate - expected)
        : Ratio.Undefined(Rate.IsDefined ? Verdict.Expected.Reason : Rate.Reason);
}
