using Bunit;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Pages.Import;

namespace Dashboard.Tests.Web.Pages.Import;

public sealed class DraftRowsTests
{
    [Fact]
    public async Task Rows_BeforeAnImport_ShowWhatWouldBeRecorded()
    {
        await using ComponentContext context = new();
        HeadingMap map = HeadingMap.Of(ImportKind.Payments);
        RowEffects effects = new();
        effects.Add(RowEffect.New, new(4, ["V-1", "2026.11.3", "", "S001-03", "", "１２.５", "张三丰", "", ""], map));
        effects.Add(RowEffect.Rejected, new(5, ["V-2", "11月31日", "", "S001-03", "", "5", "李四", "", ""], map));
        ImportReport report = new(ImportKind.Payments, "a.csv", "", null, 2, 1, 0, 0, [], null, null) { Effects = effects, YuanPerUnit = 10_000m };
        var page = context.Render<DraftRows>(p => p.Add(c => c.Report, report));
        page.FindAll("thead th").Select(h => h.TextContent).ShouldBe(["行号", "支付凭证号", "支付日期", "项目代码", "支付金额（元）", "收款人"]);
        Cells().ShouldBe(["4", "V-1", "2026-11-03", "S001-03", "125,000.00", "张**"]);
        await page.Find("[data-effect=Rejected]").ClickAsync(new());
        Cells().ShouldBe(["5", "V-2", "11月31日", "S001-03", "50,000.00", "李*"]);

        IEnumerable<string> Cells() => page.FindAll("tbody td").Select(c => c.TextContent.Trim());
    }
}
