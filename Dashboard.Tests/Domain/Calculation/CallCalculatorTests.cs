using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calculation;

public sealed class CallCalculatorTests
{
    private static readonly Question September = Lines.AtMonthEnd(9);

    [Fact]
    public void Call_OfADepartment_IsMoneyTimesDaysTimesChance()
    {
        DepartmentCall call = Of("A", 40, 30, September)!;
        call.DaysLeft.ShouldBe(92);
        call.Chance.ShouldBe(0.75m);
        call.Score.ShouldBe(40m * 92 * 0.75m);
    }

    [Fact]
    public void Chance_WhereGoodYearsCoverMoreThanIsMissing_IsOne() => Of("A", 40, 90, September)!.Chance.ShouldBe(1m);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(40, 0)]
    public void Call_WithNothingToRecover_IsNone(decimal atRisk, decimal upside) => Of("A", atRisk, upside, September).ShouldBeNull();

    [Fact]
    public void Call_OnTheLastDay_IsNone() => Of("A", 40, 30, Lines.At(Lines.Year.Last)).ShouldBeNull();

    [Fact]
    public void First_OfSome_AreThoseWithTheHighestScore()
    {
        // The most money is not the first call where nothing of it can come back.
        DepartmentCall[] calls = [Of("A", 100, 5, September)!, Of("B", 40, 30, September)!, Of("D", 20, 20, September)!, Of("C", 20, 20, September)!];
        CallCalculator.First(calls, 3).Select(c => c.Department.Code).ShouldBe(["B", "C", "D"]);
    }

    [Fact]
    public void First_OfTheSameScore_IsTheOneWithMoreAtRisk()
    {
        // 20 to recover of 40 and of 80 weigh the same.
        DepartmentCall[] calls = [Of("A", 40, 20, September)!, Of("B", 60, 15, September)!, Of("C", 80, 20, September)!];
        CallCalculator.First([calls[1], calls[0]], 2).Select(c => c.Department.Code).ShouldBe(["A", "B"]);
        CallCalculator.First([calls[0], calls[2]], 2).Select(c => c.Department.Code).ShouldBe(["C", "A"]);
    }

    [Fact]
    public void Chance_OfAThird_IsRoundedToFourDigits() => Of("A", 30, 10, September)!.Chance.ShouldBe(0.3333m);

    private static DepartmentCall? Of(string code, decimal atRisk, decimal upside, Question question) =>
        CallCalculator.Of(new Department(code, code, null), Money.FromYuan(atRisk), Money.FromYuan(upside), question);
}
