using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Landings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Landing", table: "LineSnapshot", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<string>(name: "Landing", table: "DepartmentSnapshot", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<long>(name: "AtRiskFen", table: "DepartmentSnapshot", type: "INTEGER", nullable: false, defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Landing", table: "LineSnapshot");
            migrationBuilder.DropColumn(name: "Landing", table: "DepartmentSnapshot");
            migrationBuilder.DropColumn(name: "AtRiskFen", table: "DepartmentSnapshot");
        }
    }
}
