using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.YearSetUp;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.YearSetUp;

/// <summary>The plan of a department as a grid, on a real ledger.</summary>
public sealed class PlanGridTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Grid_OfTheSeed_ShowsMonthsThatAddUpToThePlanOfTheYear()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2023&dept=114001&show=plan&unit=yuan");
        decimal planned = page.FindAll("input[data-month]").Sum(input => decimal.TryParse(input.GetAttribute("value"), out decimal yuan) ? yuan : 0m);
        planned.ShouldBe(ledger.Number("SELECT sum(CumulativeFen) FROM PlanPoint WHERE Month=12") / 100m);
        page.FindAll("[data-changed=true]").ShouldBeEmpty();
        decimal left = page.FindAll("tbody [data-left]").Sum(cell => decimal.Parse(cell.GetAttribute("data-left")!, System.Globalization.CultureInfo.InvariantCulture));
        (planned + left).ShouldBe(9_542_500m);
    }

    [Fact]
    public async Task Plan_TypedAndSaved_IsOneBatchOfTotalsSoFar()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1&show=plan&unit=yuan");
        page.FindAll("tbody tr").Select(row => row.GetAttribute("data-line")).ShouldBe(["L1", "L2"]);
        Set(page, "L1", 3, "250.5");
        Left(page, "L1").ShouldBe("749.50");
        Set(page, "L1", 12, "749.5");
        Left(page, "L1").ShouldBe("0.00");
        page.Find("tr[data-line=L1] [data-left]").TextContent.ShouldContain("已排满");
        await page.Find("form[data-form=plan]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-saved]").TextContent.ShouldStartWith("已保存 12 项"), Patience);
        ledger.Texts("SELECT Month || ' ' || CumulativeFen FROM PlanPoint p JOIN Line l ON l.Id=p.LineId WHERE l.Code='L1' AND Month IN (2, 3, 11, 12) ORDER BY Month").ShouldBe(["2 0", "3 25050", "11 25050", "12 100000"]);
        (ledger.Number("SELECT count(*) FROM PlanPoint"), ledger.Number("SELECT count(*) FROM Batch WHERE Kind=2")).ShouldBe((12, 1));
        page.FindAll("[data-changed=true]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_WithACellThatIsNoAmount_IsNotSaved()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        string before = ledger.Dump();
        var page = Render(context, "/year?year=2026&dept=D1&show=plan&unit=yuan");
        Set(page, "L1", 3, "0.001");
        Set(page, "L2", 3, "100");
        await page.Find("form[data-form=plan]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("tr[data-line=L1] .problem").TextContent.ShouldContain("不是金额"), Patience);
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Plan_PastedFromASpreadsheet_FillsTheCellsOfItsLinesInTheUnitOfThePage()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1&show=plan");
        page.Find("[data-field=paste]").Change("L2\t乙\t0.01\t0.01\t0.01\t0.01\t0.01\t0.01\t0.01\t0.01\t0.01\t0.01\t0\t0\nL9\t1\n");
        await page.Find("[data-paste]").ClickAsync(new());
        page.Find("[data-said]").TextContent.ShouldBe("已填入 1 个项目，1 行未填入；尚未保存。");
        (Left(page, "L1"), Left(page, "L2")).ShouldBe(("1000.00", "0.00"));
        page.Find(".problems").TextContent.ShouldContain("第 2 行");
        ledger.Number("SELECT count(*) FROM PlanPoint").ShouldBe(0);
    }

    [Fact]
    public async Task Plan_ShapedAsLastYear_HasItsSharesOfThisBudget()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.ImportAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,3,30\nL1,6,60\nL1,12,90\n", r => r with { Year = 2025 });
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1&show=plan&unit=yuan");
        await page.Find("[data-shape]").ClickAsync(new());
        (Left(page, "L1"), Left(page, "L2"), page.FindAll("[data-shape]").Count).ShouldBe(("0.00", "1000.00", 0));
        page.Find("tr[data-line=L1] [data-month='1']").GetAttribute("value").ShouldBe("111.11");
        ledger.Number("SELECT count(*) FROM PlanPoint WHERE Year=2026").ShouldBe(0);
    }

    [Fact]
    public async Task Plan_LockedAndChanged_BecomesARequestOfWhatChanges()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\n" + string.Concat(Enumerable.Range(1, 12).Select(month => $"L1,{month},{month * 50}\n")));
        ledger.Run($"INSERT INTO Book (Kind, DepartmentId, Year, State, SubmittedBy, ChangedBy, ChangedAt) VALUES ({(int)BookKind.Plan}, {ledger.Node("D1").Id}, 2026, {(int)BookState.Locked}, 'else', 'else', 0)");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1&show=plan&unit=yuan");
        Set(page, "L1", 12, "450");
        page.Find("[data-field=grounds]").Change("追加了项目预算");
        await page.Find("form[data-form=plan]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-saved]").TextContent.ShouldStartWith("1 项已作为变更申请提交"), Patience);
        (ledger.Number("SELECT count(*) FROM ChangeRequest"), ledger.Number("SELECT count(*) FROM PlanPoint")).ShouldBe((1, 12));
    }

    [Fact]
    public async Task Plan_LockedAndHandedInByQuarters_AsksForTheMonthsThatChangeAndNoOthers()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,3,150\nL1,6,300\nL1,9,450\nL1,12,600\n");
        ledger.Run($"INSERT INTO Book (Kind, DepartmentId, Year, State, SubmittedBy, ChangedBy, ChangedAt) VALUES ({(int)BookKind.Plan}, {ledger.Node("D1").Id}, 2026, {(int)BookState.Locked}, 'else', 'else', 0)");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1&show=plan&unit=yuan");
        Set(page, "L1", 12, "80");
        page.Find("[data-field=grounds]").Change("追加了项目预算");
        await page.Find("form[data-form=plan]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-saved]").TextContent.ShouldStartWith("2 项已作为变更申请提交"), Patience);
        ledger.Texts("SELECT json_extract(c.value, '$.Field') FROM ChangeRequest r, json_each(r.Changes) c").ShouldBe(["11", "12"]);
    }

    private static void Set(IRenderedComponent<YearPage> page, string line, int month, string value) => page.Find($"tr[data-line={line}] [data-month='{month}']").Change(value);

    private static string? Left(IRenderedComponent<YearPage> page, string line) => page.Find($"tr[data-line={line}] [data-left]").GetAttribute("data-left");

    private static IRenderedComponent<YearPage> Render(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<YearPage>();
    }
}
