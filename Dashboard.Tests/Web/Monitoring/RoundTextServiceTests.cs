using System.IO.Compression;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Monitoring;

public sealed class RoundTextServiceTests
{
    private const string Typed = "一是每月调度。\n目前已支出 {executed} 万元。";

    [Fact]
    public async Task Text_Written_IsSealedWithTheFormsAndTellsWhenItsFiguresMove()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        Write(office, MonitoringSections.Measures, Typed).ShouldBe(RoundOutcome.Done);
        office.Task().State.ShouldBe(MonitoringState.Filling);
        await office.SignAsync();
        MonitoringDossier signed = office.Reader.Dossier(office.D1, office.Office.HeadOfD)!;
        RoundPackage before = RoundPackage.Of(signed.Content, []);
        (signed.Task.SealHash, signed.Content.Texts.ShouldHaveSingleItem().By).ShouldBe((before.Hash, "drafter"));
        WordsOf(before.Documents[1].Content).ShouldContain("一是每月调度。");

        await office.Ledger.PayAsync("LATE 2026-07-05 L1 200");
        MonitoringDossier later = office.Reader.Dossier(office.D1, office.Office.HeadOfD)!;
        RoundPackage.Of(later.Content, []).Package.Zip.ShouldBe(before.Package.Zip);
        MonitoringDifference moved = office.Reader.Later(later, office.Office.HeadOfD).Single(one => one.Item == MonitoringItem.Section);
        (moved.IndicatorCode, moved.Before, moved.After).ShouldBe((MonitoringSections.Measures, "一是每月调度。\n目前已支出 0.09 万元。", "一是每月调度。\n目前已支出 0.11 万元。"));
        Write(office, MonitoringSections.Measures, "改一改", 1).ShouldBe(RoundOutcome.WrongState);
        office.Reader.Report(office.D1, office.Office.HeadOfD)!.Later.ShouldContain(moved);
    }

    [Fact]
    public async Task Proposal_ThatMoves_LeavesWhatWasWrittenUntilSomebodyGoesBackToIt()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        MonitoringSectionDesk first = Section(office, MonitoringSections.Problems);
        (first.Written, first.Text == first.Proposal, first.Proposal.Length > 0, first.IsMoved).ShouldBe((null, true, true, false));
        Write(office, MonitoringSections.Problems, "手写的问题").ShouldBe(RoundOutcome.Done);
        Section(office, MonitoringSections.Problems).ShouldSatisfyAllConditions(section => section.Text.ShouldBe("手写的问题"), section => section.IsMoved.ShouldBeFalse());

        await office.Ledger.PayAsync("LATE 2026-07-05 L1 200");
        MonitoringSectionDesk moved = Section(office, MonitoringSections.Problems);
        (moved.Text, moved.IsMoved, moved.Proposal == first.Proposal).ShouldBe(("手写的问题", true, false));
        Write(office, MonitoringSections.Problems, null, moved.Last!.Id).ShouldBe(RoundOutcome.Done);
        MonitoringSectionDesk back = Section(office, MonitoringSections.Problems);
        (back.Written, back.Text).ShouldBe((null, moved.Proposal));
        office.Reader.Dossier(office.D1, office.Office.Drafter)!.Content.Texts.ShouldBeEmpty();
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='round-written' AND SubjectKey='1/D1/problems' AND Department='D1'").ShouldBe(2);
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='round-written' AND Before='手写的问题' AND After IS NULL").ShouldBe(1);
        Should.Throw<SqliteException>(() => office.Ledger.Run("UPDATE MonitoringText SET Text='anders'")).Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task Text_ThatCannotBe_IsRefused()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        Write(office, MonitoringSections.Measures, " \n ").ShouldBe(RoundOutcome.ReasonMissing);
        Write(office, MonitoringSections.Measures, new('长', MonitoringSections.LongestText + 1)).ShouldBe(RoundOutcome.Impossible);
        Write(office, "unknown", "内容").ShouldBe(RoundOutcome.Impossible);
        Write(office, MonitoringSections.Measures, null).ShouldBe(RoundOutcome.Impossible, "there is nothing to go back from");
        Write(office, MonitoringSections.Measures, "内容", 0, office.Office.HeadOfD2).ShouldBe(RoundOutcome.NotFound);
        Write(office, MonitoringSections.Measures, "内容").ShouldBe(RoundOutcome.Done);
        Write(office, MonitoringSections.Measures, "同时写的", 0).ShouldBe(RoundOutcome.Changed);
        Section(office, MonitoringSections.Measures).Text.ShouldBe("内容");
        office.Ground.Texts.Of(office.D1, office.Office.HeadOfD2).ShouldBeEmpty();
        office.Reader.Report(office.D1, office.Office.HeadOfD2).ShouldBeNull();
        await using RoundOffice ahead = await RoundOffice.OpenAsync(RoundOffice.July with { StartsOn = new(2026, 11, 23) });
        Write(ahead, MonitoringSections.Measures, "内容").ShouldBe(RoundOutcome.NotStarted);
    }

    [Fact]
    public async Task Submission_WhileSomebodyWrites_IsAskedToLookAgain()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        office.Fill("L1").ShouldBe(RoundOutcome.Done);
        office.Fill("L2").ShouldBe(RoundOutcome.Done);
        MonitoringDossier seen = office.Reader.Dossier(office.D1, office.Office.Drafter)!;
        Write(office, MonitoringSections.Suggestions, "建议追加").ShouldBe(RoundOutcome.Done);
        NewMonitoringSeal stale = new(seen.Content.Write(), RoundPackage.Of(seen.Content, []).Hash, seen.LastAnswer, seen.LastText);
        AuditStamp stamp = new(office.Ledger.Time.GetUtcNow(), Actor.Anonymous);
        office.Ground.Tasks.Take(office.D1, MonitoringStep.Submit, office.Office.Drafter, new(2026, 11, 22), stamp, stale).ShouldBe(RoundOutcome.Changed);
        (await office.TakeAsync(MonitoringStep.Submit, office.Office.Drafter)).ShouldBe(RoundOutcome.Done);
        office.Reader.Dossier(office.D1, office.Office.Drafter)!.Content.Texts.ShouldHaveSingleItem().Text.ShouldBe("建议追加");
    }

    private static RoundOutcome Write(RoundOffice office, string section, string? text, long seen = 0, Person? person = null) =>
        office.Ledger.Get<RoundTextService>().Write(office.D1, new(section, text, seen), person ?? office.Office.Drafter, RoundOffice.Of(person ?? office.Office.Drafter));

    private static MonitoringSectionDesk Section(RoundOffice office, string section) => office.Reader.Report(office.D1, office.Office.Drafter)!.Find(section)!;

    private static string WordsOf(byte[] docx)
    {
        using ZipArchive zip = new(new MemoryStream(docx));
        using StreamReader reader = new(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
