using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Calendar;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Pages.Calendar;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Calendar;

public sealed class CalendarPageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private TemporaryLedger ledger = default!;

    private WorkCalendar Current => ledger.Get<WorkCalendars>().Current;

    /// <summary>The law's days of 2027 as a person would paste them, and one make-up day.</summary>
    private static string Year2027 => string.Join('\n', Enumerable.Range(1, 13).Select(day => $"2027-10-{day:00} 休 国庆节")) + "\n2027-10-16 班 国庆节调休";

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.CreateAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task Year_ThatIsPublished_ShowsItsDaysAndSource()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context);
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.Find("[data-figure=workdays]").TextContent.ShouldBe("放假 33 天，调休上班 6 天，全年工作日 248 天。");
        page.Find(".facts .caption").TextContent.ShouldContain("国办发明电〔2025〕7号");
        page.FindAll("[data-month]").Count.ShouldBe(12);
        page.FindAll("[data-day]").Count.ShouldBe(365);
        page.FindAll("td.off").Count.ShouldBe(33);
        page.FindAll("td.work").Select(c => c.GetAttribute("data-day")).ShouldBe(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]);
        page.Find("[data-day='2026-10-10'] .mark").TextContent.ShouldBe("班");
        page.FindAll("[data-month='10'] th").Select(h => h.TextContent).ShouldBe(["一", "二", "三", "四", "五", "六", "日"]);
        page.Find("[data-month='10'] caption").TextContent.ShouldBe("10月 18 个工作日");
        page.Find("[data-day='2026-11-22']").GetAttribute("aria-current").ShouldBe("date");
        page.FindAll("[data-month='2'] tbody tr")[0].Children.Select(c => c.GetAttribute("data-day")).ShouldBe([null, null, null, null, null, null, "2026-02-01"]);
        page.FindAll("[data-range]").Count.ShouldBe(13);
        page.Find("[data-range='2026-02-15'] td[data-label=天数]").TextContent.ShouldBe("9");
    }

    [Theory]
    [InlineData(Cultures.Chinese, "2027 年的工作日历还没有，期限暂按周一至周五计算。放假通知发布后，请把全年粘贴在下面。")]
    [InlineData(Cultures.English, "There is no work calendar for 2027 yet; deadlines count Monday to Friday meanwhile. Once the notice is out, paste the whole year below.")]
    public async Task Year_ThatIsMissing_SaysSoAndOffersToPasteIt(string culture, string sentence)
    {
        await using ComponentContext context = PageContexts.On(ledger, culture);
        var page = Open(context, DashboardUrls.ToCalendar(new(), 2027));
        page.Find("[data-missing='2027']").TextContent.ShouldBe(sentence);
        page.FindAll("[data-form=year]").Count.ShouldBe(1);
        page.FindAll("[data-range]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("2099")]
    [InlineData("x")]
    public async Task Year_ThatCannotBeLookedAt_IsTheRunningOne(string asked)
    {
        await using ComponentContext context = PageContexts.On(ledger);
        Open(context, $"{DashboardUrls.Calendar}?of={asked}").Find("[data-year]").GetAttribute("data-year").ShouldBe("2026");
    }

    [Fact]
    public async Task Paste_WithBadLines_NamesEachAndKeepsNothing()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, DashboardUrls.ToCalendar(new(), 2027));
        await CheckAsync(page, $"2027-01-01 元旦\n{Year2027}\n2028-01-01 休 元旦\n2027-10-01 休 国庆节");
        page.FindAll(".problems li").Select(p => p.TextContent).ShouldBe(
        [
            "第 1 行「2027-01-01 元旦」：日期后面请写「休」或「班」。",
            "第 16 行「2028-01-01 休 元旦」：不是 2027 年，也不是上一年 12 月，请核对年份。",
            "第 17 行「2027-10-01 休 国庆节」：这一天前面已写过，请删去一行。",
        ]);
        page.FindAll("[data-save=year]").ShouldBeEmpty();
        await CheckAsync(page, "2027-01-01 休 元旦");
        page.Find(".problems li").TextContent.ShouldBe("放假只有 1 天，法定假日全年 13 天，请补全。");
        await CheckAsync(page, " \n");
        page.Find(".problems li").TextContent.ShouldBe("一行也没有，请先粘贴。");
        Current.Days.ShouldBe(Calendars.Delivered.Days);
    }

    [Fact]
    public async Task Paste_OfAWholeYear_IsComparedAndThenKept()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        Set(new(new(2027, 3, 3), DayKind.Off, "厂休"));
        var page = Open(context, DashboardUrls.ToCalendar(new(), 2027));
        await CheckAsync(page, Year2027);
        page.FindAll("[data-read] p").Select(p => p.TextContent).ShouldBe(
            ["放假 13 天，调休上班 1 天。", "与现有日历相比：增加 14 天，修改 0 天，取消 1 天。", "将取消：03-03 厂休"]);
        Current.IsKnown(2027).ShouldBeFalse("it was only compared");
        page.Find("[data-form=year] [data-field=reason]").Change("2027 年放假通知");
        await page.Find("[data-form=year]").SubmitAsync();
        page.WaitForAssertion(() => page.Find(".said").TextContent.ShouldBe("已保存。"), Patience);
        page.Find("[data-figure=workdays]").TextContent.ShouldStartWith("放假 13 天，调休上班 1 天");
        page.Find(".facts .caption").TextContent.ShouldBe("2027 年的日历由管理员录入。");
        page.Find("[data-range='2027-10-01'] td[data-label=由谁更改]").TextContent.ShouldStartWith("tester · 2026-11-22 12:00");
        ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='calendar-year-entered' AND Reason='2027 年放假通知'").ShouldBe(1);
    }

    [Fact]
    public async Task Day_ChosenInTheTable_IsChangedAndCancelled()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context);
        await page.Find("[data-range='2026-10-10'] button").ClickAsync(new());
        page.Find("[data-field=day]").GetAttribute("value").ShouldBe("2026-10-10");
        page.Find("[data-field=name]").GetAttribute("value").ShouldBe("国庆节调休");
        page.Find("[data-field=kind]").Change("Ordinary");
        page.FindAll("[data-field=name]").ShouldBeEmpty();
        page.Find("[data-form=day] [data-field=reason]").Change("本单位不补班");
        await page.Find("[data-form=day]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-range='2026-10-10']").GetAttribute("data-kind").ShouldBe("Cancelled"), Patience);
        Current.IsWorkday(new(2026, 10, 10)).ShouldBeFalse();
        page.FindAll("td.work").Count.ShouldBe(5);
        page.Find("[data-field=day]").GetAttribute("value").ShouldBeNull("the form is empty again");
    }

    [Fact]
    public async Task Day_ThatCannotBe_IsRefusedWithAReason()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context);
        await page.Find("[data-form=day]").SubmitAsync();
        page.Find("[data-form=day] [role=alert]").TextContent.ShouldBe("请选择日期。");
        page.Find("[data-field=day]").Change("2026-12-31");
        page.Find("[data-field=kind]").Change("Work");
        page.Find("[data-field=name]").Change("补班");
        page.Find("[data-form=day] [data-field=reason]").Change("通知");
        await page.Find("[data-form=day]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-form=day] [role=alert]").TextContent.ShouldBe("周一至周五本来就上班；调休上班应是周六或周日。"), Patience);
        page.Find("[data-field=name]").GetAttribute("value").ShouldBe("补班", "what was typed stays");
        page.Find("[data-field=day]").Change("2026-10-01");
        page.Find("[data-field=name]").GetAttribute("value").ShouldBe("国庆节", "what is said of the day already stands there");
        Current.Days.ShouldBe(Calendars.Delivered.Days);
    }

    [Fact]
    public async Task Reading_ThatFails_ShowsAReference()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        ledger.Run("ALTER TABLE CalendarDay RENAME TO Gone");
        var page = Open(context);
        page.Find("[data-reference]").TextContent.Length.ShouldBe(8);
        ledger.Run("ALTER TABLE Gone RENAME TO CalendarDay");
        page.Find("[role=alert] button").Click();
        page.WaitForAssertion(() => page.FindAll("[data-month]").Count.ShouldBe(12), Patience);
    }

    private void Set(CalendarChange change) =>
        ledger.Get<CalendarService>().SetDay(change, Dashboard.Domain.People.Person.Local, Dashboard.Domain.Audit.Actor.Anonymous, "通知").ShouldBe(CalendarOutcome.Done);

    private static async Task CheckAsync(IRenderedComponent<CalendarPage> page, string text)
    {
        page.Find("[data-field=text]").Change(text);
        await page.Find("[data-check=year]").ClickAsync(new());
    }

    private static IRenderedComponent<CalendarPage> Open(ComponentContext context, string address = DashboardUrls.Calendar)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<CalendarPage>();
    }
}
