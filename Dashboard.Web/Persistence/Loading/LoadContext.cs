using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>What the rows of one file share while they are taken into the ledger.</summary>
internal sealed class LoadContext(SqliteConnection connection, long batchId, LoadRequest request)
{
    private readonly List<Rejection> rejected = [];
    private readonly List<NotedChange> noted = [];

    public SqliteConnection Connection => connection;

    public long BatchId => batchId;

    public LoadRequest Request => request;

    /// <summary>What is closed or signed.</summary>
    public LedgerGate Gate { get; } = new(connection, request.Author);

    /// <summary>Rows that wait for approval instead of being taken.</summary>
    public HeldRows Held => field ??= new(this);

    /// <summary>The year facts without a date of their own belong to.</summary>
    public FiscalYear Year => request.Year;

    public IReadOnlyList<Rejection> Rejected => rejected;

    /// <summary>Changes that get a record of their own beside that of the batch.</summary>
    public IReadOnlyList<NotedChange> Noted => noted;

    public int Accepted { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Sum of the amounts of all rows that stand in the ledger now, new or known before.</summary>
    public Money Total { get; private set; }

    /// <summary>What the rows do.</summary>
    public RowEffects Effects { get; } = new();

    /// <summary>The first row with an amount that only repeats one before it in the file, or null.</summary>
    public int? RepeatedRow { get; private set; }

    public void Accept(RowCells row, Money amount = default, RowEffect effect = RowEffect.New)
    {
        Accepted++;
        Total += amount;
        Effects.Add(effect, row);
    }

    public void Keep(RowCells row, Money amount = default)
    {
        Unchanged++;
        Total += amount;
        Effects.Add(RowEffect.Unchanged, row);
    }

    /// <summary>A row says the same as one before it in the file: it counts once, whatever the sums of the file do.</summary>
    public void KeepAgain(RowCells row, Money amount)
    {
        Keep(row);
        if (amount != Money.Zero && (RepeatedRow is null || row.Number < RepeatedRow)) RepeatedRow = row.Number;
    }

    public void Reject(RowCells row, Rejection rejection)
    {
        rejected.Add(rejection);
        Effects.Add(RowEffect.Rejected, row);
    }

    public void Note(NotedChange change) => noted.Add(change);

    /// <summary>A key stands in the file a second time: the same amount is no news, another one is a contradiction.</summary>
    public void Repeat(RowCells row, int column, Money first, Money again)
    {
        if (first == again) Keep(row);
        else Reject(row, row.Reject(column, RejectionCodes.DuplicateRow, first.Yuan.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>A row that seemed unchanged did change something.</summary>
    public void ReviseKept(RowCells row)
    {
        Unchanged--;
        Accepted++;
        Effects.Revise(row);
    }

    /// <summary>Whether a date is allowed: any, unless a year was asked for.</summary>
    public bool IsInYear(DateOnly date) => !request.IsYearGiven || request.Year.Contains(date);

    /// <summary>Whether the month of a new fact is closed for its department. What is known already may come again.</summary>
    public bool IsClosed(string department, DateOnly date) => Gate.IsClosed(department, DayCode.MonthOf(date));

    public FiscalYear YearOf(DateOnly date) => FiscalYear.Containing(date, request.Year.FirstMonth);
}

/// <summary>A change seen while rows are taken; it is recorded when the batch is posted.</summary>
internal sealed record NotedChange(string Action, AuditSubject Subject, string? Before, string? After);

/// <summary>What was asked of a load.</summary>
/// <param name="Kind">The template.</param>
/// <param name="Year">The year asked for, else the running one.</param>
/// <param name="IsYearGiven">Whether dates outside the year are to be rejected.</param>
/// <param name="YuanPerUnit">1 for 元, 10,000 for 万元.</param>
/// <param name="IsDemo">Whether the facts are sample data.</param>
/// <param name="Author">Who brings them.</param>
public sealed record LoadRequest(ImportKind Kind, FiscalYear Year, bool IsYearGiven, decimal YuanPerUnit, bool IsDemo, LoadAuthor Author)
{
    /// <summary>Why locked things are to be changed; such rows then wait for approval. Null rejects them.</summary>
    public ChangeGrounds? Grounds { get; init; }

    /// <summary>What to do with codes that are known only with other leading zeros.</summary>
    public CodeRule Codes { get; init; } = CodeRule.Keep;

    /// <summary>Whether the rows were approved, so that locked things may change.</summary>
    public bool IsApproved { get; init; }
}

/// <summary>Who brings facts.</summary>
/// <param name="Name">The name for which a closed period may have been opened.</param>
/// <param name="Scope">The departments for which facts may be taken; for others a file says nothing.</param>
/// <param name="Today">The day on which that is asked.</param>
public sealed record LoadAuthor(string Name, Scope Scope, DateOnly Today);

/// <summary>Takes the rows of one kind into the ledger.</summary>
internal abstract class FactLoader(LoadContext context) : IDisposable
{
    protected LoadContext Context => context;

    public abstract void Take(RowCells row);

    /// <summary>After the last row, before the batch is posted.</summary>
    public virtual void Finish()
    {
    }

    public virtual void Dispose()
    {
    }
}
