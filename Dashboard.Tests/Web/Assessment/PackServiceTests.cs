using System.Text;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Assessment;

public sealed class PackServiceTests
{
    private static readonly Actor Admin = new("admin", "web");

    private static string Delivered => File.ReadAllText(SeedFiles.PathOf("policies/default.json"));

    /// <summary>Five points behind are yellow no longer.</summary>
    private static string Changed => Edited(Delivered, ("\"version\": \"3\"", "\"version\": \"4\""), ("\"yellowBehind\": 0.05", "\"yellowBehind\": 0.0505"));

    [Fact]
    public async Task Pack_Accepted_CountsAtOnceForPagesSnapshotsAndOtherProcesses()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("v1 2026-03-15 L1 400");
        ledger.Snapshots.State().AreSnapshotsCurrent(ledger.Snapshots.QuestionFor().AsOf, "default@3").ShouldBeTrue();
        LightPack before = ledger.Get<LightPacks>()["default"];

        Accept(ledger, Changed).Outcome.ShouldBe(PackOutcome.Accepted);

        Question today = ledger.Snapshots.QuestionFor();
        (today.Pack.Version, today.Pack.Money.Expected!.YellowBehind, before.Version).ShouldBe(("4", 0.0505m, "3"));
        ledger.Snapshots.State().AreSnapshotsCurrent(today.AsOf, SnapshotMaker.PackKey(today)).ShouldBeFalse();
        (await ledger.Snapshots.RefreshAsync(today.AsOf, null)).Lines.ShouldBe(3);
        ledger.Snapshots.State().AreSnapshotsCurrent(today.AsOf, "default@4").ShouldBeTrue();
        await using TemporaryLedger other = await ledger.JoinAsync();
        PackProof seen = other.Get<PolicyPacks>().Proofs().Single(p => p.Id == "default");
        (seen.Version, seen.Cases, seen.Held, seen.IsProven).ShouldBe(("4", 32, 32, true));
    }

    [Fact]
    public async Task Version_Before_IsKeptByteForByteAndCanBeTakenAgain()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        Accept(ledger, Changed).Outcome.ShouldBe(PackOutcome.Accepted);
        PackFolder folder = ledger.Get<PackFolder>();
        folder.Earlier(PackKind.Lights, "default").ShouldBe(["3"]);
        PackText kept = folder.Earlier(PackKind.Lights, "default", "3")!;
        kept.Bytes.ShouldBe(File.ReadAllBytes(SeedFiles.PathOf("policies/default.json")));

        Accept(ledger, kept.Text).Outcome.ShouldBe(PackOutcome.Accepted);
        ledger.Get<LightPacks>()["default"].Version.ShouldBe("3");
        folder.Earlier(PackKind.Lights, "default").Order().ShouldBe(["3", "4"]);
        ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='policy-pack-changed' AND SubjectKey='default' AND Reason='会议决定' AND Actor='admin'").ShouldBe(2);
        ledger.Get<AuditStore>().Verify().IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Proposal_WithOneThingWrong_IsRefusedAndLeavesNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        foreach ((string written, string instead, PackOutcome outcome) in ((string, string, PackOutcome)[])
        [
            ("\"yellowBehind\": 0.05", "\"yellowBehind\": 0.06", PackOutcome.Wrong),
            ("\"title\": \"", "\"title\": \"新", PackOutcome.VersionUsed),
            ("\"id\": \"default\"", "\"id\": \"../default\"", PackOutcome.BadName),
            ("\"id\": \"default\"", "\"id\": \"/etc/default\"", PackOutcome.BadName),
            ("\"version\": \"3\"", "\"version\": \"..\\\\3\"", PackOutcome.BadName),
            ("\"id\": \"default\"", "\"id\": \"cn-mof-2020-10\"", PackOutcome.OtherKind),
            ("\"id\": \"default\"", "\"id\": \"default\"", PackOutcome.Same),
            ("\"rate\": 0.351", "\"rate\": 7e27", PackOutcome.Wrong),
            ("\"cases\": [", "\"cases\": [null,", PackOutcome.Wrong),
            ("\"money\": {", "\"money\": 3, \"m\": {", PackOutcome.Wrong),
        ])
        {
            PackAnswer answer = Accept(ledger, Edited(Delivered, (written, instead)));
            answer.Outcome.ShouldBe(outcome, instead);
            (answer.Problems.Count > 0).ShouldBe(outcome == PackOutcome.Wrong, instead);
        }

        ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='policy-pack-changed'").ShouldBe(0);
        Directory.Exists(ledger.Get<DataDirectory>().Policies).ShouldBeFalse();
    }

    [Fact]
    public async Task Pack_OfANewName_IsTakenBesideTheOthers()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        Accept(ledger, Edited(Delivered, ("\"id\": \"default\"", "\"id\": \"own\""))).Outcome.ShouldBe(PackOutcome.Accepted);
        Accept(ledger, Edited(Delivered, ("\"version\": \"3\"", "\"version\": \"4\", \"watch\": 1"))).Outcome.ShouldBe(PackOutcome.Accepted);
        ledger.Get<LightPacks>().All.Select(pack => $"{pack.Id}@{pack.Version}").ShouldBe(["default@4", "half-year@1", "own@3", "proportional@1", "sichuan-2025@1"]);
    }

    [Fact]
    public async Task Cases_ThatFail_AreListedByWhatTheyShow()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        PackAnswer answer = Accept(ledger, Edited(Delivered, ("\"version\": \"3\"", "\"version\": \"4\""), ("\"yellowBehind\": 0.05", "\"yellowBehind\": 0.06")));
        answer.Problems.ShouldContain("慢 5.1 个百分点，偏慢：应为 Yellow，得到 Green。");
        (answer.Proof!.Cases - answer.Proof.Held).ShouldBe(answer.Problems.Count);
    }

    [Fact]
    public async Task Version_ThatStoodForAnotherContentOnce_IsRefusedForEver()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        Accept(ledger, Changed).Outcome.ShouldBe(PackOutcome.Accepted);
        Accept(ledger, Edited(Delivered, ("\"version\": \"3\"", "\"version\": \"5\""))).Outcome.ShouldBe(PackOutcome.Accepted);
        Accept(ledger, Edited(Delivered, ("\"version\": \"3\"", "\"version\": \"4\""))).Outcome.ShouldBe(PackOutcome.VersionUsed);
    }

    [Fact]
    public async Task Proposal_AfterSomebodyElseChangedThePack_IsOvertaken()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        string seen = PackText.Of(ledger.Get<LightPacks>().Shelf.FileOf("default")!).Sha256;
        Accept(ledger, Changed, seen).Outcome.ShouldBe(PackOutcome.Accepted);
        Accept(ledger, Edited(Delivered, ("\"version\": \"3\"", "\"version\": \"5\"")), seen).Outcome.ShouldBe(PackOutcome.Overtaken);
    }

    [Fact]
    public async Task Pack_OfScores_IsTakenWithItsOwnCases()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        string text = Edited(File.ReadAllText(SeedFiles.PathOf("policies/assessment/cn-mof-2020-10.json")), ("\"version\": \"1\"", "\"version\": \"2\""));
        Accept(ledger, text).Outcome.ShouldBe(PackOutcome.Accepted);
        ledger.Get<AssessmentPacks>()["cn-mof-2020-10"].Version.ShouldBe("2");
        File.Exists(Path.Combine(ledger.Folder, "policies", "assessment", "cn-mof-2020-10.json")).ShouldBeTrue();
        ledger.Get<PackFolder>().Earlier(PackKind.Scores, "cn-mof-2020-10").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Packs_BesideABrokenFile_StayAsTheyAre()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        Directory.CreateDirectory(ledger.Get<DataDirectory>().Policies);
        File.WriteAllText(Path.Combine(ledger.Get<DataDirectory>().Policies, "a.json"), "{");
        PackAnswer answer = Accept(ledger, Changed);
        (answer.Outcome, ledger.Get<LightPacks>()["default"].Version).ShouldBe((PackOutcome.Blocked, "3"));
        answer.Problems.ShouldHaveSingleItem().ShouldContain("a.json");
    }

    [Fact]
    public async Task Pack_ReadWhileItIsWritten_IsTheOldOneOrTheNewOneWhole()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        PackFolder folder = ledger.Get<PackFolder>();
        string file = Path.Combine(ledger.Get<DataDirectory>().Policies, "default.json");
        byte[][] both = [Encoding.UTF8.GetBytes(Delivered), Encoding.UTF8.GetBytes(Changed + new string(' ', 30_000))];
        folder.Prepare(PackKind.Lights, "default", null, new("a", both[0]))();
        using CancellationTokenSource enough = new();
        // Else the writing below would go on in the thread that reads, and hold it up.
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> reading = Task.Factory.StartNew(
            () =>
            {
                int read = 0;
                for (; !enough.IsCancellationRequested; read++)
                {
                    byte[] found = File.ReadAllBytes(file);
                    both.ShouldContain(whole => whole.SequenceEqual(found));
                    begun.TrySetResult();
                }

                return read;
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAny(begun.Task, reading);
        for (int i = 1; i <= 40; i++) folder.Prepare(PackKind.Lights, "default", file, new("a", both[i % 2]))();
        // Written and never named, as by a power cut: nobody reads it.
        _ = folder.Prepare(PackKind.Lights, "default", file, new("a", [1, 2, 3]));
        await enough.CancelAsync();
        (await reading).ShouldBeGreaterThan(1, "read while it was written");
        new LightPacks(ledger.Get<DataDirectory>().Policies)["default"].Version.ShouldBe("3");
    }

    [Fact]
    public void Proposal_LargerThanAnyPack_IsRefusedUnread() =>
        new PackService(null!, null!, null!, null!).Check(new("x", new byte[PackService.MostBytes + 1]), null).Outcome.ShouldBe(PackOutcome.TooLarge);

    private static PackAnswer Accept(TemporaryLedger ledger, string text, string? seen = null) =>
        ledger.Get<PackService>().Accept(new(new("x.json", Encoding.UTF8.GetBytes(text)), seen, "会议决定"), new("a", "admin", [new(Role.Admin, null)]), Admin);

    private static string Edited(string text, params (string Written, string Instead)[] changes)
    {
        foreach ((string written, string instead) in changes)
        {
            text.ShouldContain(written);
            int at = text.IndexOf(written, StringComparison.Ordinal);
            text = text[..at] + instead + text[(at + written.Length)..];
        }

        return text;
    }
}
