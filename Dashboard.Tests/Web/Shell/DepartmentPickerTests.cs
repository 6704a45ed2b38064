using Bunit;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Pages;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Shell;

public sealed class DepartmentPickerTests : IAsyncLifetime
{
    private TemporaryLedger ledger = default!;

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.CreateAsync();
        await ledger.TakeAsync(
            ImportKind.Departments,
            "单位代码,单位名称,上级代码\nA,甲市,\nA1,一局,A\nA11,一局一所,A1\nA2,二局,A\nA21,二局一所,A2\nB,乙市,\n");
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Theory]
    [InlineData(null, "A", "甲市,　一局,　二局,乙市")]
    [InlineData("A1", "A1", "甲市,　一局,　　一局一所,　二局,乙市")]
    [InlineData("A21", "A21", "甲市,　二局,　　二局一所,乙市")]
    [InlineData("gone", "", "选择部门…,甲市,乙市")]
    public void Picker_AtADepartment_OffersWhatIsOneStepAway(string? code, string chosen, string offered)
    {
        using ComponentContext context = Context();
        var picker = context.Render<DepartmentPicker>(p => p.Add(d => d.Query, new PageQuery(Department: code)));

        picker.Find("select").GetAttribute("value").ShouldBe(chosen.Length == 0 ? null : chosen);
        picker.FindAll("option").Select(o => o.TextContent).ShouldBe(offered.Split(','));
    }

    [Theory]
    [InlineData("?unit=yi", "?dept=B&unit=yi")]
    [InlineData("lines?dept=A1&light=red&asOf=2026-06-30", "lines?asOf=2026-06-30&dept=B")]
    [InlineData("lines/0001?dept=A1", "lines?dept=B")]
    [InlineData("indicators/Z1?year=2025", "indicators?year=2025&dept=B")]
    public void Choice_OnAPage_LeadsToTheSamePageOfTheOther(string from, string to)
    {
        using ComponentContext context = Context();
        NavigationManager navigation = context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(from);
        context.Render<DepartmentPicker>(p => p.Add(d => d.Query, DashboardUrls.Read(navigation.Uri))).Find("select").Change("B");

        navigation.Uri.ShouldBe("http://localhost/" + to);
    }

    [Fact]
    public async Task Department_OfANewFile_IsOfferedWithoutReload()
    {
        using ComponentContext context = Context();
        var picker = context.Render<DepartmentPicker>(p => p.Add(d => d.Query, new PageQuery()));
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nC,丙市,\n");
        await context.News.PublishAsync();

        picker.WaitForAssertion(() => picker.FindAll("option").Select(o => o.TextContent).ShouldContain("丙市"));
    }

    private ComponentContext Context() =>
        new(more: services => services.AddSession(ledger).AddSingleton(new DepartmentChoicesReader(ledger.Get<DepartmentStore>())));
}
