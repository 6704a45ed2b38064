using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calculation;

/// <summary>What lines had usually spent, learnt from years that landed.</summary>
public sealed class SpentHistoryTests
{
    private static readonly BudgetLine Line = new("X-1", "培训经费", "A", ExpenditureCategory.Project);

    [Fact]
    public void Usual_OfTwoOwnLandedYears_IsTheirMiddle()
    {
        UsualCurve usual = History(Year("X-1", 2025, june: 0.30m), Year("X-1", 2024, june: 0.34m)).Usual(Line)!;
        usual.Shares[5].ShouldBe(0.32m);
        (usual.Years, usual.IsOwn).ShouldBe((2, true));
        usual.At(5.5m).ShouldBe(0.16m, "midway between 0 at the end of May and June");
    }

    [Fact]
    public void Usual_YearsThatDidNotLand_AreNoMeasure()
    {
        SpentYear stopped = Year("X-1", 2024, june: 0.34m, final: 0.89m);
        History(Year("X-1", 2025, june: 0.30m), stopped).Usual(Line).ShouldBeNull("one landed year may have been an exception");
        History([Year("X-1", 2025, june: 0.30m), stopped, .. Class(20, 0.50m)]).Usual(Line).ShouldSatisfyAllConditions(
            usual => usual!.IsOwn.ShouldBeFalse(), usual => usual!.Years.ShouldBe(21), usual => usual!.Shares[5].ShouldBe(0.50m));
        History([.. Class(30, 0.50m, final: 0.80m), .. Class(19, 0.50m, from: 30)]).Usual(Line).ShouldBeNull("nineteen landed years of a class say nothing");
    }

    [Fact]
    public void Usual_OfAnotherClassOrALaterYear_IsUnknown()
    {
        History([.. Class(30, 0.50m)]).Usual(Line with { Category = ExpenditureCategory.Personnel }).ShouldBeNull();
        History([.. Class(30, 0.50m).Select(y => y with { Year = 2026 })]).Usual(Line).ShouldBeNull("a year that is asked about is not over");
        SpentHistory.None.Usual(Line).ShouldBeNull();
    }

    [Fact]
    public void Usual_OfAnOverspentYear_IsNeverMoreThanTheBudget() =>
        History(Year("X-1", 2025, june: 0.30m, final: 1.2m), Year("X-1", 2024, june: 0.30m, final: 1.1m)).Usual(Line)!.Shares[11].ShouldBe(1m);

    [Fact]
    public void Landing_OfACityOfManyYears_IsToldFromASampleAndAllOwnYears()
    {
        SpentYear[] years = [.. Class(9_000, 0.45m), Year("X-1", 2025, june: 0.50m), Year("X-1", 2024, june: 0.50m)];
        Landing landing = LandingCalculator.Forecast(
            Line, new(Execution.Nothing with { Adjusted = Amounts.Yuan(100), Executed = Amounts.Yuan(50) }, [.. Enumerable.Repeat(Amounts.Yuan(0), 5), Amounts.Yuan(50)]), Lines.AtMonthEnd(6), History(years))!;
        landing.YearsAlike.ShouldBe(75, "a twentieth of 1,500");
        landing.OwnYears.ShouldBe(2);
    }

    private static SpentHistory History(params SpentYear[] years) => new(2026, years);

    private static SpentYear[] Class(int count, decimal june, decimal final = 0.97m, int from = 0) =>
        [.. Enumerable.Range(from, count).Select(i => Year($"L{i}", 2025, june, final))];

    private static SpentYear Year(string code, int year, decimal june, decimal final = 0.97m) =>
        new(code, ExpenditureCategory.Project, year, [0, 0, 0, 0, 0, june, june, june, june, june, june, final]);
}
