using System.Text.Json.Nodes;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Web.Persistence.Loading;
using Dashboard.Web.Shell;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What a first start writes beside the account of its administrator.</summary>
/// <param name="Answers">What the institution said of itself.</param>
/// <param name="Cells">The department at the top as a row of the departments template; null where there are departments already.</param>
/// <param name="Batch">The batch in which that row comes.</param>
/// <param name="Load">How it is taken.</param>
public sealed record FirstStart(InstitutionAnswers Answers, IReadOnlyList<string>? Cells, NewBatch Batch, LoadRequest Load);

/// <summary>What the institution answered at its first start.</summary>
public sealed class InstitutionStore(LedgerDatabase database, ImportStore import)
{
    private static readonly AuditSubject Institution = new(AuditSubjects.Institution, AuditSubjects.Institution);

    /// <summary>The answers; null where nobody gave any.</summary>
    public InstitutionAnswers? Read()
    {
        using SqliteConnection connection = database.Open();
        return connection.List("SELECT Culture, FirstMonth, FirstYear FROM Institution", r => new InstitutionAnswers(r.GetString(0), r.GetInt32(1), r.GetInt32(2))).SingleOrDefault();
    }

    /// <summary>Whether a department is there already.</summary>
    public bool HasDepartments()
    {
        using SqliteConnection connection = database.Open();
        return HasDepartments(connection);
    }

    /// <summary>A department comes as every other does, so no import may be under way.</summary>
    public Task<IDisposable> LockAsync(CancellationToken cancel) => import.LockAsync(cancel);

    /// <summary>Part of the transaction that makes the first account: all of it is there, or nothing.</summary>
    internal static void Write(SqliteConnection connection, FirstStart start, AuditStamp stamp)
    {
        InstitutionAnswers answers = start.Answers;
        connection.Run("INSERT OR REPLACE INTO Institution (Id, Culture, FirstMonth, FirstYear) VALUES (1, @1, @2, @3)", answers.Culture, answers.FirstMonth, answers.FirstYear);
        JsonObject document = new() { ["culture"] = answers.Culture, ["firstMonth"] = answers.FirstMonth, ["firstYear"] = answers.FirstYear };
        AuditStore.Append(connection, new(stamp, AuditActions.InstitutionSetUp, Institution, null, document.ToJsonString(AuditRows.Plain)));
        // Figures depend on the first month as they do on facts.
        LedgerStateStore.RaiseLedgerVersion(connection);
        if (start.Cells is not null && !HasDepartments(connection)) Take(connection, start, start.Cells, stamp);
    }

    private static bool HasDepartments(SqliteConnection connection) => connection.Ask<long>("SELECT EXISTS (SELECT * FROM Department)") != 0;

    private static void Take(SqliteConnection connection, FirstStart start, IReadOnlyList<string> cells, AuditStamp stamp)
    {
        HeadingMap map = HeadingMap.Of(ImportKind.Departments);
        LoadContext context = new(connection, BatchStore.Begin(connection, start.Batch), start.Load);
        using DepartmentLoader loader = new(context);
        loader.Take(new(1, cells, map));
        loader.Finish();
        if (context.Rejected is [var rejection, ..]) throw new InvalidOperationException($"The department was not taken: {rejection.Code}");
        BatchStore.Post(connection, context.BatchId, new(1, context.Accepted, 0, 0, null), stamp);
    }
}
