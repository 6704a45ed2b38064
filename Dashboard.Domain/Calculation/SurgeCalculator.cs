using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Tells how spending is spread over the year, and warns in June of what would come in December.</summary>
public static class SurgeCalculator
{
    private const int Half = 6, Third = 9;

    /// <summary>The shape of a year up to a date.</summary>
    /// <param name="facts">What was executed and what is expected.</param>
    /// <param name="question">Year, date and pack: its limits say from where on it is told.</param>
    /// <remarks>
    /// Left for the last quarter = (expected by the end − what will be executed by the end of the ninth month) ÷ expected by the end.
    /// Before that day the pace so far goes on: executed + executed ÷ months × months left to it. Of a year that is over, what was
    /// really executed in the last quarter counts instead.
    /// </remarks>
    /// <example>25 of 100 by 30 June: at that pace 37.5 by September, so 62.5 % are left for the last quarter, 37.5 points more than on a straight line.</example>
    public static Surge Of(SurgeFacts facts, Question question)
    {
        Money executed = facts.Execution.Executed;
        decimal months = question.ElapsedMonths;
        Money[] parts = Parts(facts, months);
        Ratio largest = parts.Length == 0 ? Ratio.Undefined(UndefinedReason.NotYet) : Ratio.Of(parts.Max(), executed);
        Ratio due = Due(facts, months), expected = Ratio.Of(facts.ExpectedByEnd - facts.ExpectedByThird, facts.ExpectedByEnd);
        Surge surge = new(
            After(Half), After(Third), After(FiscalYear.Months - 1),
            facts.InLastDays is { } last ? Ratio.Of(last, executed) : Ratio.Undefined(UndefinedReason.NotYet),
            largest, largest.IsDefined && executed > Money.Zero ? Array.IndexOf(parts, parts.Max()) + 1 : null,
            executed == Money.Zero ? Ratio.Undefined(UndefinedReason.WholeIsZero) : Ratio.Known(parts.Sum(p => Square(p.Fen / (decimal)executed.Fen))),
            due, expected, SurgeSign.Unknown);
        return surge with { Sign = SignOf(surge.Excess, question.Pack.SurgeLimits) };

        Ratio After(int month) => months <= month ? Ratio.Undefined(UndefinedReason.NotYet) : Ratio.Of(executed - facts.MonthEnds[month - 1], executed);
    }

    /// <summary>The sign of an excess; exactly at a limit it is told.</summary>
    public static SurgeSign SignOf(Ratio excess, SurgeLimits limits) => excess.Value is not { } more ? SurgeSign.Unknown
        : more >= limits.WarnFrom ? SurgeSign.Warn
        : more >= limits.WatchFrom ? SurgeSign.Watch
        : SurgeSign.Calm;

    private static Ratio Due(SurgeFacts facts, decimal months)
    {
        Money executed = facts.Execution.Executed;
        if (months < 1) return Ratio.Undefined(UndefinedReason.NotYet);
        if (months >= FiscalYear.Months) return Ratio.Of(executed - facts.MonthEnds[Third - 1], facts.ExpectedByEnd);
        Money byThird = months > Third ? facts.MonthEnds[Third - 1] : executed + executed.Times((Third - months) / months);
        Ratio due = Ratio.Of(facts.ExpectedByEnd - byThird, facts.ExpectedByEnd);
        return due.Value is { } share ? Ratio.Known(Math.Clamp(share, 0m, 1m)) : due;
    }

    /// <summary>What was executed in each month, the running one up to the date.</summary>
    private static Money[] Parts(SurgeFacts facts, decimal months)
    {
        int full = (int)months;
        List<Money> parts = [];
        Money before = Money.Zero;
        for (int month = 1; month <= full; month++)
        {
            parts.Add(facts.MonthEnds[month - 1] - before);
            before = facts.MonthEnds[month - 1];
        }

        if (full < months) parts.Add(facts.Execution.Executed - before);
        return [.. parts];
    }

    private static decimal Square(decimal share) => share * share;
}
