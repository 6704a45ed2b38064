using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Loading;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What entering results asks beside facts: for whom it is, and what is closed to it.</summary>
public sealed class ReportingStore(LedgerDatabase database)
{
    /// <summary>The codes of the departments of a subtree that lie in a scope.</summary>
    public IReadOnlySet<string> Departments(DepartmentRange range, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT d.Code FROM Department d WHERE d.Position BETWEEN @1 AND @2 AND {ScopeCondition.On(scope)}", r => r.GetString(0), range.Position, range.End)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The indicators of a subtree for which a person cannot enter a result of a day, with the code of the rejection they would get.</summary>
    /// <param name="today">The day on which they would enter it: closed periods open for a person until a day.</param>
    public IReadOnlyDictionary<string, string> Barred(DepartmentRange range, int year, DateOnly day, Person person, DateOnly today)
    {
        Scope scope = person.ScopeOf(Right.Report);
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        LedgerGate gate = new(connection, new(person.Name, scope, today));
        int month = DayCode.MonthOf(day);
        Dictionary<string, string> barred = new(StringComparer.Ordinal);
        foreach ((string code, string department, int? line) in connection.List(
            $"""
            SELECT i.Code, d.Code, i.LineId, max(i.Id) FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId
            WHERE d.Position BETWEEN @1 AND @2 AND i.Year=@3 AND i.BatchId IN ({Visible.Now}) AND {ScopeCondition.On(scope)} GROUP BY i.Code
            """,
            r => (r.GetString(0), r.GetString(1), r.IntOrNull(2)), range.Position, range.End, year))
        {
            string? why = gate.IsAssessed(department, line, year) ? RejectionCodes.AssessmentSigned : gate.IsClosed(department, month) ? RejectionCodes.PeriodClosed : null;
            if (why is not null) barred[code] = why;
        }

        return barred;
    }
}
