using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstStart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "LentFrom",
                table: "AccountGrant",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastCodeStep",
                table: "Account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Institution",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    FirstMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstYear = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Institution", x => x.Id);
                });

            // What was lent before is tied to the right it equals; where there is none any more, to none, so that it ends.
            migrationBuilder.Sql(
                """
                UPDATE AccountGrant SET LentFrom=coalesce(
                  (SELECT own.Id FROM AccountGrant own JOIN Account a ON a.Id=own.AccountId
                   WHERE a.UserName=AccountGrant.OnBehalfOf AND own.OnBehalfOf IS NULL AND own.Role=AccountGrant.Role AND own.DepartmentId IS AccountGrant.DepartmentId
                   ORDER BY own.Id LIMIT 1), 0)
                WHERE OnBehalfOf IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Institution");

            migrationBuilder.DropColumn(
                name: "LentFrom",
                table: "AccountGrant");

            migrationBuilder.DropColumn(
                name: "LastCodeStep",
                table: "Account");
        }
    }
}
