using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Tells a finished year from the years before it, as if it were not over.</summary>
public static class LandingBackTest
{
    /// <summary>More tell nothing more.</summary>
    private const int MostTested = 200;

    /// <summary>The end of a year differs from what was told by rounding alone: such a difference is none.</summary>
    private const decimal Rounding = 0.0005m;

    private static readonly Money Budget = Money.FromYuan(1_000_000m);

    /// <summary>How well the newest finished year of a class would have been told at the last month end.</summary>
    /// <param name="category">The class of lines; null for departments.</param>
    /// <param name="question">Year and date.</param>
    /// <param name="history">Finished years.</param>
    /// <returns>Null in the first month, and where fewer than two finished years of the class are known well enough.</returns>
    /// <example>2026-07-20 with the years 2022–2025: 2025 as of 30 June, told from 2022–2024.</example>
    public static LandingAccuracy? Of(ExpenditureCategory? category, Question question, SpentHistory history)
    {
        int month = question.Year.FullMonths(question.AsOf);
        SpentYear[] years = history.OfClass(category);
        if (month == 0 || years.Length == 0) return null;
        int newest = years.Max(y => y.Year);
        FiscalYear held = question.Year with { Year = newest };
        Question then = question with { Year = held, AsOf = held.MonthEnd(month) };
        SpentHistory before = new(newest, years);
        SpentYear[] tested = [.. years.Where(y => y.Year == newest)];
        int step = 1 + ((tested.Length - 1) / MostTested);
        (decimal Error, bool Holds)[] told = [.. tested.Where((_, i) => i % step == 0).Select(y => Tell(y, then, before)).OfType<(decimal, bool)>()];
        return told.Length < SpentHistory.FewestOfClass ? null : new(
            newest, told.Length, decimal.Round(told.Average(t => t.Error), 4), decimal.Round(told.Average(t => t.Holds ? 1m : 0m), 4));
    }

    private static (decimal Error, bool Holds)? Tell(SpentYear truth, Question then, SpentHistory before)
    {
        Money[] ends = [.. truth.Shares.Take(then.Year.FullMonths(then.AsOf)).Select(share => Budget.Times(share))];
        Execution execution = Execution.Nothing with { Initial = Budget, Adjusted = Budget, Executed = ends[^1] };
        if (LandingCalculator.Forecast((truth.Category, truth.Code), new(execution, ends, Budget.Times(truth.Due ?? 0m)), then, before) is not { } landing) return null;
        return (Math.Abs(Share(landing.Mid) - truth.Final), truth.Final >= Share(landing.Low) - Rounding && truth.Final <= Share(landing.High) + Rounding);
    }

    private static decimal Share(Money amount) => amount.Fen / (decimal)Budget.Fen;
}
