using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Assessment;

public sealed class AssessmentServiceTests
{
    [Fact]
    public async Task Seed_EnteredAsFacts_YieldsItsHeadingsAndFiguresWithoutContradiction()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        office.Fill();
        AssessmentDesk desk = office.Desk();
        (desk.Scored.Total, desk.Scored.Grade, desk.Scored.IsComplete).ShouldBe((90m, "优", true), string.Join('；', desk.Scored.Missing));
        desk.Contradictions.ShouldBeEmpty();
        desk.Report.Blocks.Where(block => block.Kind == ReportBlockKind.Heading).Select(block => block.Text).ShouldBe(
        [
            "一、部门基本情况", "（一）部门职能。", "（二）年度总体工作和重点工作任务。", "（三）部门整体支出绩效目标。", "（四）部门整体收支情况。", "（五）部门整体绩效管理情况。",
            "二、绩效自评情况", "（一）自评结论。", "（二）履职效能分析。", "（三）管理效率分析。", "三、存在的主要问题", "四、下一步改进措施",
        ]);
        string text = string.Join('\n', AssessmentDesk.DraftOf(desk.Report).Paragraphs);
        foreach (string figure in (string[])["一般公共预算支出 954.25 万元", "政府性基金预算支出 0.00 万元", "执行总计 954.25 万元", "完成预算的 100%", "组建 154 家单独基层工会", "发展新会员 14,911 人", "讲座 8 场", "11 人次", "≥90%", "95%", "三级指标 5 个"])
            text.ShouldContain(figure);
        text.ShouldNotContain("138");
        ReportNumerals.Unbound(desk.Report).ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_ReadBackAndScored_AgreesWithTheAssessment()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        office.Fill();
        AssessmentDesk desk = office.Desk();
        string path = office.Ledger.Write(AssessmentFiles.Of(desk).Documents.Single(file => file.Name == "自评表.xlsx").Content, "form.xlsx");
        ScoredForm read = FormScorer.Score(await office.Ledger.Get<FormReader>().ReadAsync(path, TestContext.Current.CancellationToken), desk.Pack);
        read.Indicators.Count.ShouldBe(desk.Scored.Items.Count);
        read.Indicators.Select(item => item.Printed).ShouldBe(desk.Scored.Items.Select(item => item.Counts));
        read.Findings.Select(finding => finding.Code).ShouldNotContain(code => code == FindingCodes.TotalOff || code == FindingCodes.GradeOff || code == FindingCodes.WeightsDoNotClose || code == FindingCodes.FundRowsOff);
    }

    [Fact]
    public async Task Signed_StaysAsItWas_WhateverTheLedgerLearnsLater()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        office.Fill();
        (await office.TakeAsync(AssessmentStep.Submit, office.Officer)).ShouldBe(SignOffOutcome.Done);
        AssessmentDesk signed = office.Desk();
        byte[] package = AssessmentFiles.Of(signed).Package.Zip;
        signed.Status.SealHash.ShouldBe(AssessmentFiles.Of(signed).Hash);
        await office.Ledger.ImportAsync(ImportKind.Payments, "支付凭证号,支付日期,单位代码,项目代码,资金性质,支付金额\nLATE-1,2023-12-30,114001,HD2023-02,一般公共预算,-10000.00\n", r => r with { Year = 2023 });
        AssessmentDesk later = office.Desk();
        AssessmentFiles.Of(later).Package.Zip.ShouldBe(package);
        later.Later.Select(change => (change.Key, change.Before, change.After)).ShouldContain(("executed", "954.25", "953.25"));
        // Years later, in another process, under whatever pack is delivered then.
        office.Ledger.Time.Advance(TimeSpan.FromDays(1100));
        await using TemporaryLedger other = await office.Ledger.JoinAsync();
        AssessmentFiles.Of(other.Get<AssessmentService>().Find(AssessmentOffice.Key, office.Officer)!).Package.Zip.ShouldBe(package);
    }

    [Fact]
    public async Task LateCorrection_OfASignedYear_IsRefusedUntilItIsReturned()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        office.Fill();
        (await office.TakeAsync(AssessmentStep.Submit, office.Officer)).ShouldBe(SignOffOutcome.Done);
        office.Service.ChooseScore(AssessmentOffice.Key, "indicator:HD2023-ZB1", 10m, null, office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.WrongState);
        office.Service.EnterFigure(AssessmentOffice.Key, "staff-actual", 20m, null, office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.WrongState);
        office.Service.WriteText(AssessmentOffice.Key, "duties", "另写", office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.WrongState);
        office.Service.ChoosePack(AssessmentOffice.Key, "cn-mof-2020-10", office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.WrongState);
        (await office.ReportAsync("HD2023-ZB5", "99")).ShouldBe(RejectionCodes.AssessmentSigned);
        (await office.TakeAsync(AssessmentStep.Return, office.Manager)).ShouldBe(SignOffOutcome.ReasonMissing);
        (await office.TakeAsync(AssessmentStep.Return, office.Manager, "满意度有误")).ShouldBe(SignOffOutcome.Done);
        (await office.ReportAsync("HD2023-ZB5", "93")).ShouldBeNull();
        office.Desk().Status.SealHash.ShouldBeNull();
        office.Desk().Report.Find("indicator:HD2023-ZB5:result#1")!.Text.ShouldBe("93%");
    }

    [Fact]
    public async Task Signatures_UpTheTree_AreOfDifferentPersons()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        (await office.TakeAsync(AssessmentStep.Submit, office.Officer)).ShouldBe(SignOffOutcome.Incomplete);
        office.Fill();
        (await office.TakeAsync(AssessmentStep.Submit, office.Overseer)).ShouldBe(SignOffOutcome.NotFound);
        (await office.TakeAsync(AssessmentStep.Submit, Person.Local)).ShouldBe(SignOffOutcome.Done);
        (await office.TakeAsync(AssessmentStep.Approve, Person.Local)).ShouldBe(SignOffOutcome.OwnWork);
        (await office.TakeAsync(AssessmentStep.Approve, office.Officer)).ShouldBe(SignOffOutcome.NotFound);
        (await office.TakeAsync(AssessmentStep.Approve, office.Manager)).ShouldBe(SignOffOutcome.Done);
        (await office.TakeAsync(AssessmentStep.Approve, office.Manager)).ShouldBe(SignOffOutcome.WrongState);
        (await office.TakeAsync(AssessmentStep.Review, office.Overseer)).ShouldBe(SignOffOutcome.Done);
        office.Desk().Status.State.ShouldBe(AssessmentState.Reviewed);
        office.Ledger.Get<AuditStore>().Verify().FirstBroken.ShouldBeNull();
        office.Ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='{AuditActions.AssessmentMoved}'").ShouldBe(3);
    }

    [Fact]
    public async Task Entry_BeyondItsBounds_IsRefused()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        SignOffOutcome Choose(string item, decimal score, string? reason) => office.Service.ChooseScore(AssessmentOffice.Key, item, score, reason, office.Officer, Actor.Anonymous);
        Choose("indicator:HD2023-ZB1", 10.5m, "更好").ShouldBe(SignOffOutcome.Impossible);
        Choose("indicator:HD2023-ZB1", -1m, "更差").ShouldBe(SignOffOutcome.Impossible);
        Choose("indicator:HD2023-ZB1", 8.005m, "尾数").ShouldBe(SignOffOutcome.Impossible);
        Choose("indicator:NONE", 1m, "没有").ShouldBe(SignOffOutcome.Impossible);
        Choose("indicator:HD2023-ZB1", 5m, null).ShouldBe(SignOffOutcome.ReasonMissing);
        Choose("indicator:HD2023-ZB1", 5m, "复核扣分").ShouldBe(SignOffOutcome.Done);
        office.Desk().Scored.Items.Single(item => item.Key == "indicator:HD2023-ZB1").IsOverride.ShouldBeTrue();
        office.Service.EnterFigure(AssessmentOffice.Key, "nothing", 1m, null, office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Impossible);
        office.Service.EnterFigure(AssessmentOffice.Key, "staff-posts", -1m, null, office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Impossible);
        office.Service.WriteText(AssessmentOffice.Key, "nothing", "甲", office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Impossible);
        office.Service.WriteText(AssessmentOffice.Key, "duties", "甲", office.Manager, Actor.Anonymous).ShouldBe(SignOffOutcome.NotFound);
    }

    [Fact]
    public async Task Other_OutsideTheScope_DoesNotExist()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Person officer = new("1", "officer", [new(Role.Officer, ledger.Node("D1").Id)]);
        AssessmentService service = ledger.Get<AssessmentService>();
        service.Find(new("D1", null, 2026), officer).ShouldNotBeNull().Facts.Subject.SupervisorName.ShouldBeNull();
        service.Find(new("D1", null, 2026), Person.Local).ShouldNotBeNull().Facts.Subject.SupervisorName.ShouldBe("部门");
        service.WriteText(new("D1", null, 2026), FormTexts.Supervisor, "市局", officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Done);
        FormTexts.SupervisorOf(service.Find(new("D1", null, 2026), officer)!.Facts).ShouldBe("市局");
        service.Find(new("D1", "L1", 2026), officer).ShouldNotBeNull();
        foreach (AssessmentKey key in (AssessmentKey[])[new("D", null, 2026), new("D2", null, 2026), new("D2", "L3", 2026), new("D1", "L3", 2026), new("X", null, 2026)])
        {
            service.Find(key, officer).ShouldBeNull();
            service.Files(key, officer).ShouldBeNull();
            service.WriteText(key, "duties", "甲", officer, Actor.Anonymous).ShouldBe(SignOffOutcome.NotFound);
            (await service.TakeAsync(key, AssessmentStep.Submit, officer, Actor.Anonymous, null, TestContext.Current.CancellationToken)).ShouldBe(SignOffOutcome.NotFound);
        }
    }

    [Fact]
    public async Task Entry_MadeWhileSomebodySubmits_MakesThemLookAgain()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        office.Fill();
        AssessmentDesk looked = office.Desk();
        office.Service.WriteText(AssessmentOffice.Key, "duties", "改写", office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Done);
        office.Ledger.Get<AssessmentStore>().Take(AssessmentOffice.Key, AssessmentStep.Submit, office.Officer, new(office.Ledger.Time.GetUtcNow(), Actor.Anonymous), new(looked.Content.Write(), "hash", looked.LastEntry))
            .ShouldBe(SignOffOutcome.Changed);
        office.Desk().Status.State.ShouldBe(AssessmentState.Draft);
    }
}
