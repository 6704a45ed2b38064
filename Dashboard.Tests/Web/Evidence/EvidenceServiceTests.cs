using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Evidence;

public sealed class EvidenceServiceTests
{
    [Fact]
    public async Task File_ForAResult_LiesUnderItsHashAndSaysWhoseItIs()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        long before = ledger.Version;
        (await ledger.AddAsync(EvidenceBytes.Pdf(), "../甲/验收单.pdf", by: EvidenceLedger.In(ledger, Role.Reporter, "D1"))).ShouldBe(EvidenceOutcome.Done);
        EvidenceFile file = ledger.Evidence().ShouldHaveSingleItem();
        (file.Place, file.Name, file.Kind, file.Bytes, file.By, file.AddedAt, file.Withdrawal).ShouldBe(
            (EvidenceLedger.March, "验收单.pdf", EvidenceKind.Pdf, EvidenceBytes.Pdf().Length, "Reporter-D1", ledger.Time.GetUtcNow(), null));
        string path = ledger.EvidenceOnDisk().ShouldHaveSingleItem();
        Path.GetRelativePath(ledger.Folder, path).Replace('\\', '/').ShouldBe($"evidence/{file.Sha256[..2]}/{file.Sha256}");
        File.ReadAllBytes(path).ShouldBe(EvidenceBytes.Pdf());
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(ledger.Get<DataDirectory>().Evidence).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        ledger.Version.ShouldBe(before + 1);
        ledger.Texts("SELECT Actor, Action, SubjectKind, SubjectKey, Department, After FROM AuditRecord ORDER BY Number DESC LIMIT 1").ShouldBe(
            [$"Reporter-D1|evidence-added|indicator|Z1|D1|{{\"day\":\"2026-03-31\",\"file\":\"验收单.pdf\",\"sha256\":\"{file.Sha256}\"}}"]);
        ledger.Get<HistoryStore>().OfIndicator("Z1", 2026, Scope.Everything)[0].Record.Change.Action.ShouldBe(AuditActions.EvidenceAdded);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task SameBytes_Again_ChangeNothingAndSaySo()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        (await ledger.AddAsync(EvidenceBytes.Png, "a.png")).ShouldBe(EvidenceOutcome.Done);
        string before = ledger.Dump();
        (await ledger.AddAsync(EvidenceBytes.Png, "b.png")).ShouldBe(EvidenceOutcome.Known);
        ledger.Dump().ShouldBe(before);
        (await ledger.AddAsync(EvidenceBytes.Png, "b.png", EvidenceLedger.June)).ShouldBe(EvidenceOutcome.Done);
        (await ledger.WithdrawAsync(1)).ShouldBe(EvidenceOutcome.Done);
        (await ledger.AddAsync(EvidenceBytes.Png, "b.png")).ShouldBe(EvidenceOutcome.Done);
        ledger.EvidenceOnDisk().ShouldHaveSingleItem();
        ledger.Evidence().Select(f => (f.Id, f.Withdrawal is null)).ShouldBe([(1, false), (2, true), (3, true)]);
    }

    [Fact]
    public async Task SameBytes_FromManyAtOnce_AreTakenOnce()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        EvidenceOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => ledger.AddAsync(EvidenceBytes.Jpeg, $"{i}.jpg"), TestContext.Current.CancellationToken)));
        outcomes.Count(o => o == EvidenceOutcome.Done).ShouldBe(1);
        outcomes.Count(o => o == EvidenceOutcome.Known).ShouldBe(7);
        ledger.Number("SELECT count(*) FROM Evidence").ShouldBe(1);
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
        ledger.Get<EvidenceFolder>().Examine().Damage.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Reporter, "D1", EvidenceOutcome.Done)]
    [InlineData(Role.Officer, "D", EvidenceOutcome.Done)]
    [InlineData(Role.Reporter, "D2", EvidenceOutcome.NotFound)]
    [InlineData(Role.Auditor, "D1", EvidenceOutcome.NotFound)]
    [InlineData(Role.Manager, "D1", EvidenceOutcome.NotFound)]
    public async Task Person_InTheTree_BringsAndTakesBackWhereTheyReport(Role role, string department, EvidenceOutcome expected)
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        Person person = EvidenceLedger.In(ledger, role, department);
        (await ledger.AddAsync(EvidenceBytes.Pdf(), by: person)).ShouldBe(expected);
        if (expected != EvidenceOutcome.Done) ledger.EvidenceOnDisk().ShouldBeEmpty();
        await ledger.AddAsync(EvidenceBytes.Png, "a.png");
        (await ledger.WithdrawAsync(ledger.Number("SELECT max(Id) FROM Evidence"), by: person)).ShouldBe(expected);
        bool sees = department != "D2";
        EvidenceOfIndicator? seen = ledger.Get<EvidenceStore>().OfIndicator("Z1", 2026, person, null);
        (seen is not null, seen?.MayReport ?? false).ShouldBe((sees, expected == EvidenceOutcome.Done));
    }

    [Fact]
    public async Task File_ForNoResult_IsRefusedBeforeItIsRead()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        (await ledger.AddAsync(EvidenceBytes.Pdf(), place: new("Z1", 2026, new(2026, 4, 30)))).ShouldBe(EvidenceOutcome.NoResult);
        (await ledger.AddAsync(EvidenceBytes.Pdf(), place: new("Z9", 2026, new(2026, 3, 31)))).ShouldBe(EvidenceOutcome.NotFound);
        (await ledger.AddAsync(EvidenceBytes.Pdf(), place: new("Z1", 2025, new(2026, 3, 31)))).ShouldBe(EvidenceOutcome.NotFound);
        ledger.EvidenceOnDisk().ShouldBeEmpty();
    }

    [Fact]
    public async Task File_TooLargeOrNotAllowed_LeavesNothing()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        (await ledger.AddAsync(new byte[EvidenceRules.MostBytes + 1])).ShouldBe(EvidenceOutcome.TooLarge);
        (await ledger.AddAsync([])).ShouldBe(EvidenceOutcome.Empty);
        (await ledger.AddAsync("<html></html>"u8.ToArray(), "报告.pdf")).ShouldBe(EvidenceOutcome.NotAllowed);
        ledger.Number("SELECT count(*) FROM Evidence").ShouldBe(0);
        ledger.EvidenceOnDisk().ShouldBeEmpty();
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_OfOneResult_AreTwentyAtTheMost()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        for (int i = 0; i < EvidenceRules.MostFiles; i++) (await ledger.AddAsync(EvidenceBytes.Pdf($"{i}"))).ShouldBe(EvidenceOutcome.Done);
        (await ledger.AddAsync(EvidenceBytes.Pdf("more"))).ShouldBe(EvidenceOutcome.TooMany);
        (await ledger.AddAsync(EvidenceBytes.Pdf("more"), place: EvidenceLedger.June)).ShouldBe(EvidenceOutcome.Done);
        (await ledger.WithdrawAsync(1)).ShouldBe(EvidenceOutcome.Done);
        (await ledger.AddAsync(EvidenceBytes.Pdf("more"))).ShouldBe(EvidenceOutcome.Done);
    }

    [Fact]
    public async Task File_TakenBack_StaysOnRecordWithItsReason()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf());
        DateTimeOffset addedAt = ledger.Time.GetUtcNow();
        ledger.Time.Advance(TimeSpan.FromDays(2));
        (await ledger.WithdrawAsync(1, " ")).ShouldBe(EvidenceOutcome.ReasonMissing);
        (await ledger.WithdrawAsync(1, " 误传 ")).ShouldBe(EvidenceOutcome.Done);
        (await ledger.WithdrawAsync(1)).ShouldBe(EvidenceOutcome.NotFound);
        ledger.Evidence().ShouldHaveSingleItem().Withdrawal.ShouldBe(new("local", ledger.Time.GetUtcNow(), "误传"));
        ledger.Evidence(knownAt: addedAt.AddHours(1)).ShouldHaveSingleItem().Withdrawal.ShouldBeNull();
        ledger.Evidence(knownAt: addedAt.AddHours(-1)).ShouldBeEmpty();
        ledger.EvidenceOnDisk().ShouldHaveSingleItem();
        EvidenceStore store = ledger.Get<EvidenceStore>();
        store.Find(1, EvidenceLedger.In(ledger, Role.Reporter, "D1")).ShouldBeNull();
        store.Find(1, EvidenceLedger.In(ledger, Role.Auditor, "D1")).ShouldNotBeNull();
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task ClosedPeriod_OfAResult_TakesFilesButGivesNoneBack()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf());
        await ledger.AddAsync(EvidenceBytes.Pdf(), place: EvidenceLedger.June);
        ledger.Get<PeriodStore>().Close(null, new(2026, 3, 1), Person.Local, new(ledger.Time.GetUtcNow(), Actor.Anonymous)).ShouldBe(PeriodOutcome.Done);
        (await ledger.AddAsync(EvidenceBytes.Png, "a.png")).ShouldBe(EvidenceOutcome.Done);
        (await ledger.WithdrawAsync(1)).ShouldBe(EvidenceOutcome.PeriodClosed);
        (await ledger.WithdrawAsync(2)).ShouldBe(EvidenceOutcome.Done);
    }

    [Fact]
    public async Task SignedAssessment_OfAResult_TakesFilesButGivesNoneBack()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf());
        ledger.Run($"INSERT INTO Assessment (DepartmentId, LineId, Year, State, SealId) VALUES ({ledger.Node("D").Id}, 0, 2026, 2, 1)");
        (await ledger.AddAsync(EvidenceBytes.Png, "a.png")).ShouldBe(EvidenceOutcome.Done);
        (await ledger.WithdrawAsync(1)).ShouldBe(EvidenceOutcome.Assessed);
        ledger.Evidence().Count(f => f.Withdrawal is null).ShouldBe(2);
    }

    [Fact]
    public async Task Evidence_OfAnIndicatorThatMoved_GoesWithIt()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf());
        await ledger.TakeAsync(
            ImportKind.Indicators, "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nZ1,D2,产出指标,数量指标,培训人次,≥,100,人次,10,累计\n");
        EvidenceStore store = ledger.Get<EvidenceStore>();
        store.Find(1, EvidenceLedger.In(ledger, Role.Reporter, "D1")).ShouldBeNull();
        store.Find(1, EvidenceLedger.In(ledger, Role.Reporter, "D2")).ShouldNotBeNull();
    }
}
