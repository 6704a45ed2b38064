using System.IO.Compression;
using System.Text;
using Dashboard.Web.Persistence.Backups;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Reminders;

/// <summary>The words of links, looked for in every byte that an installation keeps.</summary>
public sealed class ReportLinkSecretsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_OfLinksThatWereSentOpenedAndUsed_StandInNoFile()
    {
        await using ReminderOffice office = await ReminderOffice.OpenAsync();
        string[] words = await office.MailAsync();
        using (HttpClient browser = office.Browser(isLogging: true))
        {
            await ReminderOffice.ReportAsync(browser, words[0], "达成");
            await ReminderOffice.SendAsync(browser, words[1], "wrong", "88");
            using HttpRequestMessage foreign = new(HttpMethod.Post, $"/report/{words[1]}") { Content = new FormUrlEncodedContent([]) };
            foreign.Headers.Add("Origin", "https://evil.example");
            await browser.SendAsync(foreign, Cancel);
            await ReminderOffice.ReportAsync(browser, words[1], "no number at all");
        }

        MadeBackup backup = await office.Ledger.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        await office.CloseAsync();
        office.Ledger.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        (string Name, byte[] Content)[] kept =
        [
            .. Directory.GetFiles(office.Ledger.Folder, "*", SearchOption.AllDirectories).Select(file => (file, File.ReadAllBytes(file))),
            .. await UnpackAsync(backup.File),
        ];
        kept.ShouldContain(file => file.Name.EndsWith(".jsonl", StringComparison.Ordinal) && Encoding.UTF8.GetString(file.Content).Contains("/report/…", StringComparison.Ordinal), "the log was to tell of these calls");
        kept.Count(file => file.Content.AsSpan().IndexOf("报送"u8) >= 0 || file.Content.AsSpan().IndexOf("ReportLinkWord"u8) >= 0).ShouldBeGreaterThan(1, "the database and its copy were to be read");
        string[] parts = [.. words, .. words.Select(word => word[..20])];
        kept.Where(file => parts.Any(part => file.Content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(part)) >= 0)).Select(file => Path.GetFileName(file.Name)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<(string Name, byte[] Content)>> UnpackAsync(string file)
    {
        List<(string, byte[])> found = [];
        using ZipArchive archive = await ZipFile.OpenReadAsync(file, Cancel);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using MemoryStream content = new();
            await using Stream packed = await entry.OpenAsync(Cancel);
            await packed.CopyToAsync(content, Cancel);
            found.Add((entry.FullName, content.ToArray()));
        }

        return found;
    }
}
