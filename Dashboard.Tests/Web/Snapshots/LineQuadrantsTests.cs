using Dashboard.Domain.Audit;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Snapshots;

public sealed class LineQuadrantsTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Trail_OfEveryLineWithIndicators_IsWhatItsPageShowsOnThoseDays()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(new(Day, Departments: 6, Years: 2), Day, Actor.System("test"), TestContext.Current.CancellationToken);
        DepartmentNode city = ledger.Node("S000");
        IReadOnlyList<LineQuadrant> all = ledger.Get<LineQuadrants>().Read(city, ledger.Snapshots.QuestionFor());
        string[] withIndicators = [.. ledger.Snapshots.Indicators(city, ledger.Snapshots.QuestionFor()).Select(i => i.LineCode).OfType<string>().Distinct().Order()];
        withIndicators.Length.ShouldBeGreaterThan(3);
        all.Select(l => l.Now.Line.Code).Order().ShouldBe(withIndicators);
        foreach (LineQuadrant line in all) line.Trail.Count.ShouldBe(11);
        foreach (int month in (int[])[3, 8, 11])
        {
            Question then = ledger.Snapshots.QuestionFor(asOf: all[0].Trail[month - 1].AsOf);
            Dictionary<string, LineSnapshot> page = ledger.Snapshots.Lines(city, then).ToDictionary(l => l.Line.Code);
            ILookup<string?, IndicatorSnapshot> indicators = ledger.Snapshots.Indicators(city, then).ToLookup(i => i.LineCode);
            foreach (LineQuadrant line in all)
            {
                LineSnapshot shown = page[line.Now.Line.Code];
                QuadrantPoint point = line.Trail[month - 1];
                point.AsOf.ShouldBe(then.AsOf);
                point.Money.Value.ShouldBe(shown.Execution.Rate.Value - shown.Verdict.Expected.Value, $"{shown.Line.Code} {then.AsOf}");
                point.Results.ShouldBe(ResultsCalculator.Gap(indicators[shown.Line.Code]));
            }
        }
    }
}
