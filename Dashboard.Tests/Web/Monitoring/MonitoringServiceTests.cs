using System.IO.Compression;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Monitoring.Documents;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Monitoring;

public sealed class MonitoringServiceTests
{
    [Fact]
    public async Task SignedJuly_AfterTwentyLateCorrections_StaysByteEqualAndTheNewFormListsThem()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        await office.SignAsync();
        MonitoringDossier signed = office.Reader.Dossier(office.D1, office.Office.HeadOfD)!;
        RoundPackage before = RoundPackage.Of(signed.Content, []);
        byte[] form = MonitoringFiles.Of(signed.Content.Forms()[0], []).Content;
        signed.Task.SealHash.ShouldBe(before.Hash);
        office.Reader.Later(signed, office.Office.HeadOfD).ShouldBeEmpty();

        for (int i = 1; i <= 18; i++) await office.Ledger.PayAsync($"LATE-{i} 2026-07-{i:00} L1 {i}.01");
        await office.Ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\nD1,L2,乙,项目支出,一般公共预算,2026-07-15,追减,100,\n");
        await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-07-25,40\n");
        // Years later, in another process.
        office.Ledger.Time.Advance(TimeSpan.FromDays(1100));
        await using TemporaryLedger other = await office.Ledger.JoinAsync();
        RoundReader reader = other.Get<RoundReader>();
        MonitoringDossier later = reader.Dossier(office.D1, office.Office.HeadOfD)!;
        (RoundPackage.Of(later.Content, []).Package.Zip.SequenceEqual(before.Package.Zip), later.Task.SealHash).ShouldBe((true, before.Hash));
        MonitoringFiles.Of(later.Content.Forms()[0], []).Content.ShouldBe(form);

        IReadOnlyList<MonitoringDifference> differences = reader.Later(later, office.Office.HeadOfD);
        differences.Select(one => (one.LineCode, one.Item, one.Fund, one.Before, one.After)).ShouldBe(
        [
            ("L1", MonitoringItem.Executed, MonitoringFund.Total, "300.00", "471.18"), ("L1", MonitoringItem.Rate, MonitoringFund.Total, "30%", "47.12%"),
            ("L1", MonitoringItem.Executed, MonitoringFund.General, "300.00", "471.18"), ("L1", MonitoringItem.Rate, MonitoringFund.General, "30%", "47.12%"),
            ("L1", MonitoringItem.Reached, null, "60个", "40个"),
            ("L2", MonitoringItem.Rate, MonitoringFund.Total, "58%", "64.44%"), ("L2", MonitoringItem.Rate, MonitoringFund.General, "58%", "64.44%"),
        ]);
        reader.Desk(office.Round, "L2", office.Office.Drafter)!.Later.Count.ShouldBe(2);
        SealedRound today = reader.Today(later, office.Office.HeadOfD);
        byte[] corrected = RoundPackage.Of(today, differences).Documents[0].Content;
        corrected.ShouldNotBe(before.Documents[0].Content);
        WorkbookText(corrected).ShouldSatisfyAllConditions(text => text.ShouldContain("471.18"), text => text.ShouldContain("300.00"));
    }

    [Fact]
    public async Task Task_OnItsWay_IsSignedByThreePersonsAndComesBackOnce()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        (Person drafter, Person head, Person above) = (office.Office.Drafter, office.Office.HeadOfD1, office.Office.HeadOfD);
        office.Task().ShouldSatisfyAllConditions(task => task.State.ShouldBe(MonitoringState.Unfilled), task => task.Lines.ShouldBe(2), task => task.FirstLine.ShouldBe("L1"));
        office.Fill("L1").ShouldBe(RoundOutcome.Done);
        (office.Task().State, office.Task().Complete, office.Task().FirstLine).ShouldBe((MonitoringState.Filling, 1, "L2"));
        (await office.TakeAsync(MonitoringStep.Submit, drafter)).ShouldBe(RoundOutcome.Incomplete);
        office.Fill("L2").ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Submit, head)).ShouldBe(RoundOutcome.NotFound);
        (await office.TakeAsync(MonitoringStep.Submit, drafter)).ShouldBe(RoundOutcome.Done);
        office.Fill("L1").ShouldBe(RoundOutcome.WrongState);
        (await office.TakeAsync(MonitoringStep.Return, head)).ShouldBe(RoundOutcome.ReasonMissing);
        (await office.TakeAsync(MonitoringStep.Return, head, "估计偏高")).ShouldBe(RoundOutcome.Done);
        office.Task().ShouldSatisfyAllConditions(task => task.State.ShouldBe(MonitoringState.Returned), task => task.Note.ShouldBe("估计偏高"), task => task.SealHash.ShouldBeNull());
        office.Fill("L1", estimate: 800m).ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Submit, Person.Local)).ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Approve, Person.Local)).ShouldBe(RoundOutcome.OwnWork);
        (await office.TakeAsync(MonitoringStep.Sign, above)).ShouldBe(RoundOutcome.WrongState);
        (await office.TakeAsync(MonitoringStep.Approve, head)).ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Sign, head)).ShouldBe(RoundOutcome.NotFound);
        (await office.TakeAsync(MonitoringStep.Sign, above)).ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Return, above, "理由")).ShouldBe(RoundOutcome.WrongState);
        office.Ground.Tasks.History(office.D1, drafter).Select(step => (step.Step, step.By, step.Reason)).ShouldBe(
            [(MonitoringStep.Submit, "drafter", null), (MonitoringStep.Return, "head-of-D1", "估计偏高"), (MonitoringStep.Submit, "local", null), (MonitoringStep.Approve, "head-of-D1", null), (MonitoringStep.Sign, "head-of-D", null)]);
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='round-moved' AND SubjectKey='1/D1' AND Department='D1'").ShouldBe(5);
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='round-filled'").ShouldBe(3);
        office.Ledger.Get<AuditStore>().Verify().FirstBroken.ShouldBeNull();
    }

    [Fact]
    public async Task Submission_WhoseFactsHaveMoved_IsIncompleteUntilSomebodySaysWhy()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        office.Service.Save(office.Round, "L2", new(Dashboard.Domain.Money.FromYuan(990m), null, null, []), 0, office.Office.Drafter, Actor.Anonymous).ShouldBe(RoundOutcome.Done);
        office.Fill("L1").ShouldBe(RoundOutcome.Done);
        office.Task().Complete.ShouldBe(2);
        await office.Ledger.PayAsync("BACK 2026-07-10 L2 -500");
        (await office.TakeAsync(MonitoringStep.Submit, office.Office.Drafter)).ShouldBe(RoundOutcome.Incomplete);
        office.Fill("L2").ShouldBe(RoundOutcome.Done);
        (await office.TakeAsync(MonitoringStep.Submit, office.Office.Drafter)).ShouldBe(RoundOutcome.Done);
    }

    [Fact]
    public async Task Prefilled_TakenOver_CompletesOnlyWhatNeedsNothingSaid()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        // Without years alike nothing tells the end of the year, and every line needs its estimate.
        office.Service.AcceptPrefilled(office.D1, office.Office.Drafter, Actor.Anonymous).ShouldBe((RoundOutcome.Nothing, 0));
        await office.Ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\nD1,L2,乙,项目支出,一般公共预算,2026-07-15,追减,1000,\n");
        await office.Ledger.PayAsync("BACK 2026-07-10 L2 -580");
        office.Service.AcceptPrefilled(office.D1, office.Office.Drafter, Actor.Anonymous).ShouldBe((RoundOutcome.Done, 1));
        office.Ground.Answers.Lines(office.D1, office.Office.Drafter).Select(line => (line.Code, line.IsComplete)).ShouldBe([("L1", false), ("L2", true)]);
        office.Service.AcceptPrefilled(office.D1, office.Office.HeadOfD2, Actor.Anonymous).Outcome.ShouldBe(RoundOutcome.NotFound);
    }

    [Fact]
    public async Task Answers_SavedByTwoAtOnce_AreNotLost()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        MonitoringDesk seen = office.Reader.Desk(office.Round, "L1", office.Office.Drafter)!;
        office.Fill("L1").ShouldBe(RoundOutcome.Done);
        office.Service.Save(office.Round, "L1", MonitoringAnswers.None, seen.Line.AnswerId, office.Office.Drafter, Actor.Anonymous).ShouldBe(RoundOutcome.Changed);
        office.Reader.Desk(office.Round, "L1", office.Office.Drafter)!.Line.Answers.MoneyNote.ShouldBe("下半年集中支付");
        office.Service.Save(office.Round, "L1", new(null, new('长', MonitoringReadiness.LongestText + 1), null, []), 1, office.Office.Drafter, Actor.Anonymous).ShouldBe(RoundOutcome.Impossible);
        office.Service.Save(office.Round, "L1", new(null, null, null, [new("Z2")]), 1, office.Office.Drafter, Actor.Anonymous).ShouldBe(RoundOutcome.Impossible);
    }

    [Theory]
    [InlineData("MonitoringAnswer")]
    [InlineData("MonitoringSeal")]
    [InlineData("MonitoringStep")]
    public async Task Kept_InTheDatabase_CannotBeRewritten(string table)
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        await office.SignAsync();
        Should.Throw<SqliteException>(() => office.Ledger.Run($"UPDATE {table} SET By='else'")).Message.ShouldContain("append-only");
    }

    private static string WorkbookText(byte[] content)
    {
        using ZipArchive zip = new(new MemoryStream(content));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)).Select(entry =>
        {
            using StreamReader reader = new(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
