using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Web.Persistence.Migrations.Sqlite;

public partial class Initial
{
    private static readonly string[] KeyedTables =
        ["LineMonth", "DepartmentMonth", "LineSnapshot", "DepartmentSnapshot", "IndicatorSnapshot"];

    /// <summary>
    /// Tables that are only ever read by their key are stored in the order of that key. EF Core cannot say so, hence the
    /// tables it just made are made again with their own statement and this one addition.
    /// </summary>
    private static void CreateWithoutRowId(MigrationBuilder migrationBuilder)
    {
        foreach (CreateTableWithKey table in migrationBuilder.Operations
            .OfType<Microsoft.EntityFrameworkCore.Migrations.Operations.CreateTableOperation>()
            .Where(o => KeyedTables.Contains(o.Name))
            .Select(o => new CreateTableWithKey(o))
            .ToArray())
        {
            migrationBuilder.DropTable(table.Name);
            migrationBuilder.Sql(table.Statement);
        }
    }

    private sealed record CreateTableWithKey(Microsoft.EntityFrameworkCore.Migrations.Operations.CreateTableOperation Operation)
    {
        public string Name => Operation.Name;

        public string Statement =>
            $"CREATE TABLE \"{Name}\" ({string.Join(", ", Operation.Columns.Select(c => $"\"{c.Name}\" {c.ColumnType}{(c.IsNullable ? "" : " NOT NULL")}"))}, "
            + $"PRIMARY KEY ({string.Join(", ", Operation.PrimaryKey!.Columns.Select(c => $"\"{c}\""))})) WITHOUT ROWID";
    }
}
