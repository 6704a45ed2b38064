using System.IO.Compression;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Assessment;

public sealed class AssessmentRunTests
{
    private static readonly Person Overseer = new("3", "overseer", [new(Role.Overseer, null)]);

    [Fact]
    public async Task Order_WorkedOn_MakesAPackageOfEveryDepartmentBelow()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        long run = Order(ledger, Overseer);
        List<string> told = [];
        await Work(ledger).WorkAsync(null, told.Add, TestContext.Current.CancellationToken);
        told.ShouldBe(["D1", "D2"]);
        AssessmentRun status = Runs(ledger).Recent(Overseer, 10).ShouldHaveSingleItem();
        (status.Id, status.Count, status.Done, status.Failed, status.IsRunning).ShouldBe((run, 2, 2, 0, false));
        status.EndedAt.ShouldNotBeNull();
        (string _, string path) = Work(ledger).Find(run, "D1", Overseer).ShouldNotBeNull();
        using ZipArchive package = ZipFile.OpenRead(path);
        package.Entries.Select(entry => entry.Name).ShouldContain("自评报告.docx");
    }

    [Fact]
    public async Task Order_Cancelled_StopsAfterTheDepartmentAtHandUntilResumed()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        long run = Order(ledger, Overseer);
        List<string> told = [];
        await Work(ledger).WorkAsync(null, done =>
        {
            told.Add(done);
            Stop(ledger, run, isCancelled: true, Overseer).ShouldBeTrue();
        }, TestContext.Current.CancellationToken);
        told.ShouldBe(["D1"]);
        (Runs(ledger).Recent(Overseer, 10)[0].Done, Runs(ledger).Recent(Overseer, 10)[0].IsCancelled).ShouldBe((1, true));
        await Work(ledger).WorkAsync(null, told.Add, TestContext.Current.CancellationToken);
        told.ShouldBe(["D1"]);
        Stop(ledger, run, isCancelled: false, Overseer).ShouldBeTrue();
        await Work(ledger).WorkAsync(null, told.Add, TestContext.Current.CancellationToken);
        told.ShouldBe(["D1", "D2"]);
    }

    [Fact]
    public async Task Order_OfAProcessThatIsGone_IsTakenOverOnceAfterItsLease()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        long run = Order(ledger, Overseer);
        AssessmentRunStore runs = Runs(ledger);
        RunLease lease = runs.Take(ledger.Time.GetUtcNow(), TimeSpan.FromMinutes(2)).ShouldNotBeNull();
        RunTurn turn = runs.Next(lease).ShouldNotBeNull();
        lease = runs.Note(lease, turn, new(null, null, 3, null), ledger.Time.GetUtcNow(), TimeSpan.FromMinutes(2)).ShouldNotBeNull();
        // The process dies here. Nobody else may have the order while its lease holds.
        await using TemporaryLedger other = await ledger.JoinAsync();
        List<string> told = [];
        await Work(other).WorkAsync(null, told.Add, TestContext.Current.CancellationToken);
        told.ShouldBeEmpty();
        ledger.Time.Advance(TimeSpan.FromMinutes(3));
        await Work(other).WorkAsync(null, told.Add, TestContext.Current.CancellationToken);
        told.ShouldBe(["D2"]);
        // Back from the dead it finds that the order is somebody else's.
        runs.Next(lease).ShouldBeNull();
        runs.Note(lease, turn, new(1m, null, 0, null), ledger.Time.GetUtcNow(), TimeSpan.FromMinutes(2)).ShouldBeNull();
        runs.Items(run, Overseer)[0].Missing.ShouldBe(3);
    }

    [Fact]
    public async Task Order_OfSomebodyElse_ShowsOnlyOwnDepartments()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        long run = Order(ledger, Overseer);
        await Work(ledger).WorkAsync(cancel: TestContext.Current.CancellationToken);
        Person officer = new("1", "officer", [new(Role.Officer, ledger.Node("D1").Id)]), auditor = new("4", "auditor", [new(Role.Auditor, ledger.Node("D2").Id)]);
        AssessmentRun seen = Runs(ledger).Recent(officer, 10).ShouldHaveSingleItem();
        (seen.Count, seen.Done, seen.MayStop).ShouldBe((1, 1, false));
        Runs(ledger).Items(run, officer).Select(item => item.DepartmentCode).ShouldBe(["D1"]);
        Work(ledger).Find(run, "D2", officer).ShouldBeNull();
        Stop(ledger, run, isCancelled: true, officer).ShouldBeFalse();
        Runs(ledger).Order(ledger.Node("D2"), 2026, auditor, new(ledger.Time.GetUtcNow(), Actor.Anonymous)).ShouldBeNull();
    }

    private static AssessmentRunStore Runs(TemporaryLedger ledger) => ledger.Get<AssessmentRunStore>();

    private static AssessmentRunService Work(TemporaryLedger ledger) => ledger.Get<AssessmentRunService>();

    private static long Order(TemporaryLedger ledger, Person person) =>
        Runs(ledger).Order(ledger.Node("D"), 2026, person, new(ledger.Time.GetUtcNow(), Actor.Anonymous)).ShouldNotBeNull();

    private static bool Stop(TemporaryLedger ledger, long run, bool isCancelled, Person person) =>
        Runs(ledger).Stop(run, isCancelled, person, new(ledger.Time.GetUtcNow(), Actor.Anonymous));
}
