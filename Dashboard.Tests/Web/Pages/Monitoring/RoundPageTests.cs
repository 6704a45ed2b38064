using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Monitoring;
using Dashboard.Web.Pages.Monitoring;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Monitoring;

public sealed class RoundPageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private RoundOffice office = default!;

    public async ValueTask InitializeAsync() => office = await RoundOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData("2026-11-10", "Open", "20")]
    [InlineData("2026-11-26", "DueSoon", "4")]
    [InlineData("2026-11-30", "DueSoon", "0")]
    [InlineData("2026-12-03", "Overdue", "-3")]
    public async Task Board_AsTheEndComesNear_KeepsDueSoonAndOverdueApart(string today, string place, string daysLeft)
    {
        await using ComponentContext context = As(Role.Manager, "D", today);
        var page = Open(context);
        page.FindAll("[data-place]").Select(link => (link.GetAttribute("data-place"), link.GetAttribute("data-count"))).ShouldBe([(place, "2")]);
        page.Find("[data-days-left]").GetAttribute("data-days-left").ShouldBe(daysLeft);
    }

    [Fact]
    public async Task Board_WithReturnedAndSubmitted_ShowsEachInItsPlaceAndFilters()
    {
        office.Fill("L3", office.Office.In("D2", Role.Officer, "d2")).ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Submit, office.Office.In("D2", Role.Officer, "d2"), key: new(office.Round, "D2"))).ShouldBe(RoundOutcome.Done);
        office.Fill("L1");
        office.Fill("L2");
        (await office.TakeAsync(MonitoringStep.Submit, office.Office.Drafter)).ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Return, office.Office.HeadOfD1, "估计偏高")).ShouldBe(RoundOutcome.Done);
        await using ComponentContext context = As(Role.Manager, "D");
        var page = Open(context);
        page.FindAll("tr[data-task]").Select(row => (row.GetAttribute("data-task"), row.GetAttribute("data-at"))).ShouldBe([("D1", "Returned"), ("D2", "Submitted")]);
        page.Find("tr[data-task=D1]").TextContent.ShouldContain("估计偏高");
        page = Open(context, "&place=submitted");
        page.FindAll("tr[data-task]").Select(row => row.GetAttribute("data-task")).ShouldBe(["D2"]);
        page = Open(context, "&place=overdue");
        page.Find(".state").TextContent.ShouldContain("没有这样的单位");
    }

    [Fact]
    public async Task Approve_OfManyAtOnce_ReachesEachUnitAndSaysHowMany()
    {
        foreach ((string unit, string[] lines) in (IEnumerable<(string, string[])>)[("D1", ["L1", "L2"]), ("D2", ["L3"])])
        {
            Person officer = office.Office.In(unit, Role.Officer, $"officer-{unit}");
            foreach (string line in lines) office.Fill(line, officer).ShouldBe(RoundOutcome.Done);
            (await office.TakeAsync(MonitoringStep.Submit, officer, key: new(office.Round, unit))).ShouldBe(RoundOutcome.Done);
        }

        await using ComponentContext context = As(Role.Manager, "D");
        var page = Open(context);
        await page.Find("[data-step=all-Approve]").ClickAsync(new());
        await page.Find("[data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-said]").TextContent.ShouldBe("已批准 2 个单位。"), Patience);
        page.FindAll("[data-place]").Select(link => link.GetAttribute("data-place")).ShouldBe(["Approved"]);
    }

    [Fact]
    public async Task Begin_WithImpossibleDays_SaysSoAndBeginsNothing()
    {
        await using ComponentContext context = As(Role.Manager, "D");
        var page = Open(context, "&show=begin");
        page.Find("[data-field=title]").GetAttribute("value").ShouldBe("2026 年 1–7月绩效运行监控");
        page.Find("[data-field=ends]").Change("2026-07-01");
        await page.Find("[data-form=begin]").SubmitAsync();
        page.Find("[role=alert]").TextContent.ShouldBe("截止日期不能早于开始日期。");
        page.Find("[data-field=ends]").Change("2026-08-31");
        page.Find("[data-field=lines]").Change("L1，L3");
        await page.Find("[data-form=begin]").SubmitAsync();
        page.WaitForAssertion(() => office.Ledger.Number("SELECT count(*) FROM MonitoringLine WHERE RoundId=2").ShouldBe(2), Patience);
    }

    [Fact]
    public async Task Rectification_FromOrderToClose_IsRepliedPromisedMissedAndClosed()
    {
        await using ComponentContext above = As(Role.Manager, "D");
        var board = Open(above, "&show=orders");
        board.Find("[data-form=order] [data-field=unit]").Change("D1");
        board.Find("[data-form=order] [data-field=line]").Change("L2");
        board.Find("[data-form=order] [data-field=text]").Change("进度滞后，请说明");
        await board.Find("[data-form=order]").SubmitAsync();
        board.WaitForAssertion(() => board.Find("tr[data-order]").GetAttribute("data-standing").ShouldBe("Waiting"), Patience);

        await using ComponentContext unit = As(Role.Officer, "D1");
        var mine = Open(unit, "&show=orders");
        mine.FindAll("[data-form=order]").ShouldBeEmpty();
        await mine.Find("[data-step=Reply]").ClickAsync(new());
        mine.Find("[data-form=reply] [data-field=text]").Change("已签合同，十二月支付");
        mine.Find("[data-form=reply] [data-field=promised]").Change("2026-12-05");
        await mine.Find("[data-form=reply]").SubmitAsync();
        mine.WaitForAssertion(() => mine.Find("tr[data-order]").GetAttribute("data-standing").ShouldBe("Promised"), Patience);

        await using ComponentContext late = As(Role.Manager, "D", "2026-12-06");
        board = Open(late, "&show=orders");
        board.Find("tr[data-order]").GetAttribute("data-standing").ShouldBe("PromiseMissed");
        board.Find("[data-orders] [data-late]").GetAttribute("data-late").ShouldBe("1");
        await board.Find("[data-step=Close]").ClickAsync(new());
        await board.Find("[data-confirm]").ClickAsync(new());
        board.WaitForAssertion(() => board.Find("tr[data-order]").GetAttribute("data-standing").ShouldBe("Closed"), Patience);
        office.Ledger.Number("SELECT count(*) FROM RectificationStep").ShouldBe(2);
    }

    [Fact]
    public async Task Neighbour_OnTheBoard_SeesOnlyTheOwnUnit()
    {
        office.Ledger.Get<Dashboard.Web.Monitoring.RectificationService>()
            .Order(new(office.D1, "L1", RectificationMeasure.Correct, "只给一所", new(2026, 12, 1)), office.Office.HeadOfD, Dashboard.Domain.Audit.Actor.Anonymous).ShouldBe(RoundOutcome.Done);
        await office.SignAsync();
        await using ComponentContext context = As(Role.Manager, "D2");
        var page = Open(context);
        page.FindAll("tr[data-task]").Select(row => row.GetAttribute("data-task")).ShouldBe(["D2"]);
        Open(context, "&show=orders").Markup.ShouldNotContain("只给一所");
        Person neighbour = office.Office.HeadOfD2;
        office.Reader.Dossier(office.D1, neighbour).ShouldBeNull();
        office.Reader.Desk(office.Round, "L1", neighbour).ShouldBeNull();
        office.Ground.Answers.Lines(office.D1, neighbour).ShouldBeEmpty();
        office.Ground.Tasks.Seal(office.D1, neighbour).ShouldBeNull();
        office.Ground.Tasks.History(office.D1, neighbour).ShouldBeEmpty();
        office.Ground.Rounds.Find(office.Round, neighbour)!.States.ShouldHaveSingleItem().ShouldBe(new(MonitoringState.Unfilled, 1));
    }

    private ComponentContext As(Role role, string department, string today = "2026-11-22")
    {
        ComponentContext context = PageContexts.On(office.Ledger, Cultures.Chinese, $"{role}-{department}-{today}", new Grant(role, office.Ledger.Node(department).Id));
        DateTimeOffset at = new(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.FromHours(8));
        if (at > context.Time.GetUtcNow()) context.Time.SetUtcNow(at);
        else context.Time.AdjustTime(at);
        return context;
    }

    private static IRenderedComponent<RoundPage> Open(ComponentContext context, string more = "")
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/monitoring?year=2026{more}");
        return context.Render<RoundPage>();
    }
}
