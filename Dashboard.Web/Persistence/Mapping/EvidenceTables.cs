using Dashboard.Domain.Indicators.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>A file that proves a result. Rows come and are marked as withdrawn; none is changed otherwise or goes.</summary>
public sealed class EvidenceTable
{
    public long Id { get; set; }
    public string IndicatorCode { get; set; } = "";
    public int Year { get; set; }

    /// <summary>yyyyMMdd, the day of the result.</summary>
    public int Day { get; set; }
    public string Name { get; set; } = "";
    public EvidenceKind Kind { get; set; }
    public long Bytes { get; set; }

    /// <summary>Also the name of the file on the disk.</summary>
    public string Sha256 { get; set; } = "";
    public string AddedBy { get; set; } = "";

    /// <summary>Unix milliseconds, as all moments here.</summary>
    public long AddedAt { get; set; }
    public string? WithdrawnBy { get; set; }
    public long? WithdrawnAt { get; set; }
    public string? Reason { get; set; }
}

/// <summary>How what proves results is kept.</summary>
internal static class EvidenceModel
{
    public static void MapEvidence(this ModelBuilder builder)
    {
        builder.Entity<EvidenceTable>(e =>
        {
            // The same bytes prove the same result once.
            e.ToTable("Evidence").HasIndex(f => new { f.Year, f.IndicatorCode, f.Day, f.Sha256 }).IsUnique().HasFilter("WithdrawnAt IS NULL");
            e.HasIndex(f => new { f.Year, f.IndicatorCode });
            e.HasIndex(f => f.Sha256);
        });
    }
}
