using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Evidence;

public sealed class EvidenceFolderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Process_ThatDiedBetweenFileAndRow_LeavesAFileThatGoesAfterADay()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        EvidenceFolder folder = ledger.Get<EvidenceFolder>();
        // What a kill leaves: a content that has its name and no row, and an upload that was never finished.
        folder.Keep(await folder.ReceiveAsync(new MemoryStream(EvidenceBytes.Png), Cancel));
        await File.WriteAllBytesAsync(Path.Combine(ledger.Get<DataDirectory>().Inbox, "half.evidence"), [1], Cancel);
        (await ledger.AddAsync(EvidenceBytes.Pdf())).ShouldBe(EvidenceOutcome.Done);
        string[] all = [.. ledger.EvidenceOnDisk(), .. Directory.GetFiles(ledger.Get<DataDirectory>().Inbox)];
        all.Length.ShouldBe(3);
        foreach (string path in all) File.SetLastWriteTimeUtc(path, ledger.Time.GetUtcNow().UtcDateTime.AddHours(-23));
        folder.RemoveForgotten().ShouldBe(0);
        ledger.Time.Advance(TimeSpan.FromHours(2));
        folder.RemoveForgotten().ShouldBe(2);
        ledger.EvidenceOnDisk().ShouldHaveSingleItem();
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
        ledger.Evidence().ShouldHaveSingleItem();
        folder.Examine().Damage.ShouldBeEmpty();
    }

    [Fact]
    public async Task Content_LeftByAProcessThatDied_IsTakenUpByTheNextUpload()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        EvidenceFolder folder = ledger.Get<EvidenceFolder>();
        folder.Keep(await folder.ReceiveAsync(new MemoryStream(EvidenceBytes.Png), Cancel));
        File.SetLastWriteTimeUtc(ledger.EvidenceOnDisk()[0], ledger.Time.GetUtcNow().UtcDateTime.AddDays(-9));
        (await ledger.AddAsync(EvidenceBytes.Png, "a.png")).ShouldBe(EvidenceOutcome.Done);
        folder.RemoveForgotten().ShouldBe(0);
        ledger.EvidenceOnDisk().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Content_ThatWasRemovedOrChanged_IsNamedAndNotHandedOut()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf("1"), "一.pdf");
        await ledger.AddAsync(EvidenceBytes.Pdf("2"), "二.pdf");
        await ledger.AddAsync(EvidenceBytes.Pdf("3"), "三.pdf");
        EvidenceFolder folder = ledger.Get<EvidenceFolder>();
        string[] hashes = [.. ledger.Evidence().Select(f => f.Sha256)];
        string Path(int i) => ledger.EvidenceOnDisk().Single(p => p.EndsWith(hashes[i], StringComparison.Ordinal));
        File.Delete(Path(0));
        await File.AppendAllTextAsync(Path(1), " ", Cancel);
        folder.Examine().Damage.ShouldBe([new("一.pdf", hashes[0], true), new("二.pdf", hashes[1], false)]);
        (await folder.OpenAsync(hashes[0], Cancel)).ShouldBeNull();
        (await folder.OpenAsync(hashes[1], Cancel)).ShouldBeNull();
        await using FileStream whole = (await folder.OpenAsync(hashes[2], Cancel)).ShouldNotBeNull();
        whole.Position.ShouldBe(0);
        // Brought again for another result, the damaged content is whole again.
        (await ledger.AddAsync(EvidenceBytes.Pdf("2"), "二.pdf", EvidenceLedger.June)).ShouldBe(EvidenceOutcome.Done);
        folder.Examine().Damage.ShouldHaveSingleItem().Name.ShouldBe("一.pdf");
    }

    [Fact]
    public async Task Stream_ThatBreaksOff_LeavesNothing()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await Should.ThrowAsync<IOException>(() => ledger.Get<EvidenceFolder>().ReceiveAsync(new BreakingStream(), Cancel));
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stream_WithoutEnd_IsReadNoFurtherThanMayBeKept()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        EndlessStream endless = new();
        using (IncomingFile file = await ledger.Get<EvidenceFolder>().ReceiveAsync(endless, Cancel)) file.Outcome.ShouldBe(EvidenceOutcome.TooLarge);
        endless.Given.ShouldBeInRange(EvidenceRules.MostBytes, EvidenceRules.MostBytes + (1 << 20));
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
    }

    /// <summary>A line on which more and more comes.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return Given > 3 * EvidenceRules.MostBytes ? throw new IOException("read too far") : ValueTask.FromResult(buffer.Length);
        }
    }

    /// <summary>A line that ends in the middle of a file.</summary>
    private sealed class BreakingStream() : MemoryStream(EvidenceBytes.Pdf())
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new IOException("broken off") : base.ReadAsync(buffer[..4], cancellationToken);
    }
}
