using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OutboxIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_AlertNotice_Waiting",
                table: "AlertNotice",
                columns: new[] { "Channel", "Recipient" },
                filter: "MessageId IS NULL AND DroppedAt IS NULL AND Channel IN ('mail', 'robot')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AlertNotice_Waiting",
                table: "AlertNotice");
        }
    }
}
