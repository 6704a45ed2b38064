using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A payment as it is shown.</summary>
public sealed record PaymentRow(string Voucher, DateOnly PaidOn, Money Amount, string Payee, string Purpose, FundType Fund, string FileName);

/// <summary>Some payments and the sum of all of which they are a part.</summary>
public sealed record PaymentPage(IReadOnlyList<PaymentRow> Rows, int Count, Money Sum);

/// <summary>A budget entry as it is shown.</summary>
public sealed record EntryRow(BudgetEntry Entry, FundType Fund, string Document);

/// <summary>What is known of single lines.</summary>
public sealed class LineStore(LedgerDatabase database)
{

    /// <summary>The number and department of a line of the scope, or null when there is none.</summary>
    public (int Id, string Department)? Find(string code, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT l.Id, d.Code FROM Line l JOIN Department d ON d.Id=l.DepartmentId WHERE l.Code=@1 AND {ScopeCondition.On(scope)}",
            ((int, string)? (SqliteDataReader r) => (r.GetInt32(0), r.GetString(1))), code).SingleOrDefault();
    }

    /// <summary>Payments of a line between two days, the latest first, with the sum of all of them.</summary>
    public PaymentPage PaymentsOf(int lineId, DateOnly first, DateOnly last, int skip, int take, DateTimeOffset? knownAt = null)
    {
        string payments = Payments(knownAt);
        using SqliteConnection connection = database.Open();
        int from = DayCode.Of(first), to = DayCode.Of(last);
        List<PaymentRow> rows = connection.List(
            $"SELECT p.Voucher, p.PaidOn, p.AmountFen, p.Payee, p.Purpose, p.Fund, b.FileName {payments} ORDER BY p.PaidOn DESC, p.Id DESC LIMIT @5 OFFSET @4",
            r => new PaymentRow(r.GetString(0), DayCode.ToDate(r.GetInt32(1)), r.Money(2), r.GetString(3), r.GetString(4), (FundType)r.GetInt32(5), r.GetString(6)),
            lineId, from, to, skip, take);
        (int count, Money sum) = connection.List(
            $"SELECT count(*), coalesce(sum(p.AmountFen), 0) {payments}", r => (r.GetInt32(0), r.Money(1)), lineId, from, to).Single();
        return new(rows, count, sum);
    }

    /// <summary>Executed money of a line in the months 1–12 of a year.</summary>
    public IReadOnlyDictionary<int, Money> Months(int lineId, FiscalYear year, DateTimeOffset? knownAt = null)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            knownAt is null
                ? "SELECT Month, ExecutedFen FROM LineMonth WHERE LineId=@1 AND Month BETWEEN @2 AND @3"
                : $"SELECT p.Month, sum(p.AmountFen) FROM ({Visible.AllPayments}) p WHERE p.LineId=@1 AND p.Month BETWEEN @2 AND @3 AND p.BatchId IN ({Visible.When(knownAt)}) GROUP BY 1",
            r => (Month: year.MonthOf(DayCode.ToDate((r.GetInt32(0) * 100) + 1)), Amount: r.Money(1)),
            lineId, DayCode.MonthOf(year.First), DayCode.MonthOf(year.Last)).ToDictionary(m => m.Month, m => m.Amount);
    }

    /// <summary>The budget entries of a line in a year up to a date, in the order of their dates.</summary>
    public IReadOnlyList<EntryRow> Entries(int lineId, FiscalYear year, DateOnly asOf, DateTimeOffset? knownAt = null)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT Kind, Date, AmountFen, Fund, Document FROM BudgetEntry WHERE LineId=@1 AND Date BETWEEN @2 AND @3 AND BatchId IN ({Visible.When(knownAt)}) ORDER BY Date, Id",
            r => new EntryRow(new((BudgetEntryKind)r.GetInt32(0), DayCode.ToDate(r.GetInt32(1)), r.Money(2)), (FundType)r.GetInt32(3), r.GetString(4)),
            lineId, DayCode.Of(year.First), DayCode.Of(asOf));
    }

    /// <summary>The payment milestones of a line in a year.</summary>
    public IReadOnlyList<PaymentMilestone> Milestones(int lineId, FiscalYear year, DateTimeOffset? knownAt = null)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT Name, DueOn, AmountFen, max(Id) FROM Milestone WHERE LineId=@1 AND DueOn BETWEEN @2 AND @3 AND BatchId IN ({Visible.When(knownAt)})
            GROUP BY Name, DueOn ORDER BY DueOn
            """,
            r => new PaymentMilestone(r.GetString(0), DayCode.ToDate(r.GetInt32(1)), r.Money(2)),
            lineId, DayCode.Of(year.First), DayCode.Of(year.Last));
    }

    /// <summary>What is posted now, or what was known at a moment, taken back since or not.</summary>
    private static string Payments(DateTimeOffset? knownAt) => (knownAt is null
        ? "FROM Payment p JOIN Batch b ON b.Id=p.BatchId AND b.PostedAt IS NOT NULL"
        : $"FROM ({Visible.AllPayments}) p JOIN Batch b ON b.Id=p.BatchId AND b.Id IN ({Visible.When(knownAt)})") + " WHERE p.LineId=@1 AND p.PaidOn BETWEEN @2 AND @3";
}
