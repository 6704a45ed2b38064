using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Persistence.Backups;

/// <summary>A backup taken while files come in and are taken back equals one moment of that: no change is half in it.</summary>
public sealed class BackupUnderLoadTests
{
    private const int Backups = 4;
    private static readonly AuditFilter All = new(Scope.Everything, null, null, null, null, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backup_WhileFilesComeIn_IsOneMomentOfThem()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("first 2026-01-20 L1 7.07");
        using CancellationTokenSource ended = new();
        StrongBox<int> written = new();
        Task writing = Task.Run(() => WriteAsync(ledger, written, ended.Token), Cancel);
        List<string> files = [];
        // As many as it takes until enough was written meanwhile.
        while (files.Count < Backups || Volatile.Read(ref written.Value) <= Backups)
            files.Add((await ledger.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel)).File);
        await ended.CancelAsync();
        await writing;
        Dictionary<long, string> live = ledger.Get<AuditStore>().Stream(All).ToDictionary(r => r.Number, r => r.Hash);
        List<long> heads = [];
        foreach (string file in files) heads.Add(await ShouldBeOneMomentAsync(ledger, file, live));
        heads.ShouldBe(heads.Order());
        heads.Distinct().Count().ShouldBeGreaterThan(1, "else no backup was taken while something changed");
        live.Keys.Max().ShouldBeGreaterThan(heads[0]);
    }

    [Fact]
    public async Task Backup_WhileALargeFileComesInPieceByPiece_HasAllOfItOrNothing()
    {
        const int Rows = 150_000;
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("first 2026-01-20 L1 7.07");
        string text = TemporaryLedger.PaymentsText([.. Enumerable.Range(0, Rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"v{i} 2026-{(i % 11) + 1:00}-05 L{(i % 3) + 1} {i % 97}.{i % 90 + 10}"))]);
        Task<ImportReport> large = Task.Run(() => ledger.TakeAsync(ImportKind.Payments, text), Cancel);
        List<string> files = [];
        do files.Add((await ledger.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel)).File);
        while (!large.IsCompleted);
        (await large).Accepted.ShouldBe(Rows);
        files.Add((await ledger.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel)).File);
        Dictionary<long, string> live = ledger.Get<AuditStore>().Stream(All).ToDictionary(r => r.Number, r => r.Hash);
        List<long> pieces = [];
        foreach (string file in files) await ShouldBeOneMomentAsync(ledger, file, live, pieces);
        pieces[^1].ShouldBe(0, "in the last one all of it counts");
        pieces.ShouldContain(rows => rows > 0 && rows < Rows, "else no backup was taken in the middle of the file");
    }

    /// <summary>The chain of the backup is a beginning of the live one, and its money is that of the batches the chain names, to the last 分.</summary>
    private static async Task<long> ShouldBeOneMomentAsync(TemporaryLedger ledger, string file, Dictionary<long, string> live, List<long>? pieces = null)
    {
        string folder = Path.Combine(TemporaryLedger.TemporaryFolder(), "data");
        await new RestoreStore(new DataDirectory(folder), ledger.Get<InstitutionClock>()).RestoreAsync(file, Cancel);
        await using TemporaryLedger restored = await TemporaryLedger.CreateAsync(folder);
        pieces?.Add(restored.Number("SELECT count(*) FROM Payment WHERE BatchId IN (SELECT Id FROM Batch WHERE PostedAt IS NULL)"));
        AuditRecord[] chain = [.. restored.Get<AuditStore>().Stream(All)];
        restored.Get<AuditStore>().Verify(live[chain[0].Number]).IsWhole.ShouldBeTrue();
        foreach (AuditRecord record in chain) record.Hash.ShouldBe(live[record.Number]);
        Dictionary<string, (decimal Total, int Rows)> posted = chain.Where(r => r.Change.Action == AuditActions.BatchPosted && Field(r, "kind").GetString() == "payments")
            .ToDictionary(r => r.Change.Subject.Key, r => (decimal.Parse(Field(r, "total").GetString()!, CultureInfo.InvariantCulture), Field(r, "accepted").GetInt32()));
        posted.Count.ShouldBeGreaterThan(0);
        foreach (AuditRecord taken in chain.Where(r => r.Change.Action == AuditActions.BatchWithdrawn)) posted.Remove(taken.Change.Subject.Key).ShouldBeTrue();
        restored.Number("SELECT count(*) FROM Payment WHERE BatchId IN (SELECT Id FROM Batch WHERE PostedAt IS NOT NULL AND WithdrawnAt IS NULL)").ShouldBe(posted.Values.Sum(b => b.Rows));
        restored.Number("SELECT count(*) FROM Batch WHERE PostedAt IS NOT NULL AND WithdrawnAt IS NULL AND Kind=(SELECT Kind FROM Batch ORDER BY Id DESC LIMIT 1)").ShouldBe(posted.Count);
        restored.Executed("D").ShouldBe(posted.Values.Sum(b => b.Total));
        restored.ShouldBeSound();
        return chain[0].Number;
    }

    /// <summary>Small files one after the other; every fifth is taken back.</summary>
    private static async Task WriteAsync(TemporaryLedger ledger, StrongBox<int> written, CancellationToken ended)
    {
        for (int i = 0; !ended.IsCancellationRequested; i++)
        {
            ImportReport report = await ledger.PayAsync($"a{i} 2026-02-01 L1 {i}.01", $"b{i} 2026-03-01 L2 0.{i % 90 + 10}", $"c{i} 2026-04-01 L3 -{i}.5");
            if (i % 5 == 4) (await ledger.UndoAsync(report)).ShouldBeTrue();
            Interlocked.Increment(ref written.Value);
        }
    }

    private static JsonElement Field(AuditRecord record, string name) => JsonDocument.Parse(record.Change.After!).RootElement.GetProperty(name);
}
