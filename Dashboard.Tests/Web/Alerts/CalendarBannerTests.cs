using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Pages;
using Dashboard.Web.Alerts;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Alerts;

public sealed class CalendarBannerTests : IAsyncLifetime
{
    private TemporaryLedger ledger = default!;

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.WithLinesAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Theory]
    [InlineData(Cultures.Chinese, "2027 年的工作日历还没有，期限暂按周一至周五计算。 录入工作日历")]
    [InlineData(Cultures.English, "There is no work calendar for 2027 yet; deadlines count Monday to Friday meanwhile. Enter the calendar")]
    public async Task Banner_InNovember_LeadsAdministratorsToTheMissingYear(string culture, string sentence)
    {
        await using ComponentContext context = PageContexts.On(ledger, culture);
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/lines?year=2025&dept=D");
        var banner = context.Render<CalendarBanner>();
        banner.Find("[data-missing-calendar='2027']").TextContent.Trim().ShouldEndWith(sentence);
        banner.Find("a").GetAttribute("href").ShouldBe("/settings/calendar?year=2025&dept=D&of=2027");
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/indicators?dept=D1");
        banner.WaitForAssertion(() => banner.Find("a").GetAttribute("href").ShouldBe("/settings/calendar?dept=D1&of=2027"));
    }

    [Fact]
    public async Task Banner_ForOthers_IsSilent()
    {
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Overseer, null), new Grant(Role.Admin, ledger.Node("D").Id));
        context.Render<CalendarBanner>().Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task Banner_InOctober_IsSilent()
    {
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese);
        // The clock of a context only goes on: the first day on which the calendar of 2027 is needed and there.
        context.Services.GetRequiredService<CalendarService>().SetYear(2027, Off(2027), Person.Local, Dashboard.Domain.Audit.Actor.Anonymous, "通知").ShouldBe(CalendarOutcome.Done);
        context.Time.SetUtcNow(new(2027, 10, 31, 15, 59, 59, TimeSpan.Zero));
        var banner = context.Render<CalendarBanner>();
        banner.Markup.Trim().ShouldBeEmpty();
        context.Time.SetUtcNow(new(2027, 10, 31, 16, 0, 0, TimeSpan.Zero));
        context.Render<CalendarBanner>().Find("[data-missing-calendar='2028']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Banner_OnceTheYearIsEntered_IsGone()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        var banner = context.Render<CalendarBanner>();
        banner.FindAll("[data-missing-calendar]").Count.ShouldBe(1);
        context.Services.GetRequiredService<CalendarService>().SetYear(2027, Off(2027), Person.Local, Dashboard.Domain.Audit.Actor.Anonymous, "通知");
        banner.WaitForAssertion(() => banner.Markup.Trim().ShouldBeEmpty());
    }

    private static CalendarDay[] Off(int year) => [.. Enumerable.Range(1, 13).Select(day => new CalendarDay(new(year, 10, day), DayKind.Off, "国庆节"))];
}
