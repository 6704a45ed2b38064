using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OnBehalfOf",
                table: "AccountGrant",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastSignInAt",
                table: "Account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecord_Department",
                table: "AuditRecord",
                column: "Department");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecord_SubjectKind_SubjectKey",
                table: "AuditRecord",
                columns: new[] { "SubjectKind", "SubjectKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AuditRecord_Department",
                table: "AuditRecord");

            migrationBuilder.DropIndex(
                name: "IX_AuditRecord_SubjectKind_SubjectKey",
                table: "AuditRecord");

            migrationBuilder.DropColumn(
                name: "OnBehalfOf",
                table: "AccountGrant");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "Account");
        }
    }
}
