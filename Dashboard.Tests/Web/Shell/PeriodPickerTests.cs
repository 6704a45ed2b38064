using Bunit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Shell;

public sealed class PeriodPickerTests
{
    private const string Base = "http://localhost/";

    [Theory]
    [InlineData("lines?dept=01&light=red", "unit", "Yuan", "lines?dept=01&light=red&unit=yuan")]
    [InlineData("lines?dept=01&unit=yuan", "unit", "TenThousandYuan", "lines?dept=01")]
    [InlineData("lines?dept=01", "as-of", "2026-06-30", "lines?dept=01&asOf=2026-06-30")]
    [InlineData("lines?asOf=2026-06-30&dept=01", "as-of", "2026-11-22", "lines?dept=01")]
    [InlineData("lines?asOf=2026-06-30&dept=01", "year", "2025", "lines?dept=01&year=2025")]
    [InlineData("lines?year=2025&dept=01", "year", "2026", "lines?dept=01")]
    [InlineData("lines?asOf=2026-06-30&dept=01", "known-at", "day", "lines?asOf=2026-06-30&dept=01&knownAt=2026-06-30T15%3A59%3A59Z")]
    [InlineData("lines?knownAt=2026-06-30T15%3A59%3A59Z&dept=01", "known-at", "now", "lines?dept=01")]
    [InlineData("lines?year=2025&asOf=2025-06-30", "as-of", "2025-12-31", "lines?year=2025")]
    public void Choice_InThePicker_ChangesOnlyItsPartOfTheAddress(string from, string picker, string value, string to)
    {
        using ComponentContext context = new();
        var picked = Render(context, from);
        picked.Find($"[data-picker={picker}]").Change(value);

        context.Services.GetRequiredService<NavigationManager>().Uri.ShouldBe(Base + to);
    }

    [Fact]
    public void OtherDay_Chosen_AsksForADayOfTheYear()
    {
        using ComponentContext context = new();
        var picker = Render(context, "lines?year=2025");
        picker.Find("[data-picker=as-of]").Change("other");
        picker.Find("[data-picker=day]").GetAttribute("min").ShouldBe("2025-01-01");
        picker.Find("[data-picker=day]").Change("2025-05-05");

        context.Services.GetRequiredService<NavigationManager>().Uri.ShouldBe(Base + "lines?year=2025&asOf=2025-05-05");
        picker.FindAll("[data-picker=day]").ShouldBeEmpty();
    }

    [Fact]
    public void OtherMoment_Chosen_IsThatOfTheWallOfTheInstitution()
    {
        using ComponentContext context = new();
        var picker = Render(context, "lines?dept=01");
        picker.Find("[data-picker=known-at]").Change("other");
        picker.Find("[data-picker=moment]").Change("2026-07-05T18:30");

        context.Services.GetRequiredService<NavigationManager>().Uri.ShouldBe(Base + "lines?dept=01&knownAt=2026-07-05T10%3A30%3A00Z");
    }

    [Fact]
    public void Date_OutsideThePresets_IsShownAsItself()
    {
        using ComponentContext context = new();
        Render(context, "?asOf=2026-07-15").Find("[data-picker=as-of] option").TextContent.ShouldBe("2026-07-15");
    }

    [Fact]
    public async Task Nav_OnALine_KeepsTheQueryAndMarksThePage()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        using ComponentContext context = new(more: services => services.AddSingleton(
            new AlertCountsReader(ledger.Get<AlertListStore>(), ledger.Get<AlertRuleService>(), ledger.Get<DepartmentStore>())));
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("lines/0001?year=2025&dept=01&unit=yi");
        var nav = context.Render<NavMenu>(p => p.Add(n => n.Query, DashboardUrls.Read("2025", null, "01", "yi")).Add(n => n.Person, Person.Local));

        nav.FindAll("a").Count.ShouldBe(14);
        nav.FindAll("a").ShouldAllBe(a => a.GetAttribute("href")!.EndsWith("?year=2025&dept=01&unit=yi", StringComparison.Ordinal));
        nav.Find("[aria-current=page]").TextContent.Trim().ShouldBe("预算执行");
    }

    private static IRenderedComponent<PeriodPicker> Render(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return context.Render<PeriodPicker>(p => p.Add(x => x.Query, DashboardUrls.Read(Base + address)));
    }
}
