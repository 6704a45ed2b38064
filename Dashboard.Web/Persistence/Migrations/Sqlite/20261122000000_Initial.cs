using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Batch",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PostedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    TotalFen = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Fund = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Department",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ParentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Depth = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Department", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DepartmentMonth",
                columns: table => new
                {
                    DepartmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    ExecutedFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentMonth", x => new { x.DepartmentId, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "DepartmentSnapshot",
                columns: table => new
                {
                    AsOf = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    InitialFen = table.Column<long>(type: "INTEGER", nullable: false),
                    AdjustedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ExecutedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ExecutedThisMonthFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ArrivedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    PlannedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    PlannedBudgetFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ExecutedOfArrivedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpectedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    Basis = table.Column<int>(type: "INTEGER", nullable: false),
                    LinesRed = table.Column<int>(type: "INTEGER", nullable: false),
                    LinesYellow = table.Column<int>(type: "INTEGER", nullable: false),
                    LinesUnreported = table.Column<int>(type: "INTEGER", nullable: false),
                    LinesBlue = table.Column<int>(type: "INTEGER", nullable: false),
                    LinesGreen = table.Column<int>(type: "INTEGER", nullable: false),
                    LinesNone = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorsRed = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorsYellow = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorsUnreported = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorsBlue = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorsGreen = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorsNone = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanCurve = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentSnapshot", x => new { x.AsOf, x.DepartmentId });
                });

            migrationBuilder.CreateTable(
                name: "Indicator",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    LineId = table.Column<int>(type: "INTEGER", nullable: true),
                    Level1 = table.Column<string>(type: "TEXT", nullable: false),
                    Level2 = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Sign = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetValue = table.Column<decimal>(type: "TEXT", nullable: true),
                    TargetText = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Weight = table.Column<decimal>(type: "TEXT", nullable: true),
                    Accumulation = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter1 = table.Column<decimal>(type: "TEXT", nullable: true),
                    Quarter2 = table.Column<decimal>(type: "TEXT", nullable: true),
                    Quarter3 = table.Column<decimal>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    DataSource = table.Column<string>(type: "TEXT", nullable: true),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicator", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorSnapshot",
                columns: table => new
                {
                    AsOf = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorId = table.Column<long>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    ReportedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Light = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorSnapshot", x => new { x.AsOf, x.IndicatorId });
                });

            migrationBuilder.CreateTable(
                name: "JobRun",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JobId = table.Column<string>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeaseUntilAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerState",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    LedgerVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    SnapshotVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    SnapshotLedgerVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    SnapshotAsOf = table.Column<int>(type: "INTEGER", nullable: false),
                    SnapshotPack = table.Column<string>(type: "TEXT", nullable: false),
                    SnapshotAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerState", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Line",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Line", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LineMonth",
                columns: table => new
                {
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    ExecutedFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineMonth", x => new { x.LineId, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "LineSnapshot",
                columns: table => new
                {
                    AsOf = table.Column<int>(type: "INTEGER", nullable: false),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    InitialFen = table.Column<long>(type: "INTEGER", nullable: false),
                    AdjustedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ExecutedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ExecutedThisMonthFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ArrivedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    PlannedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpectedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    Light = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineSnapshot", x => new { x.AsOf, x.LineId });
                });

            migrationBuilder.CreateTable(
                name: "Milestone",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestone", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Payment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Voucher = table.Column<string>(type: "TEXT", nullable: false),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    VoucherLine = table.Column<int>(type: "INTEGER", nullable: false),
                    Fund = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    PaidOn = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    Payee = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanPoint",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    CumulativeFen = table.Column<long>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanPoint", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Result",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorCode = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Result", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawnPayment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Voucher = table.Column<string>(type: "TEXT", nullable: false),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    VoucherLine = table.Column<int>(type: "INTEGER", nullable: false),
                    Fund = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    PaidOn = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    Payee = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawnPayment", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "LedgerState",
                columns: new[] { "Id", "LedgerVersion", "SnapshotAsOf", "SnapshotAt", "SnapshotLedgerVersion", "SnapshotPack", "SnapshotVersion" },
                values: new object[] { 1, 0L, 0, null, 0L, "", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetEntry_LineId_Date",
                table: "BudgetEntry",
                columns: new[] { "LineId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_Department_Code",
                table: "Department",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Department_Position",
                table: "Department",
                column: "Position");

            migrationBuilder.CreateIndex(
                name: "IX_Indicator_Code_Year",
                table: "Indicator",
                columns: new[] { "Code", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Indicator_Year_DepartmentId",
                table: "Indicator",
                columns: new[] { "Year", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRun_JobId_Period",
                table: "JobRun",
                columns: new[] { "JobId", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_Line_Code",
                table: "Line",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Line_DepartmentId",
                table: "Line",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_LineId_DueOn",
                table: "Milestone",
                columns: new[] { "LineId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Payment_LineId_Month_PaidOn_AmountFen",
                table: "Payment",
                columns: new[] { "LineId", "Month", "PaidOn", "AmountFen" });

            migrationBuilder.CreateIndex(
                name: "IX_Payment_Voucher_LineId_VoucherLine",
                table: "Payment",
                columns: new[] { "Voucher", "LineId", "VoucherLine" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanPoint_LineId_Year_Month",
                table: "PlanPoint",
                columns: new[] { "LineId", "Year", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Result_IndicatorCode_Year_Date",
                table: "Result",
                columns: new[] { "IndicatorCode", "Year", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawnPayment_LineId_Month_PaidOn_AmountFen",
                table: "WithdrawnPayment",
                columns: new[] { "LineId", "Month", "PaidOn", "AmountFen" });

            CreateWithoutRowId(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Batch");

            migrationBuilder.DropTable(
                name: "BudgetEntry");

            migrationBuilder.DropTable(
                name: "Department");

            migrationBuilder.DropTable(
                name: "DepartmentMonth");

            migrationBuilder.DropTable(
                name: "DepartmentSnapshot");

            migrationBuilder.DropTable(
                name: "Indicator");

            migrationBuilder.DropTable(
                name: "IndicatorSnapshot");

            migrationBuilder.DropTable(
                name: "JobRun");

            migrationBuilder.DropTable(
                name: "LedgerState");

            migrationBuilder.DropTable(
                name: "Line");

            migrationBuilder.DropTable(
                name: "LineMonth");

            migrationBuilder.DropTable(
                name: "LineSnapshot");

            migrationBuilder.DropTable(
                name: "Milestone");

            migrationBuilder.DropTable(
                name: "Payment");

            migrationBuilder.DropTable(
                name: "PlanPoint");

            migrationBuilder.DropTable(
                name: "Result");

            migrationBuilder.DropTable(
                name: "WithdrawnPayment");
        }
    }
}
