using Dashboard.Domain;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Pages.Overseer;

namespace Dashboard.Tests.Web.Pages.Overseer;

public sealed class OverseerQueryTests
{
    private static readonly Question June = TestKit.Lines.AtMonthEnd(6);

    /// <summary>Each order is another one, so that no order can stand in for the next.</summary>
    private static readonly DepartmentYear[] Tree =
    [
        Department("T", null, 500, 200, 0.4m, 9, 0, 50),
        Department("A", "T", 100, 50, 0.9m, 1, 3, 10),
        Department("B", "T", 100, 20, 0.3m, 2, 0, null),
        Department("C", "T", 100, 30, 0.6m, 2, 5, 40),
        Department("D", "T", 0, 0, null, 0, 0, 0),
        Department("C1", "C", 100, 10, 0.2m, 1, 0, 5),
    ];

    [Theory]
    [InlineData(null, null, "A C B D")]
    [InlineData("Gap", null, "A C B D")]
    [InlineData("code", null, "A B C D")]
    [InlineData("rate", null, "B C A D")]
    [InlineData("red", null, "C B A D")]
    [InlineData("risk", null, "C A D B")]
    [InlineData("nonsense", "nonsense", "A C B D")]
    [InlineData("code", "units", "A B D C1")]
    [InlineData("code", "lines", "A B C D")]
    public void Departments_InEachOrder_AreRanked(string? order, string? level, string codes) => string.Join(
        ' ', OverseerQuery.Read(order, level, null, null).Apply(Tree).Select(d => d.Now.Department.Code)).ShouldBe(codes);

    [Theory]
    [InlineData(null, null, null, null, "")]
    [InlineData("risk", "units", "surge", "3", "sort=Risk level=units show=Surge")]
    [InlineData("Gap", "lines", "quadrant", "-1", "level=lines show=Quadrant")]
    [InlineData("7", "9", "12", "x", "")]
    public void Words_OfAnAddress_ComeBackWithoutWhatIsUsual(string? order, string? level, string? show, string? page, string words)
    {
        OverseerQuery query = OverseerQuery.Read(order, level, show, page);
        string.Join(' ', query.Pairs().Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}")).ShouldBe(words);
        query.Page.ShouldBe(page == "3" ? 3 : 1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    public void Pages_OfSoManyRows_HoldThirtyEach(int rows, int pages) => OverseerQuery.PagesOf(rows).ShouldBe(pages);

    private static DepartmentYear Department(string code, string? parent, decimal budget, decimal executed, decimal? expected, int red, int yellow, decimal? atRisk)
    {
        Execution execution = Execution.Nothing with { Adjusted = Money.FromYuan(budget), Executed = Money.FromYuan(executed) };
        MoneyVerdict verdict = new(Light.None, ExpectationBasis.Plan, expected is { } share ? Ratio.Known(share) : Ratio.Undefined(UndefinedReason.WholeIsZero));
        Landing? landing = atRisk is null ? null : new(Money.Zero, Money.Zero, Money.Zero, 0m, null, 0m, 0, 0, Money.Zero, null);
        DepartmentSnapshot now = new(
            new(code, code, parent), June.AsOf, 0.5m, execution, verdict, new(red, yellow, 0, 0, 0, 0), default, landing, Money.FromYuan(atRisk ?? 0m));
        return new(now, [new(June.AsOf, execution.Adjusted, execution.Executed, verdict)]);
    }
}
