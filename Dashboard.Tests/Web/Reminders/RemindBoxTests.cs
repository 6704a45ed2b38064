using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Pages;
using Dashboard.Web.Pages.Reporting;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Reminders;

/// <summary>催报 on the list of what was not reported.</summary>
public sealed class RemindBoxTests
{
    [Fact]
    public async Task Button_OfADepartment_SaysWhomItWillWriteToAndThenDoes()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Add("silent", Role.Reporter, "D2", null);
        office.Ledger.Run("UPDATE Indicator SET Owner='silent' WHERE Code='Z2'");
        await using ComponentContext context = PageContexts.On(office.Ledger, office.Delivery.Settings, Cultures.Chinese, new Grant(Role.Officer, office.Ledger.Node("D").Id));
        var page = Render(context);
        page.FindAll("[data-remind-ask]").Select(b => $"{b.TextContent} {b.GetAttribute("aria-label")}").ShouldBe(
            ["催报全部 2 家 催报全部 2 家：部门", "催报本单位 催报本单位：一所", "催报本单位 催报本单位：二所"]);
        page.Find("[data-remind=D] [data-remind-ask]").Click();
        page.Find("[data-remind=D] [data-remind-whom]").TextContent.ShouldContain("wang（2 项）");
        page.Find("[data-remind=D] [data-remind-not]").TextContent.ShouldContain("silent（1 项）：没有邮箱，或不接收邮件");
        office.Ledger.Number("SELECT count(*) FROM ReportLink").ShouldBe(0);
        page.Find("[data-remind=D] [data-remind-send]").Click();
        page.WaitForAssertion(() => page.Find("[data-remind=D] [data-remind-said]").TextContent.ShouldBe("已催报 1 人、2 项指标；1 人没有发。"));
        office.Ledger.Number("SELECT count(*) FROM ReportLink WHERE MadeBy='tester'").ShouldBe(2);
        page.Find("[data-missing-indicator=Z1] [data-last-asked]").TextContent.Trim().ShouldBe("2026-11-22");
        page.Find("[data-missing-indicator=Z2] [data-last-asked]").TextContent.Trim().ShouldBe("—");
        page.Find("[data-remind=D1] [data-remind-ask]").Click();
        page.Find("[data-remind=D1] [data-remind-not]").TextContent.ShouldContain("今天已经催过");
        page.FindAll("[data-remind=D1] [data-remind-send]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Button_OfAUnitAlone_LeavesTheUnitsBelowItOut()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        office.Add("chief", Role.Reporter, "D", "chief@example.cn");
        office.Ledger.Run("UPDATE Indicator SET DepartmentId=(SELECT Id FROM Department WHERE Code='D'), Owner='chief' WHERE Code='Z1'");
        await using ComponentContext context = PageContexts.On(office.Ledger, office.Delivery.Settings, Cultures.Chinese, new Grant(Role.Officer, office.Ledger.Node("D").Id));
        var page = Render(context);
        page.Find("[data-unit=D] [data-remind-ask]").Click();
        page.Find("[data-unit=D] [data-remind-send]").Click();
        page.WaitForAssertion(() => page.Find("[data-unit=D] [data-remind-said]").TextContent.ShouldContain("1 项指标"));
        office.Ledger.Texts("SELECT DISTINCT IndicatorCode FROM ReportLink").ShouldBe(["Z1"]);
    }

    [Theory]
    [InlineData(Role.Reporter, 0)]
    [InlineData(Role.Auditor, 0)]
    [InlineData(Role.Overseer, 0)]
    [InlineData(Role.Manager, 3)]
    public async Task Button_ForThoseWhoMayNot_IsNotThere(Role role, int buttons)
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        await using ComponentContext context = PageContexts.On(office.Ledger, office.Delivery.Settings, Cultures.Chinese, new Grant(role, office.Ledger.Node("D").Id));
        Render(context).FindAll("[data-remind-ask]").Count.ShouldBe(buttons);
    }

    [Fact]
    public async Task Button_WithoutAPublicAddress_SaysWhatIsMissing()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        await using ComponentContext context = PageContexts.On(office.Ledger, Cultures.Chinese, new Grant(Role.Officer, office.Ledger.Node("D").Id));
        var page = Render(context);
        page.Find("[data-remind=D] [data-remind-ask]").Click();
        page.Find("[data-remind=D] [data-remind-obstacle]").TextContent.ShouldContain("Alerts:BaseAddress");
        page.FindAll("[data-remind=D] [data-remind-send]").ShouldBeEmpty();
    }

    private static IRenderedComponent<ResultsPage> Render(ComponentContext context)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/results?dept=D&show=missing");
        return context.Render<ResultsPage>();
    }
}
