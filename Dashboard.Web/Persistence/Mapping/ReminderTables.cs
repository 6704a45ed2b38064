using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>A link in a mail by which one person may enter one result once.</summary>
public sealed class ReportLinkTable
{
    public long Id { get; set; }

    /// <summary>As whom it enters.</summary>
    public string Account { get; set; } = "";
    public string IndicatorCode { get; set; } = "";
    public int Year { get; set; }

    /// <summary>yyyyMMdd: the quarter whose result is due.</summary>
    public int FirstDay { get; set; }
    public int LastDay { get; set; }

    /// <summary>The message that carries it.</summary>
    public long MessageId { get; set; }
    public string MadeBy { get; set; } = "";
    public long MadeAt { get; set; }

    /// <summary>yyyyMMdd, local: nobody is asked twice on one working day.</summary>
    public int MadeOn { get; set; }
    public long ExpiresAt { get; set; }
    public long? UsedAt { get; set; }

    /// <summary>When it was revoked, or replaced by a newer one.</summary>
    public long? EndedAt { get; set; }
}

/// <summary>What is kept of the word that opens a link. Each try to send its mail makes another word; they go when the link is used or ended.</summary>
public sealed class ReportLinkWordTable
{
    /// <summary>SHA-256 of the word in hexadecimal. The word has 256 random bits: there is nothing to guess that a slow hash would protect.</summary>
    public string WordHash { get; set; } = "";
    public long LinkId { get; set; }
}

/// <summary>Maps what belongs to reminders.</summary>
internal static class ReminderModel
{
    public static void MapReminders(this ModelBuilder builder)
    {
        builder.Entity<ReportLinkTable>(e =>
        {
            e.ToTable("ReportLink").HasIndex(l => new { l.IndicatorCode, l.Year, l.Account });
            e.HasIndex(l => l.MessageId);
        });
        builder.Entity<ReportLinkWordTable>(e =>
        {
            e.ToTable("ReportLinkWord").HasKey(w => w.WordHash);
            e.HasIndex(w => w.LinkId);
            e.HasOne<ReportLinkTable>().WithMany().HasForeignKey(w => w.LinkId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
