using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Web.Persistence.Migrations.Sqlite;

public partial class History
{
    /// <summary>Batches of before get what new ones note while they come in.</summary>
    private static void FillFromFacts(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        INSERT INTO BatchDepartment (BatchId, DepartmentId, Rows, AmountFen)
        SELECT f.BatchId, f.DepartmentId, count(*), sum(f.AmountFen) FROM (
          SELECT p.BatchId, l.DepartmentId, p.AmountFen FROM Payment p JOIN Line l ON l.Id=p.LineId
          UNION ALL SELECT p.BatchId, l.DepartmentId, p.AmountFen FROM WithdrawnPayment p JOIN Line l ON l.Id=p.LineId
          UNION ALL SELECT e.BatchId, l.DepartmentId, e.AmountFen FROM BudgetEntry e JOIN Line l ON l.Id=e.LineId
          UNION ALL SELECT m.BatchId, l.DepartmentId, m.AmountFen FROM Milestone m JOIN Line l ON l.Id=m.LineId
          UNION ALL SELECT p.BatchId, l.DepartmentId, NULL FROM PlanPoint p JOIN Line l ON l.Id=p.LineId
          UNION ALL SELECT i.BatchId, i.DepartmentId, NULL FROM Indicator i
          UNION ALL SELECT r.BatchId, (SELECT i.DepartmentId FROM Indicator i WHERE i.Code=r.IndicatorCode AND i.Year=r.Year ORDER BY i.Id DESC LIMIT 1), NULL FROM Result r) f
        JOIN Batch b ON b.Id=f.BatchId AND b.PostedAt IS NOT NULL
        WHERE f.DepartmentId IS NOT NULL GROUP BY f.BatchId, f.DepartmentId
        """);
}
