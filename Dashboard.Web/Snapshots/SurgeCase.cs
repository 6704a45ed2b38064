using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Snapshots;

/// <summary>A case of the limits of a surge: a budget of 1,000,000.00 元 executed evenly to a rate.</summary>
/// <param name="What">What the case shows.</param>
/// <param name="Rate">Executed ÷ budget.</param>
/// <param name="ExpectedInLastQuarter">The part of the budget that is expected in the last quarter.</param>
/// <param name="AsOf">The date.</param>
/// <param name="Expected">The sign it must have.</param>
public sealed record SurgeCase(string What, decimal Rate, decimal ExpectedInLastQuarter, DateOnly AsOf, SurgeSign Expected)
{
    private static readonly Money Budget = Money.FromYuan(1_000_000m);

    /// <summary>What is wrong with a case under a pack, or null.</summary>
    internal static string? Problem(LightPack pack, SurgeCase example)
    {
        Question question = new(FiscalYear.Containing(example.AsOf), example.AsOf, pack);
        Money executed = Budget.Times(example.Rate);
        Money[] ends = [.. Enumerable.Range(1, FiscalYear.Months).Select(month => executed.Times(Math.Min(1m, month / Math.Max(1m, question.ElapsedMonths))))];
        SurgeSign sign = SurgeCalculator.Of(
            new(Execution.Nothing with { Adjusted = Budget, Executed = executed }, ends, null, Budget.Times(1m - example.ExpectedInLastQuarter), Budget), question).Sign;
        return sign == example.Expected ? null : $"{example.What}：应为 {example.Expected}，得到 {sign}。";
    }
}
