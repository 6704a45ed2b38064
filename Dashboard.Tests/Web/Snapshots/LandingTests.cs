using Dashboard.Domain.Audit;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Snapshots;

/// <summary>Landings of the sample city, learnt from its ledger.</summary>
public sealed class LandingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22), HalfYear = new(2026, 6, 30);

    [Fact]
    public async Task Lines_OfTheSampleCity_LandBesideTheirPlantedTruth()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        DemoOptions city = new(Today, Departments: 10, Years: 3);
        await ledger.Get<DemoService>().LoadAsync(city, Today, Actor.System("test"), TestContext.Current.CancellationToken);
        Question question = ledger.Snapshots.QuestionFor(asOf: HalfYear);
        int told = 0, held = 0;
        foreach (DemoLineYear truth in DemoLineYear.All(city, 2026).Where(t => t.Line.Line.Category == ExpenditureCategory.Project))
        {
            if (Landing(ledger, truth.Line.Line.Code, question) is not { } landing) continue;
            decimal outcome = (decimal)truth.Shape.Spent[12] * truth.BudgetAt(HalfYear).Yuan;
            told++;
            if (outcome >= landing.Low.Yuan * 0.98m && outcome <= landing.High.Yuan * 1.02m) held++;
            landing.YearsAlike.ShouldBeGreaterThanOrEqualTo(40);
            landing.OwnYears.ShouldBeLessThanOrEqualTo(2);
        }

        told.ShouldBeGreaterThan(30);
        ((double)held / told).ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public async Task Line_OfAnInstitutionWithoutEarlierYears_LandsNowhere()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-03 L1 10");
        Landing(ledger, "L1", ledger.Snapshots.QuestionFor(asOf: HalfYear)).ShouldBeNull();
    }

    private static Landing? Landing(TemporaryLedger ledger, string code, Question question)
    {
        LineStore lines = ledger.Get<LineStore>();
        int id = (int)ledger.Number($"SELECT Id FROM Line WHERE Code='{code}'");
        return ledger.Snapshots.Line(id, lines.Months(id, question.Year), lines.Months(id, question.Year.Previous), question)!.Landing;
    }
}
