using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Persistence.Backups;
using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Evidence;

/// <summary>Added, backed up, lost, restored, and the same again.</summary>
public sealed class EvidenceBackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_LostWithTheDisk_ComeBackFromTheBackupAsTheyWere()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        foreach ((byte[] content, string name) in (IReadOnlyList<(byte[], string)>)[(EvidenceBytes.Pdf(), "验收单.pdf"), (EvidenceBytes.Xlsx, "台账.xlsx"), (EvidenceBytes.Jpeg, "现场.jpg")])
            (await ledger.AddAsync(content, name)).ShouldBe(EvidenceOutcome.Done);
        (await ledger.WithdrawAsync(3)).ShouldBe(EvidenceOutcome.Done);
        MadeBackup made = await ledger.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        IReadOnlyList<EvidenceFile> before = ledger.Evidence();
        Dictionary<string, byte[]> contents = [];
        foreach (EvidenceFile file in before) contents[file.Sha256] = await ReadAsync(ledger, file.Sha256);

        Directory.Delete(ledger.Get<DataDirectory>().Evidence, recursive: true);
        ledger.Get<EvidenceFolder>().Examine().Damage.Select(d => (d.Name, d.IsMissing)).ShouldBe([("验收单.pdf", true), ("台账.xlsx", true), ("现场.jpg", true)]);
        string folder = TemporaryLedger.TemporaryFolder();
        BackupStoreTests.WriteBeside(folder, "evidence/aa/later", "what came after the backup");
        Restored restored = await new RestoreStore(new DataDirectory(folder), ledger.Get<InstitutionClock>()).RestoreAsync(made.File, Cancel);
        // It is kept aside, as everything that a restore replaces.
        File.Exists(Path.Combine(restored.KeptIn.ShouldNotBeNull(), "evidence", "aa", "later")).ShouldBeTrue();

        await using TemporaryLedger after = await TemporaryLedger.CreateAsync(folder);
        after.Evidence().ShouldBe(before);
        foreach (EvidenceFile file in before) (await ReadAsync(after, file.Sha256)).ShouldBe(contents[file.Sha256]);
        after.Get<EvidenceFolder>().Examine().ShouldSatisfyAllConditions(e => e.Contents.ShouldBe(3), e => e.Damage.ShouldBeEmpty());
        after.ShouldBeSound();
    }

    private static async Task<byte[]> ReadAsync(TemporaryLedger ledger, string sha256)
    {
        await using FileStream file = (await ledger.Get<EvidenceFolder>().OpenAsync(sha256, Cancel)).ShouldNotBeNull();
        using MemoryStream all = new();
        await file.CopyToAsync(all, Cancel);
        return all.ToArray();
    }
}
