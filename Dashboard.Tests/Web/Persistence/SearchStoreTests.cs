using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>Who finds what. D1 (L1 甲, L2 乙) and D2 (L3 丙) are siblings below D.</summary>
public sealed class SearchStoreTests : IAsyncLifetime
{
    private TemporaryLedger ledger = default!;

    private SearchStore Search => ledger.Get<SearchStore>();

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nZB1,D1,L1,产出指标,数量指标,培训人次,≥,100,人次,10,累计\nZB2,D2,L3,产出指标,数量指标,培训场次,≥,9,场,10,累计\n");
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public void Search_ByCodeOrName_FindsEachKindTheExactCodeFirst()
    {
        Search.Find("培训", Scope.Everything).Indicators.ShouldBe([new("ZB1", "培训人次", "一所", 2026), new("ZB2", "培训场次", "二所", 2026)]);
        Search.Find("zb2", Scope.Everything).Indicators.ShouldHaveSingleItem().Code.ShouldBe("ZB2");
        Search.Find("l3", Scope.Everything).Lines.ShouldBe([new("L3", "丙", "二所", null)]);
        Search.Find("所", Scope.Everything).Departments.Select(d => d.Code).ShouldBe(["D1", "D2"]);
        Search.Find("D", Scope.Everything).Departments.Select(d => d.Code).ShouldBe(["D", "D1", "D2"]);
    }

    [Theory]
    [InlineData("L3")]
    [InlineData("丙")]
    [InlineData("ZB2")]
    [InlineData("培训场次")]
    [InlineData("D2")]
    [InlineData("二所")]
    public void Search_ForSomethingOfASibling_FindsNothing(string text)
    {
        Scope mine = Scope.Of([ledger.Node("D1").Id]);
        Findings found = Search.Find(text, mine);
        (found.Departments.Count, found.Lines.Count, found.Indicators.Count).ShouldBe((0, 0, 0));
        Findings all = Search.Find(text, Scope.Everything);
        (all.Departments.Count + all.Lines.Count + all.Indicators.Count).ShouldBe(1);
        Search.Find("培训", mine).Indicators.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("%%")]
    [InlineData("L_")]
    [InlineData("\\%")]
    [InlineData("' OR 1=1 --")]
    public void Search_WithSignsOfThePattern_TakesThemAsTheyAre(string text)
    {
        Findings found = Search.Find(text, Scope.Everything);
        (found.Departments.Count, found.Lines.Count, found.Indicators.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Search_WithManyHits_IsCutAtFifty()
    {
        IEnumerable<int> numbers = Enumerable.Range(100, 60);
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\n" + string.Concat(numbers.Select(n => $"X{n},同名单位{n},D\n")));
        await ledger.TakeAsync(
            ImportKind.Budget,
            "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n" + string.Concat(numbers.Select(n => $"D1,X{n},同名项目{n},项目支出,一般公共预算,2026-01-10,年初预算,1,\n")));
        await ledger.TakeAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n" + string.Concat(numbers.Select(n => $"X{n},D1,L1,产出指标,数量指标,同名指标{n},≥,1,个,1,累计\n")));
        Findings found = Search.Find("同名", Scope.Everything);
        (found.Departments.Count + found.Lines.Count + found.Indicators.Count).ShouldBe(50);
    }

    [Fact]
    public async Task Search_ForAnIndicatorOfAWithdrawnBatch_FindsNothing()
    {
        var report = await ledger.TakeAsync(
            ImportKind.Indicators, "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nZB3,D1,L1,产出指标,数量指标,走访户数,≥,5,户,10,累计\n");
        Search.Find("走访", Scope.Everything).Indicators.Count.ShouldBe(1);
        await ledger.UndoAsync(report);
        Search.Find("走访", Scope.Everything).Indicators.ShouldBeEmpty();
    }
}
