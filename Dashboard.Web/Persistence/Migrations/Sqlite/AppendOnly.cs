using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Web.Persistence.Migrations.Sqlite;

public partial class Audit
{
    /// <summary>
    /// Records can only be added, each behind the head; the head can only step on to the record that was just added. A plain
    /// statement on the database cannot break the chain; whoever removes the triggers first is found by the hashes.
    /// </summary>
    private static readonly (string Name, string Event, string When)[] Guards =
    [
        ("AuditRecord_keep_update", "BEFORE UPDATE ON AuditRecord", "1"),
        ("AuditRecord_keep_delete", "BEFORE DELETE ON AuditRecord", "1"),
        // REPLACE would remove the old row without asking the trigger for deletes.
        ("AuditRecord_next", "BEFORE INSERT ON AuditRecord", "NOT EXISTS (SELECT 1 FROM AuditHead WHERE NEW.Number=Number+1 AND NEW.PreviousHash=Hash)"),
        ("AuditHead_step", "BEFORE UPDATE ON AuditHead",
            "NEW.Id<>OLD.Id OR NEW.Number<>OLD.Number+1 OR NOT EXISTS (SELECT 1 FROM AuditRecord WHERE Number=NEW.Number AND Hash=NEW.Hash AND PreviousHash=OLD.Hash)"),
        ("AuditHead_keep_delete", "BEFORE DELETE ON AuditHead", "1"),
        ("AuditHead_one", "BEFORE INSERT ON AuditHead", "EXISTS (SELECT 1 FROM AuditHead)"),
    ];

    private static void CreateGuards(MigrationBuilder migrationBuilder)
    {
        foreach ((string name, string when, string condition) in Guards)
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER {name} {when} WHEN {condition} BEGIN SELECT RAISE(ABORT, 'The audit chain is append-only.'); END");
        }
    }
}
