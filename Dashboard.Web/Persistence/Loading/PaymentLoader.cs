using System.Diagnostics;
using System.Runtime.InteropServices;
using Dashboard.Domain.Import;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Takes payments. A payment is known by voucher, line and number within the voucher.</summary>
/// <remarks>
/// Rows are read and checked without any lock and wait in a window. A piece of them is written at a time, those of
/// neighbouring lines together: they share pages of the index by line, and a short transaction that touches few pages is what
/// keeps other writers going.
/// </remarks>
internal sealed class PaymentLoader : FactLoader
{
    /// <summary>Rows of one transaction, at most; fewer where these would take longer than <see cref="Turn"/>.</summary>
    public const int MostRowsInPiece = 10_000;

    private const int LeastRowsInPiece = 5_000;

    /// <summary>
    /// The least time between two pieces. Who waits for SQLite's right to write asks again every 25 milliseconds at the latest,
    /// in the first tenth of a second: a pause of that length is missed by nobody, many shorter ones would be.
    /// </summary>
    public static readonly TimeSpan TurnOfOthers = TimeSpan.FromMilliseconds(25);

    /// <summary>How long a piece should keep others from writing.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(40);

    private const int RowsInWindow = 50_000;
    private readonly LineDirectory directory;
    private readonly CodeCells lineCodes;
    private readonly CodeCells departmentCodes;
    private readonly PaymentTable table;
    private readonly VoucherZeros zeros;
    private readonly WithdrawnVouchers withdrawn;
    private readonly Dictionary<MonthCell, long> changes = [];
    private readonly Dictionary<int, int> rows = [];
    private List<WaitingPayment> filling = new(RowsInWindow);
    private List<WaitingPayment> leaving = [];
    private int left;
    private int rowsInPiece = LeastRowsInPiece;
    private int takenSincePiece;
    private long committedAt;

    public PaymentLoader(LoadContext context)
        : base(context)
    {
        directory = new(context.Connection, context.Request.Author.Scope);
        lineCodes = directory.LineCodes(context.Request.Codes);
        departmentCodes = directory.DepartmentCodes(context.Request.Codes);
        table = new(context.Connection, context.BatchId);
        zeros = new(context.Connection, context.Request.Codes, context.BatchId);
        withdrawn = new(context.Connection);
    }

    /// <summary>What the posting adds to the monthly totals.</summary>
    public IReadOnlyDictionary<MonthCell, long> Changes => changes;

    /// <summary>How many payments of which line were new.</summary>
    public IReadOnlyDictionary<int, int> Rows => rows;

    /// <summary>What the file leaves out of the batches that it repeats, after its last row.</summary>
    public MissingPayments Missing() => table.Missing();

    public override void Take(RowCells row)
    {
        Rejection? spoiled = lineCodes.Repair(ref row, 3) ?? departmentCodes.Repair(ref row, 2);
        PaymentEntry payment = PaymentEntry.Read(row, Context.Request.YuanPerUnit, out Rejection? rejection);
        rejection ??= spoiled;
        KnownLine? line = rejection is null ? directory.Line(payment.LineCode) : null;
        rejection ??= Check(row, payment, line);
        if (rejection is null) rejection = zeros.Repair(row, ref payment, line!.Id);
        if (rejection is null) filling.Add(new(row, payment, line!.Id, Context.IsClosed(line.Line.DepartmentCode, payment.PaidOn)));
        else Context.Reject(row, rejection);
        if (++takenSincePiece >= rowsInPiece) WritePiece();
        if (filling.Count >= RowsInWindow) TurnWindow();
    }

    /// <summary>Writes what still waits after the last row.</summary>
    public override void Finish()
    {
        TurnWindow();
        TurnWindow();
    }

    public override void Dispose()
    {
        table.Dispose();
        zeros.Dispose();
        withdrawn.Dispose();
        base.Dispose();
    }

    /// <summary>Writes waiting rows in a transaction of their own.</summary>
    private void WritePiece()
    {
        takenSincePiece = 0;
        int end = Math.Min(left + rowsInPiece, leaving.Count);
        if (left == end) return;
        TimeSpan pause = committedAt == 0 ? TurnOfOthers : Stopwatch.GetElapsedTime(committedAt);
        if (pause < TurnOfOthers) Thread.Sleep(TurnOfOthers - pause);
        using SqliteTransaction writing = Context.Connection.BeginWriting();
        long begunAt = Stopwatch.GetTimestamp();
        foreach (WaitingPayment waiting in CollectionsMarshal.AsSpan(leaving)[left..end]) Write(waiting);
        writing.Commit();
        committedAt = Stopwatch.GetTimestamp();
        rowsInPiece = (int)Math.Clamp((end - left) * (Turn / Stopwatch.GetElapsedTime(begunAt, committedAt)), LeastRowsInPiece, MostRowsInPiece);
        left = end;
    }

    /// <summary>Lets the rows that came in leave, after those before them, however many rows the pieces had.</summary>
    /// <remarks>Rows of one line keep their order, so that of two with one voucher the first is taken.</remarks>
    private void TurnWindow()
    {
        while (left < leaving.Count) WritePiece();
        (filling, leaving, left) = (leaving, filling, 0);
        filling.Clear();
        leaving.Sort((one, other) => one.LineId == other.LineId ? one.Row.Number.CompareTo(other.Row.Number) : one.LineId.CompareTo(other.LineId));
    }

    private void Write(WaitingPayment waiting)
    {
        PaymentEntry payment = waiting.Payment;
        if (!waiting.IsClosed && table.Insert(payment, waiting.LineId))
        {
            ref long sum = ref CollectionsMarshal.GetValueRefOrAddDefault(changes, new(waiting.LineId, DayCode.MonthOf(payment.PaidOn)), out _);
            sum = checked(sum + payment.Amount.Fen);
            CollectionsMarshal.GetValueRefOrAddDefault(rows, waiting.LineId, out _)++;
            Context.Accept(waiting.Row, payment.Amount, withdrawn.Contains(payment, waiting.LineId) ? RowEffect.Restored : RowEffect.New);
            return;
        }

        (bool isKnown, bool isOwn, (int Column, string Known)? conflict) = table.Compare(payment, waiting.LineId);
        if (!isKnown) Context.Reject(waiting.Row, waiting.Row.Reject(1, RejectionCodes.PeriodClosed));
        else if (conflict is { } difference) Context.Reject(waiting.Row, waiting.Row.Reject(difference.Column, RejectionCodes.DuplicateVoucher, difference.Known));
        else if (isOwn) Context.KeepAgain(waiting.Row, payment.Amount);
        else Context.Keep(waiting.Row, payment.Amount);
    }

    private Rejection? Check(RowCells row, PaymentEntry payment, KnownLine? line)
    {
        if (line is null) return row.Reject(3, RejectionCodes.UnknownLine);
        if (payment.DepartmentCode.Length > 0 && payment.DepartmentCode != line.Line.DepartmentCode)
        {
            return directory.Department(payment.DepartmentCode) is null
                ? row.Reject(2, RejectionCodes.UnknownDepartment)
                : row.Reject(2, RejectionCodes.DepartmentMismatch, line.Line.DepartmentCode);
        }

        return Context.IsInYear(payment.PaidOn) ? null : row.Reject(1, RejectionCodes.DateOutsideYear);
    }

    private readonly record struct WaitingPayment(RowCells Row, PaymentEntry Payment, int LineId, bool IsClosed);
}
