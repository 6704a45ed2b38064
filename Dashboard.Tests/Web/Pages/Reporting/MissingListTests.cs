using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Reporting;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Reporting;

/// <summary>Who has not reported, on a real ledger, for everybody who sees the department.</summary>
public sealed class MissingListTests
{
    [Fact]
    public async Task List_OfADepartment_NamesUnitsIndicatorsDaysAndSums()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D&show=missing");
        page.Find("[data-missing]").TextContent.ShouldBe("4 项指标中有 3 项未报送，涉及 2 个单位。");
        page.FindAll("[data-unit]").Select(unit => unit.GetAttribute("data-unit")).ShouldBe(["D1", "D2"]);
        page.Find("[data-unit=D1] [data-sum]").TextContent.ShouldBe("未报送 2 项，共 3 项");
        AngleSharp.Dom.IElement row = page.Find("[data-missing-indicator='Z-1']");
        row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ShouldBe(["张三", "2026-09-30（第 3 季度）", "53", "50人次", "2026-06-30", "—", "去填报"]);
        page.Find("[data-missing-indicator='Z-2'] [data-days]").GetAttribute("data-days").ShouldBe("236");
        page.FindAll("[data-missing-indicator='Z-3']").ShouldBeEmpty();
        page.Find("[data-fill='Z-1']").GetAttribute("href").ShouldBe("/results?indicator=Z-1");
        page.FindAll("a[data-export]").Select(a => a.GetAttribute("href")).ShouldBe(["/export/unreported/xlsx?dept=D", "/export/unreported/csv?dept=D"]);
    }

    [Fact]
    public async Task List_ForThoseWhoOnlyLook_IsThePageItselfAndOffersNothingToFill()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, "manager", new Grant(Role.Manager, ledger.Node("D").Id));
        var page = Render(context, "/results?dept=D");
        page.FindAll("[data-missing-indicator]").Select(row => row.GetAttribute("data-missing-indicator")).ShouldBe(["Z-1", "Z-2", "Z-4"]);
        (page.FindAll("[data-fill]").Count, page.FindAll("form").Count, page.FindAll("[data-tab]").Count).ShouldBe((0, 0, 0));
        await using ComponentContext other = PageContexts.On(ledger, Cultures.Chinese, "mixed", new Grant(Role.Auditor, ledger.Node("D").Id), new Grant(Role.Reporter, ledger.Node("D2").Id));
        Render(other, "/results?dept=D&show=missing").FindAll("tbody [data-fill]").Select(link => link.GetAttribute("data-fill")).ShouldBe(["Z-4"]);
    }

    [Fact]
    public async Task List_OfAPersonOfOneUnit_LeavesTheOthersOut()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        Person manager = new("m", "manager", [new(Role.Manager, ledger.Node("D2").Id)]);
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, "manager", [.. manager.Grants]);
        MissingReader reader = context.Services.GetRequiredService<MissingReader>();
        MissingView view = reader.Read(manager, new(), page: 1).ShouldNotBeNull();
        view.Units.SelectMany(unit => unit.Lines).Select(line => line.Indicator.Code).ShouldBe(["Z-4"]);
        (view.Missing, view.Total, view.Overdue).ShouldBe((1, 1, 1));
        reader.Read(manager, new(Department: "D"), page: 1).ShouldBeNull();
        // The scope stands in the query itself, whatever subtree is asked for.
        DepartmentNode top = ledger.Node("D");
        Question question = ledger.Snapshots.QuestionFor();
        ledger.Snapshots.IndicatorPictures(top, question, manager.ScopeOf(Right.View)).Select(p => p.Snapshot.Indicator.Code).ShouldBe(["Z-4"]);
        ledger.Snapshots.IndicatorPictures(top, question, manager.ScopeOf(Right.Report)).ShouldBeEmpty();
        ledger.Get<ReportingStore>().Departments(top.Range, manager.ScopeOf(Right.Report)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_InPages_KeepsTheSumsOfTheWholeUnit()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        MissingReader reader = context.Services.GetRequiredService<MissingReader>();
        MissingView[] pages = [.. Enumerable.Range(1, 2).Select(page => reader.Read(Person.Local, new(Department: "D"), page, rows: 2)!)];
        pages.Select(view => string.Join(' ', view.Units.SelectMany(unit => unit.Lines).Select(line => line.Indicator.Code))).ShouldBe(["Z-1 Z-2", "Z-4"]);
        reader.Read(Person.Local, new(Department: "D"), 2, rows: 1)!.Units.ShouldHaveSingleItem().Missing.ShouldBe(2);
        pages.ShouldAllBe(view => view.Missing == 3 && view.Total == 4 && view.Pages == 2);
    }

    [Fact]
    public async Task List_WhereEverythingWasReported_SaysSo()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await ledger.ReportAsync("Z-1,2026-11-01,90,\n", "Z-2,2026-11-01,9,\n", "Z-4,2026-11-01,91,\n");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D&show=missing");
        page.Find(".state h2").TextContent.ShouldBe("都已报送");
        page.FindAll("a[data-export]").ShouldBeEmpty();
    }

    /// <summary>The page, the alert and the reminder speak of the same days, because they ask the same rule.</summary>
    [Fact]
    public async Task Days_OfTheList_AreTheFigureOfTheAlert()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        Question question = ledger.Snapshots.QuestionFor();
        foreach (var picture in ledger.Snapshots.IndicatorPictures(ledger.Node("D"), question))
            IndicatorFigures.Of(AlertRuleKind.IndicatorNotReported, new(picture.Snapshot, true, null), question).ShouldBe(picture.Due?.Days);
    }

    private static IRenderedComponent<ResultsPage> Render(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<ResultsPage>();
    }
}
