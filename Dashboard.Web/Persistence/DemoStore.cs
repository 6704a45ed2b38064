using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Sample data in the ledger: whether there are any, and how they leave.</summary>
public sealed class DemoStore(LedgerDatabase database, ImportStore import)
{
    private const string DemoBatches = "(SELECT Id FROM Batch WHERE IsDemo=1)";
    private static readonly AuditSubject Demo = new(AuditSubjects.Demo, AuditSubjects.Demo);

    private const string DemoLines = "(SELECT Id FROM Line WHERE IsDemo=1)";

    /// <summary>Sample departments with nothing real inside; one that has got a real line or unit stays.</summary>
    private const string EmptyDemoDepartments =
        """
        (SELECT d.Id FROM Department d WHERE d.IsDemo=1
          AND NOT EXISTS (SELECT 1 FROM Department o WHERE o.IsDemo=0 AND o.Position BETWEEN d.Position AND d.End)
          AND NOT EXISTS (SELECT 1 FROM Line l JOIN Department o ON o.Id=l.DepartmentId
                          WHERE l.IsDemo=0 AND o.Position BETWEEN d.Position AND d.End))
        """;

    private const string DemoAssessments = $"(SELECT Id FROM Assessment WHERE LineId IN {DemoLines} OR DepartmentId IN {EmptyDemoDepartments})";

    private const string DemoRectifications = $"(SELECT Id FROM Rectification WHERE LineId IN {DemoLines} OR DepartmentId IN {EmptyDemoDepartments})";

    /// <summary>Rounds lose sample lines; a task without any, and a round without tasks, goes with all that was said in it.</summary>
    private static readonly string[] Rounds =
    [
        $"DELETE FROM RectificationStep WHERE RectificationId IN {DemoRectifications}",
        $"DELETE FROM Rectification WHERE Id IN {DemoRectifications}",
        .. ((string[])["MonitoringAnswer", "MonitoringLine"]).Select(table => $"DELETE FROM {table} WHERE LineId IN {DemoLines}"),
        "DELETE FROM MonitoringTask WHERE NOT EXISTS (SELECT * FROM MonitoringLine l WHERE l.RoundId=MonitoringTask.RoundId AND l.DepartmentId=MonitoringTask.DepartmentId)",
        .. ((string[])["MonitoringStep", "MonitoringSeal", "MonitoringText"])
            .Select(table => $"DELETE FROM {table} WHERE NOT EXISTS (SELECT * FROM MonitoringTask t WHERE t.RoundId={table}.RoundId AND t.DepartmentId={table}.DepartmentId)"),
        "DELETE FROM MonitoringRound WHERE NOT EXISTS (SELECT * FROM MonitoringTask t WHERE t.RoundId=MonitoringRound.Id)",
    ];

    private static readonly string[] Steps =
    [
        $"DELETE FROM BatchDepartment WHERE BatchId IN {DemoBatches} OR DepartmentId IN {EmptyDemoDepartments}",
        .. ((string[])["Payment", "WithdrawnPayment", "BudgetEntry", "PlanPoint", "Milestone"])
            .Select(table => $"DELETE FROM {table} WHERE BatchId IN {DemoBatches} OR LineId IN {DemoLines}"),
        .. ((string[])["Indicator", "Result"]).Select(table => $"DELETE FROM {table} WHERE BatchId IN {DemoBatches}"),
        "DELETE FROM Result WHERE NOT EXISTS (SELECT 1 FROM Indicator i WHERE i.Code=Result.IndicatorCode AND i.Year=Result.Year)",
        "DELETE FROM Evidence WHERE NOT EXISTS (SELECT 1 FROM Indicator i WHERE i.Code=Evidence.IndicatorCode AND i.Year=Evidence.Year)",
        "DELETE FROM ReportLink WHERE NOT EXISTS (SELECT * FROM Indicator i WHERE i.Code=ReportLink.IndicatorCode AND i.Year=ReportLink.Year)",
        .. ((string[])["LineMonth", "LineSnapshot"]).Select(table => $"DELETE FROM {table} WHERE LineId IN {DemoLines}"),
        "DELETE FROM IndicatorSnapshot WHERE IndicatorId NOT IN (SELECT Id FROM Indicator)",
        .. ((string[])["AssessmentEntry", "AssessmentSeal"]).Select(table => $"DELETE FROM {table} WHERE AssessmentId IN {DemoAssessments}"),
        $"DELETE FROM Assessment WHERE Id IN {DemoAssessments}",
        $"DELETE FROM AssessmentRunItem WHERE DepartmentId IN {EmptyDemoDepartments}",
        "DELETE FROM AssessmentRun WHERE Id NOT IN (SELECT RunId FROM AssessmentRunItem)",
        .. Rounds,
        "DELETE FROM Line WHERE IsDemo=1",
        "DELETE FROM DepartmentSnapshot",
        $"DELETE FROM Indicator WHERE DepartmentId IN {EmptyDemoDepartments}",
        .. ((string[])["Book", "ChangeRequest", "PeriodClosing", "PeriodOpening"]).Select(table => $"DELETE FROM {table} WHERE DepartmentId IN {EmptyDemoDepartments}"),
        $"DELETE FROM Department WHERE Id IN {EmptyDemoDepartments}",
        "DELETE FROM Batch WHERE IsDemo=1",
    ];

    public bool Exists()
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long>("SELECT count(*) FROM Batch WHERE IsDemo=1") > 0;
    }

    /// <summary>Whether the ledger holds no figure at all; departments alone are none.</summary>
    public bool IsLedgerEmpty()
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long>("SELECT EXISTS (SELECT * FROM Line) OR EXISTS (SELECT * FROM Indicator)") == 0;
    }

    /// <summary>Records that sample data were loaded; each of their batches has its own record too.</summary>
    public void RecordLoaded(AuditStamp stamp, int batches, int rows)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        AuditStore.Append(connection, new(stamp, AuditActions.DemoLoaded, Demo, null, AuditRows.Describe(("batches", batches), ("accepted", rows))));
        writing.Commit();
    }

    /// <summary>Removes all sample data as if they had never been there.</summary>
    /// <returns>How many batches there were.</returns>
    public async Task<int> RemoveAsync(AuditStamp stamp, CancellationToken cancel = default)
    {
        using IDisposable mine = await import.LockAsync(cancel);
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        int removed = connection.Ask<int>("SELECT count(*) FROM Batch WHERE IsDemo=1");
        foreach (string step in Steps) connection.Run(step);
        TotalsStore.RebuildDepartments(connection);
        LedgerStateStore.RaiseLedgerVersion(connection);
        if (removed > 0) AuditStore.Append(connection, new(stamp, AuditActions.DemoRemoved, Demo, AuditRows.Describe(("batches", removed)), null));
        writing.Commit();
        return removed;
    }
}
