using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Import;
using Dashboard.Web.Monitoring;

namespace Dashboard.Tests.Web.Monitoring;

/// <summary>What a round takes, and what it refuses.</summary>
public sealed class MonitoringRulesTests
{
    private const string BudgetHead = "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n";

    [Fact]
    public async Task Entry_BeforeTheStart_IsRefused()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync(RoundOffice.July with { StartsOn = new(2026, 11, 23) });
        office.Fill("L1").ShouldBe(RoundOutcome.NotStarted);
        office.Service.AcceptPrefilled(office.D1, office.Office.Drafter, Actor.Anonymous).ShouldBe((RoundOutcome.NotStarted, 0));
        office.Ledger.Time.Advance(TimeSpan.FromDays(1));
        office.Fill("L1").ShouldBe(RoundOutcome.Done);
    }

    [Fact]
    public async Task Estimate_BelowZero_IsRefused()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        office.Fill("L1", estimate: -0.01m).ShouldBe(RoundOutcome.Impossible);
        office.Fill("L1", estimate: 0m).ShouldBe(RoundOutcome.Done);
    }

    [Fact]
    public async Task Round_OfAllProjects_IsOfProjectsWithABudgetInTheYear()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        await office.Ledger.TakeAsync(
            ImportKind.Budget,
            BudgetHead + "D1,R1,人员,人员经费,一般公共预算,2026-01-10,年初预算,900,\nD1,O1,旧项目,项目支出,一般公共预算,2025-01-10,年初预算,900,\nD1,N1,新项目,项目支出,一般公共预算,2026-10-10,追加,900,\n");
        (RoundOutcome outcome, long id) = await office.BeginAsync(RoundOffice.July with { Title = "  再来一次 " }, office.Office.HeadOfD);
        outcome.ShouldBe(RoundOutcome.Done);
        office.Ground.Answers.Lines(new(id, "D1"), office.Office.HeadOfD).Select(line => line.Code).ShouldBe(["L1", "L2", "N1"]);
        office.Ground.Rounds.Find(id, office.Office.HeadOfD)!.Round.Title.ShouldBe("再来一次");
    }

    [Fact]
    public async Task Round_OfKeyProjects_IsOfThemAllOrNotBegun()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        (await office.BeginAsync(RoundOffice.July with { LineCodes = ["L1", "L9"] }, office.Office.HeadOfD)).ShouldBe((RoundOutcome.Impossible, 0));
        (await office.BeginAsync(RoundOffice.July with { LineCodes = [.. Enumerable.Range(0, 2001).Select(i => $"L{i}")] }, office.Office.HeadOfD)).ShouldBe((RoundOutcome.Impossible, 0));
        (await office.BeginAsync(RoundOffice.July with { Year = 2024 }, office.Office.HeadOfD)).ShouldBe((RoundOutcome.Nothing, 0));
        (await office.BeginAsync(RoundOffice.July with { DepartmentCode = "D2" }, office.Office.HeadOfD1)).ShouldBe((RoundOutcome.NotFound, 0));
        office.Ledger.Number("SELECT count(*) FROM MonitoringRound").ShouldBe(1, "nothing of what was refused stays");
        (_, long id) = await office.BeginAsync(RoundOffice.July with { LineCodes = ["L1", "L1"] }, office.Office.HeadOfD);
        office.Ground.Answers.Lines(new(id, "D1"), office.Office.HeadOfD).Select(line => line.Code).ShouldBe(["L1"]);
        office.Ground.Rounds.Find(id, office.Office.HeadOfD)!.Tasks.ShouldBe(1);
    }

    [Fact]
    public async Task Day_OfTheSubmission_IsNotThatOfLaterSteps()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        office.Fill("L1").ShouldBe(RoundOutcome.Done);
        office.Fill("L2").ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Submit, office.Office.Drafter)).ShouldBe(RoundOutcome.Done);
        office.Ledger.Time.Advance(TimeSpan.FromDays(9));
        (await office.TakeAsync(MonitoringStep.Approve, office.Office.HeadOfD1)).ShouldBe(RoundOutcome.Done);
        office.Task().SubmittedOn.ShouldBe(new DateOnly(2026, 11, 22));
    }

    [Fact]
    public async Task Submission_WithALineThatHasLeftTheLedger_IsIncomplete()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        ImportReport late = await office.Ledger.TakeAsync(ImportKind.Budget, BudgetHead + "D1,N1,新项目,项目支出,一般公共预算,2026-03-10,年初预算,900,\n");
        (_, long id) = await office.BeginAsync(RoundOffice.July, office.Office.HeadOfD);
        MonitoringTaskKey key = new(id, "D1");
        foreach (string line in (string[])["L1", "L2", "N1"])
        {
            MonitoringForm form = office.Reader.Desk(id, line, office.Office.Drafter)!.Form;
            MonitoringAnswer[] answers = [.. form.Indicators.Select(row => new MonitoringAnswer(row.Fact.Code, "完成", DeviationReasons.Funding, "说明", Dashboard.Domain.Snapshots.LandingOutlook.Possible))];
            office.Service.Save(id, line, new(Dashboard.Domain.Money.FromYuan(900m), "说明", null, answers), 0, office.Office.Drafter, Actor.Anonymous).ShouldBe(RoundOutcome.Done);
        }

        (await office.Ledger.UndoAsync(late)).ShouldBeTrue();
        (await office.TakeAsync(MonitoringStep.Submit, office.Office.Drafter, key: key)).ShouldBe(RoundOutcome.Incomplete);
    }

    [Fact]
    public async Task Department_ThatOnlyOneOfThemSees_IsNoDifference()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        // With money of its own D is the one that its units are under.
        await office.Ledger.TakeAsync(ImportKind.Budget, BudgetHead + "D,T1,本级,项目支出,一般公共预算,2026-01-10,年初预算,900,\n");
        await office.SignAsync();
        MonitoringDossier signed = office.Reader.Dossier(office.D1, office.Office.HeadOfD)!;
        signed.Content.Lines.ShouldAllBe(line => line.Facts.Subject.SupervisorName == null);
        office.Reader.Desk(office.Round, "L1", office.Office.HeadOfD)!.Later.ShouldBeEmpty();
        office.Reader.Later(signed, office.Office.HeadOfD).ShouldBeEmpty();
    }
}
