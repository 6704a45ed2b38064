using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Web.Persistence.Migrations.Sqlite;

public partial class Monitoring
{
    /// <summary>What was answered, sealed and decided in a round can be added to, never changed. Sample data leave as a whole, so that rows can go.</summary>
    private static void KeepSteps(MigrationBuilder migrationBuilder)
    {
        foreach (string table in (string[])["MonitoringAnswer", "MonitoringSeal", "MonitoringStep", "RectificationStep"])
            migrationBuilder.Sql($"CREATE TRIGGER {table}_keep_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'Rounds are append-only.'); END");
    }
}
