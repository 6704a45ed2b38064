using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Import;

namespace Dashboard.Tests.Web.Pages.Import;

public sealed class DraftMissingTests
{
    [Fact]
    public async Task Payments_LeftOut_AreNamedWithTheirBatchAndWhatToDo()
    {
        await using ComponentContext context = new();
        MissingPayments missing = new(
            130, Money.FromYuan(1234.5m), [new(7, "V1", new(2026, 3, 1), "L1", Money.FromYuan(4m), "张*"), new(9, "V2", new(2026, 3, 2), "L2", Money.FromYuan(5m), "")], [7, 9]);
        var page = context.Render<DraftMissing>(p => p.Add(c => c.Missing, missing));
        page.Find("[data-missing]").GetAttribute("data-missing").ShouldBe("130");
        page.Find("summary").TextContent.ShouldBe("同单位同月份，台账另有 130 笔、1,234.50 元，本文件没有");
        page.Find("p").TextContent.ShouldContain("批次 7、9");
        page.Find("caption").TextContent.ShouldBe("前 2 行，共 130 行");
        page.FindAll("thead th").Select(h => h.TextContent).ShouldBe(["批次", "支付凭证号", "支付日期", "项目代码", "支付金额", "收款人"]);
        page.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ShouldBe(["7", "V1", "2026-03-01", "L1", "4.00", "张*"]);
    }
}
