using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Reporting;

/// <summary>What becomes of typed results while others report, close and save at the same time.</summary>
public sealed class ResultsDeskTests
{
    [Fact]
    public async Task Result_ReportedByAnotherInTheSameWords_IsDoneAndNoContradiction()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        (ResultsView view, ResultForm form) = Open(context);
        Of(form, "Z-1").Value = "80";
        await ledger.ReportAsync("Z-1,2026-11-22,80,\n");
        (await SaveAsync(context, form, view)).ShouldBe("与已报送的值相同，没有新增批次。");
        (Of(form, "Z-1").Problem, Of(form, "Z-1").Said is null).ShouldBe((null, false));
        ledger.Number("SELECT count(*) FROM Result WHERE Date=20261122").ShouldBe(1);
    }

    [Fact]
    public async Task Result_TakenBackMeanwhile_IsSaidAndReportedAgainOnlyKnowingly()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var reported = await ledger.ReportAsync("Z-1,2026-11-22,77,\n");
        (ResultsView view, ResultForm form) = Open(context);
        Of(form, "Z-1").Value = "80";
        (await ledger.UndoAsync(reported)).ShouldBeTrue();
        await SaveAsync(context, form, view);
        Of(form, "Z-1").Problem.ShouldNotBeNull().ShouldContain("已被撤回");
        ledger.Number("SELECT count(*) FROM Result WHERE Text='80'").ShouldBe(0);
        await SaveAsync(context, form, view);
        ledger.Texts("SELECT Text FROM Result WHERE Date=20261122 ORDER BY Id").ShouldBe(["77", "80"]);
    }

    [Fact]
    public async Task Row_TypedForADayThatIsClosed_StaysAndIsNotSentWithTheOthers()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        ledger.Run($"INSERT INTO PeriodClosing (DepartmentId, Through, ClosedBy, ClosedAt) VALUES ({ledger.Node("D1").Id}, 202609, 'else', 0)");
        (ResultsView view, ResultForm form) = Open(context);
        (Of(form, "Z-1").Value, Of(form, "Z-4").Value) = ("80", "95");
        Desk(context).MoveTo(form, view, new(2026, 9, 30), Person.Local);
        form.Changed.Select(d => d.Line.Indicator.Code).ShouldBe(["Z-4"]);
        (await SaveAsync(context, form, view)).ShouldMatch("^已保存 1 项（批次 [0-9]+）。$");
        (Of(form, "Z-1").Value, Of(form, "Z-1").Problem, Of(form, "Z-1").Said).ShouldBe(("80", null, null));
        ledger.Texts("SELECT IndicatorCode FROM Result WHERE Date=20260930").ShouldBe(["Z-4"]);
    }

    [Fact]
    public async Task Value_PastedWithoutANote_LeavesTheNoteThatIsThere()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        (_, ResultForm form) = Open(context);
        Of(form, "Z-1").Note = "台账";
        form.Paste("Z-1\t80\n");
        (Of(form, "Z-1").Value, Of(form, "Z-1").Note).ShouldBe(("80", "台账"));
    }

    private static (ResultsView View, ResultForm Form) Open(ComponentContext context)
    {
        ResultsView view = context.Services.GetRequiredService<ResultsReader>().Read(Person.Local, new(Department: "D"), new(ResultsShow.All, null, 1)).ShouldNotBeNull();
        view.AsOf.ShouldBe(new(2026, 11, 22));
        return (view, Desk(context).Begin(view, Person.Local));
    }

    private static ResultsDesk Desk(ComponentContext context) => context.Services.GetRequiredService<ResultsDesk>();

    private static ResultDraft Of(ResultForm form, string code) => form.Drafts.Single(d => d.Line.Indicator.Code == code);

    private static Task<string> SaveAsync(ComponentContext context, ResultForm form, ResultsView view) => Desk(context).SaveAsync(form, form.Drafts, view, Person.Local);
}
