using Dashboard.Domain.Approval;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What the set-up of a year asks beside facts: whose work it is, what there is to choose from, and how far a book has come.</summary>
public sealed class YearSetUpStore(LedgerDatabase database)
{
    /// <summary>Whether a department lies in a scope.</summary>
    public bool IsIn(int department, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long>($"SELECT count(*) FROM Department d WHERE d.Id=@1 AND {ScopeCondition.On(scope)}", department) > 0;
    }

    /// <summary>The lines of a department of the scope itself, without those of its units, in the order of their codes.</summary>
    public IReadOnlyList<BudgetLine> Lines(int department, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT l.Code, l.Name, d.Code, l.Category FROM Line l JOIN Department d ON d.Id=l.DepartmentId WHERE d.Id=@1 AND {ScopeCondition.On(scope)} ORDER BY l.Code",
            r => new BudgetLine(r.GetString(0), r.GetString(1), r.GetString(2), (ExpenditureCategory)r.GetInt32(3)), department);
    }

    /// <summary>How far the goals or the plan of a department have come; a draft where nobody took a step.</summary>
    public BookState State(BookKind kind, int department, int year)
    {
        using SqliteConnection connection = database.Open();
        return (BookState)connection.Ask<int>("SELECT coalesce((SELECT State FROM Book WHERE Kind=@1 AND DepartmentId=@2 AND Year=@3), 0)", (int)kind, department, year);
    }

    /// <summary>The packs that were chosen for the projects of a department in a year, by the code of the project. The caller has found the department for its person.</summary>
    public IReadOnlyDictionary<string, string> Packs(int department, int year)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            "SELECT l.Code, a.Pack FROM Assessment a JOIN Line l ON l.Id=a.LineId WHERE a.DepartmentId=@1 AND a.Year=@2 AND a.Pack IS NOT NULL", r => (Line: r.GetString(0), Pack: r.GetString(1)), department, year)
            .ToDictionary(row => row.Line, row => row.Pack, StringComparer.Ordinal);
    }

    /// <summary>Whether a code belongs to an indicator of the year, whosever it is: a code is one indicator.</summary>
    public bool IsTaken(string code, int year)
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long>($"SELECT count(*) FROM Indicator WHERE Code=@1 AND Year=@2 AND BatchId IN ({Visible.Now})", code, year) > 0;
    }
}
