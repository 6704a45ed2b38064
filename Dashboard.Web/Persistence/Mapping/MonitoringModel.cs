using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>The tables of monitoring rounds and 整改.</summary>
internal static class MonitoringModel
{
    public static void MapMonitoring(this ModelBuilder builder)
    {
        builder.Entity<MonitoringRoundTable>().ToTable("MonitoringRound").HasIndex(r => r.Year);
        builder.Entity<MonitoringLineTable>().ToTable("MonitoringLine").HasKey(l => new { l.RoundId, l.DepartmentId, l.LineId });
        builder.Entity<MonitoringTaskTable>().ToTable("MonitoringTask").HasKey(t => new { t.RoundId, t.DepartmentId });
        builder.Entity<MonitoringStepTable>().ToTable("MonitoringStep").HasIndex(s => new { s.RoundId, s.DepartmentId });
        builder.Entity<MonitoringAnswerTable>().ToTable("MonitoringAnswer").HasIndex(a => new { a.RoundId, a.LineId });
        builder.Entity<MonitoringSealTable>().ToTable("MonitoringSeal").HasIndex(s => new { s.RoundId, s.DepartmentId });
        builder.Entity<MonitoringTextTable>().ToTable("MonitoringText").HasIndex(t => new { t.RoundId, t.DepartmentId, t.Section });
        builder.Entity<RectificationTable>().ToTable("Rectification").HasIndex(r => new { r.RoundId, r.DepartmentId });
        builder.Entity<RectificationStepTable>().ToTable("RectificationStep").HasIndex(s => s.RectificationId);
    }
}
