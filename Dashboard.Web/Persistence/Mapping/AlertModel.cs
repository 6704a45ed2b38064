using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>Maps what belongs to alerts and to telling people of them.</summary>
internal static class AlertModel
{
    public static void MapAlerts(this ModelBuilder builder)
    {
        builder.Entity<AlertRuleTable>().ToTable("AlertRule").HasIndex(r => new { r.Rule, r.Version }).IsUnique();
        builder.Entity<AlertTrackTable>().ToTable("AlertTrack").HasKey(t => new { t.Year, t.Rule, t.Subject });
        builder.Entity<AlertTable>(e =>
        {
            e.ToTable("Alert").HasIndex(a => new { a.Year, a.Rule, a.Subject, a.Episode }).IsUnique();
            e.HasIndex(a => new { a.State, a.DepartmentId });
            e.HasIndex(a => new { a.DepartmentId, a.OpenedOn });
        });
        builder.Entity<AlertEventTable>().ToTable("AlertEvent").HasIndex(e => e.AlertId);
        builder.Entity<AlertStateTable>(e =>
        {
            e.ToTable("AlertState").Property(s => s.Id).ValueGeneratedNever();
            e.HasData(new AlertStateTable { Id = 1 });
        });
        MapDelivery(builder);
    }

    private static void MapDelivery(ModelBuilder builder)
    {
        builder.Entity<AlertNoticeTable>(e =>
        {
            // What was told once is never told again, whatever runs twice.
            e.ToTable("AlertNotice").HasIndex(n => new { n.Rule, n.Subject, n.Period, n.Channel, n.Recipient }).IsUnique();
            e.HasIndex(n => new { n.Channel, n.Recipient });
            // Asked every few seconds: what waits is little, what was told grows for years.
            e.HasIndex(n => new { n.Channel, n.Recipient }, "IX_AlertNotice_Waiting").HasFilter("MessageId IS NULL AND DroppedAt IS NULL AND Channel IN ('mail', 'robot')");
            e.HasIndex(n => n.AlertId);
            e.HasIndex(n => n.MessageId);
        });
        builder.Entity<MessageTable>(e =>
        {
            e.ToTable("Message").HasIndex(m => m.Key).IsUnique();
            e.HasIndex(m => new { m.State, m.NextAt });
            e.HasIndex(m => new { m.Recipient, m.Day });
        });
        builder.Entity<RobotTable>().ToTable("Robot");
        builder.Entity<DeliveryWishTable>().ToTable("DeliveryWish").HasKey(w => w.Account);
        builder.Entity<QuietPeriodTable>().ToTable("QuietPeriod");
        builder.Entity<CalendarFeedTable>().ToTable("CalendarFeed").HasIndex(f => f.WordHash).IsUnique();
        builder.Entity<SubscriptionTable>().ToTable("Subscription").HasIndex(s => s.Account);
    }
}
