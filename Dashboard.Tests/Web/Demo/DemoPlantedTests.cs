using Dashboard.Domain;
using Dashboard.Web.Demo;

namespace Dashboard.Tests.Web.Demo;

/// <summary>What is planted must really be in the payments.</summary>
public sealed class DemoPlantedTests
{
    private static readonly DemoOptions WholeYear = new(new(2025, 12, 31));

    private static readonly Dictionary<string, DemoBehaviour> Planted = DemoCity.Behaviours(WholeYear)
        .Where(truth => truth.Year == 2025).ToDictionary(truth => truth.LineCode, truth => truth.Behaviour);

    private static readonly ILookup<DemoBehaviour, DemoLineYear> Lines =
        DemoLineYear.All(WholeYear, 2025).ToLookup(line => Planted[line.Line.Line.Code]);

    [Fact]
    public void Behaviours_DefaultCity_PlantsEachKind() =>
        Enum.GetValues<DemoBehaviour>().ShouldAllBe(behaviour => Lines[behaviour].Count() >= 5);

    [Fact]
    public void DecemberHeavy_WholeYear_SpendsAThirdInDecember() =>
        Lines[DemoBehaviour.DecemberHeavy].ShouldAllBe(line => 1 - Share(line, 11) > 0.30m);

    [Fact]
    public void Smooth_WholeYear_SpendsLittleInDecemberAndNearlyAll()
    {
        Lines[DemoBehaviour.Smooth].ShouldAllBe(line => 1 - Share(line, 11) < 0.25m);
        Lines[DemoBehaviour.Smooth].ShouldAllBe(line => Rate(line, 12) > 0.90m && Rate(line, 12) <= 1m);
    }

    [Fact]
    public void Dormant_WholeYear_SpendsNextToNothing() =>
        Lines[DemoBehaviour.Dormant].ShouldAllBe(line => Rate(line, 12) < 0.06m);

    [Fact]
    public void Overspent_WholeYear_SpendsMoreThanApproved() =>
        Lines[DemoBehaviour.Overspent].Count(line => Rate(line, 12) > 1m).ShouldBe(Lines[DemoBehaviour.Overspent].Count());

    [Fact]
    public void Ahead_June_IsAQuarterAheadOfTheOrdinaryYear() =>
        Lines[DemoBehaviour.Ahead].ShouldAllBe(line => Rate(line, 6) > 0.62m);

    [Fact]
    public void Late_June_IsBehindTheOrdinaryYear() =>
        Lines[DemoBehaviour.Late].Average(line => Rate(line, 6)).ShouldBeLessThan(0.34m);

    [Fact]
    public void Payments_DefaultCity_AreAboutThirtyALineAndYear()
    {
        int payments = DemoLineYear.All(WholeYear, 2025).Sum(line => DemoPayments.Of(line, WholeYear).Count());
        (payments / (double)Planted.Count).ShouldBeInRange(20, 40);
        (Planted.Count / 60.0).ShouldBeInRange(6, 10);
    }

    private static decimal Rate(DemoLineYear line, int month) =>
        (decimal)Paid(line, month) / line.BudgetAt(line.MonthEnd(month)).Fen;

    private static decimal Share(DemoLineYear line, int month) => (decimal)Paid(line, month) / Paid(line, 12);

    private static long Paid(DemoLineYear line, int month) => DemoPayments.Of(line, WholeYear)
        .Where(payment => payment.PaidOn <= line.MonthEnd(month))
        .Aggregate(Money.Zero, (sum, payment) => sum + payment.Amount).Fen;
}
