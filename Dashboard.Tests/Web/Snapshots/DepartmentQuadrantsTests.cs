using Dashboard.Domain.Audit;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Snapshots;

public sealed class DepartmentQuadrantsTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Trail_OfEveryDepartmentOfACity_IsWhatItsPagesShowOnThoseDays()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(new(Day, Departments: 12, Years: 2), Day, Actor.System("test"), TestContext.Current.CancellationToken);
        IReadOnlyList<DepartmentQuadrant> all = ledger.Get<DepartmentQuadrants>().Read(ledger.Node("S000"), ledger.Snapshots.QuestionFor());
        all.Count.ShouldBe(13);
        all.Select(d => d.State).Distinct().Count().ShouldBeGreaterThan(1);
        foreach (DepartmentQuadrant department in all)
        {
            DepartmentNode node = ledger.Node(department.Now.Department.Code);
            department.Trail.Count.ShouldBe(11);
            foreach (QuadrantPoint point in department.Trail.Where((_, i) => i % 5 == 0))
            {
                Question question = ledger.Snapshots.QuestionFor(asOf: point.AsOf);
                DepartmentSnapshot page = ledger.Snapshots.Department(node, question).Snapshot;
                (page.Execution.Rate.Value - page.Verdict.Expected.Value).ShouldBe(point.Money.Value);
                ResultsCalculator.Gap(ledger.Snapshots.Indicators(node, question)).ShouldBe(point.Results);
            }
        }
    }
}
