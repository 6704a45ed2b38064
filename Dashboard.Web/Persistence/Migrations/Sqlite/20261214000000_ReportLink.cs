using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReportLink : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReportLink",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    IndicatorCode = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<int>(type: "INTEGER", nullable: false),
                    LastDay = table.Column<int>(type: "INTEGER", nullable: false),
                    MessageId = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeOn = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportLink", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportLinkWord",
                columns: table => new
                {
                    WordHash = table.Column<string>(type: "TEXT", nullable: false),
                    LinkId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportLinkWord", x => x.WordHash);
                    table.ForeignKey(
                        name: "FK_ReportLinkWord_ReportLink_LinkId",
                        column: x => x.LinkId,
                        principalTable: "ReportLink",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReportLink_IndicatorCode_Year_Account",
                table: "ReportLink",
                columns: new[] { "IndicatorCode", "Year", "Account" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportLink_MessageId",
                table: "ReportLink",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportLinkWord_LinkId",
                table: "ReportLinkWord",
                column: "LinkId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReportLinkWord");

            migrationBuilder.DropTable(
                name: "ReportLink");
        }
    }
}
