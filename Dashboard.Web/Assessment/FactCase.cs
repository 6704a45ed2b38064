using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Assessment;

/// <summary>The facts of a department in a case of a pack, in short: amounts in 元, executed at the ends of the quarters.</summary>
/// <param name="Entered">Entered figures by key.</param>
/// <param name="Choices">Chosen scores by item.</param>
public sealed record FactCase(
    decimal Initial, decimal Adjusted, decimal Executed, IReadOnlyList<decimal> Quarters, IReadOnlyDictionary<string, decimal> Entered, IReadOnlyDictionary<string, decimal> Choices,
    IReadOnlyList<IndicatorCase> Indicators)
{
    private const int Year = 2025;

    public AssessmentFacts ToFacts()
    {
        DateOnly last = new(Year, 12, 31);
        (Money initial, Money adjusted, Money executed) = (Money.FromYuan(Initial), Money.FromYuan(Adjusted), Money.FromYuan(Executed));
        Money?[] months = [.. Enumerable.Range(0, 12).Select(month => (Money?)Money.FromYuan(Quarters[month / 3]))];
        return new(
            new("A", "案例", null, null, null, Year, last, last), new(initial, adjusted, executed, Money.Zero, [new(FundType.GeneralPublicBudget, initial, adjusted, executed)], months, 1m, null), [],
            [.. Indicators.Select((indicator, at) => indicator.ToFact($"I{at + 1}", last))], [.. Entered.Select(e => new EnteredFact(e.Key, e.Value, null, "案例", last))],
            [.. Choices.Select(c => new ScoreChoice(c.Key, c.Value, "案例", "案例", last))], [], []);
    }
}

/// <summary>An indicator of such a case.</summary>
public sealed record IndicatorCase(string Level1, string Level2, string Name, IndicatorSign Sign, decimal Target, string Unit, decimal? Weight, decimal? Value)
{
    public IndicatorFact ToFact(string code, DateOnly day) => new(
        new(code, Level1, Level2, Name, Sign, Target, $"{Sign.Symbol()}{Target}", Unit, Weight, Accumulation.Latest, []), "案例", Value, null, Value?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Value is null ? null : day, "案例", null, 1m, null);
}
