using Dashboard.Domain.Import;
using Dashboard.Web.Import;

namespace Dashboard.Tests.TestKit;

/// <summary>The real department of the seeds in a ledger.</summary>
internal static class HuaduLedger
{
    /// <summary>Imports the seven files of seeds/huadu-2023, which must be clean.</summary>
    public static async Task FillAsync(TemporaryLedger ledger)
    {
        foreach (ImportKind kind in Enum.GetValues<ImportKind>())
        {
            string path = SeedFiles.PathOf($"huadu-2023/{kind.ToString().ToLowerInvariant()}.csv");
            ImportReport report = await ledger.ImportFileAsync(kind, path, r => r with { Year = 2023 });
            report.IsClean.ShouldBeTrue($"{kind} {report.Refusal} {string.Join(';', report.Rejected)}");
        }
    }
}
