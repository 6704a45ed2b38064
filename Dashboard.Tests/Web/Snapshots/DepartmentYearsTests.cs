using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Snapshots;

public sealed class DepartmentYearsTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Months_OfEveryDepartmentOfACity_AreWhatItsPageShowsOnThatDay()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(new(Day, Departments: 12, Years: 2), Day, Actor.System("test"), TestContext.Current.CancellationToken);
        DepartmentNode city = ledger.Node("S000");
        IReadOnlyList<DepartmentYear> all = Read(ledger, city);
        all.Count.ShouldBe(13);
        all.ShouldAllBe(d => d.Months.Count == 11);
        all.SelectMany(d => d.Months).Select(m => m.Verdict.Light).Distinct().Count().ShouldBeGreaterThan(1);
        foreach (DepartmentYear year in all)
        {
            DepartmentNode node = ledger.Node(year.Now.Department.Code);
            foreach (MonthStanding month in year.Months)
            {
                DepartmentSnapshot page = ledger.Snapshots.Department(node, ledger.Snapshots.QuestionFor(asOf: month.AsOf)).Snapshot;
                month.ShouldBe(new(page.AsOf, page.Execution.Adjusted, page.Execution.Executed, page.Verdict));
            }
        }
    }

    [Fact]
    public async Task Months_AfterPaymentsAndBudgetsOfTheirTime_FollowBoth()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Month(ledger, "D", 6).Rate.Value.ShouldBe(0m);
        ImportReport paid = await ledger.PayAsync("v1 2026-06-30 L1 1500", "v2 2026-07-01 L3 300");
        Month(ledger, "D", 6).Rate.Value.ShouldBe(0.5m);
        Month(ledger, "D", 7).Rate.Value.ShouldBe(0.6m);
        Month(ledger, "D2", 6).Executed.Yuan.ShouldBe(0m);
        Month(ledger, "D1", 6).Verdict.Light.ShouldNotBe(Light.None);

        await ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\nD2,L3,丙,项目支出,一般公共预算,2026-07-15,追加,1000,\n");
        Month(ledger, "D", 6).Adjusted.Yuan.ShouldBe(3000m);
        Month(ledger, "D", 7).Adjusted.Yuan.ShouldBe(4000m);
        (await ledger.UndoAsync(paid)).ShouldBeTrue();
        Month(ledger, "D", 7).Executed.Yuan.ShouldBe(0m);
    }

    [Fact]
    public async Task Months_OfAYearThatIsOver_AreTwelve()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        DepartmentNode node = ledger.Node("D");
        ledger.Get<DepartmentYears>().Read(node, ledger.Snapshots.QuestionFor(year: 2025))[0].Months.Count.ShouldBe(12);
        ledger.Get<DepartmentYears>().Read(node, ledger.Snapshots.QuestionFor(asOf: new(2026, 1, 31)))[0].Months.ShouldHaveSingleItem();
    }

    private static IReadOnlyList<DepartmentYear> Read(TemporaryLedger ledger, DepartmentNode node) =>
        ledger.Get<DepartmentYears>().Read(node, ledger.Snapshots.QuestionFor());

    private static MonthStanding Month(TemporaryLedger ledger, string code, int month) => Read(ledger, ledger.Node(code))[0].Months[month - 1];
}
