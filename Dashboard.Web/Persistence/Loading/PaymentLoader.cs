using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Takes payments. A payment is known by voucher, line and number within the voucher.</summary>
internal sealed class PaymentLoader : FactLoader
{
    private readonly LineDirectory directory;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand known;
    private readonly Dictionary<MonthCell, long> changes = [];
    private long nextId;

    public PaymentLoader(LoadContext context)
        : base(context)
    {
        directory = new(context.Connection);
        nextId = context.Connection.Ask<long>("SELECT max(coalesce((SELECT max(Id) FROM Payment), 0), coalesce((SELECT max(Id) FROM WithdrawnPayment), 0))") + 1;
        insert = context.Connection.Prepare(
            """
            INSERT INTO Payment (Id, Voucher, LineId, VoucherLine, Fund, Month, PaidOn, AmountFen, Payee, Purpose, BatchId)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11) ON CONFLICT DO NOTHING
            """,
            11);
        known = context.Connection.Prepare(
            "SELECT PaidOn, Fund, AmountFen, Payee, Purpose FROM Payment WHERE Voucher=@1 AND LineId=@2 AND VoucherLine=@3", 3);
    }

    /// <summary>What the posting adds to the monthly totals.</summary>
    public IReadOnlyDictionary<MonthCell, long> Changes => changes;

    public override void Take(RowCells row)
    {
        PaymentEntry payment = PaymentEntry.Read(row, Context.Request.YuanPerUnit, out Rejection? rejection);
        if (rejection is null) rejection = Check(row, payment);
        if (rejection is not null)
        {
            Context.Reject(rejection);
            return;
        }

        insert.Transaction = known.Transaction = Context.Transaction;
        KnownLine line = directory.Line(payment.LineCode)!;
        int month = DayCode.MonthOf(payment.PaidOn);
        bool isNew = insert.With(
            nextId, payment.Voucher, line.Id, payment.VoucherLine, (int)payment.Fund, month, DayCode.Of(payment.PaidOn), payment.Amount.Fen,
            payment.Payee, payment.Purpose, Context.BatchId).ExecuteNonQuery() == 1;
        if (isNew)
        {
            nextId++;
            MonthCell cell = new(line.Id, month);
            changes[cell] = checked(changes.GetValueOrDefault(cell) + payment.Amount.Fen);
            Context.Accept(payment.Amount);
        }
        else if (Conflict(payment, line.Id) is { } difference)
            Context.Reject(row.Reject(difference.Column, RejectionCodes.DuplicateVoucher, difference.Known));
        else Context.Keep(payment.Amount);
    }

    public override void Dispose()
    {
        insert.Dispose();
        known.Dispose();
        base.Dispose();
    }

    private Rejection? Check(RowCells row, PaymentEntry payment)
    {
        if (directory.Line(payment.LineCode) is not { } line) return row.Reject(3, RejectionCodes.UnknownLine);
        if (payment.DepartmentCode.Length > 0 && payment.DepartmentCode != line.Line.DepartmentCode)
        {
            return directory.Department(payment.DepartmentCode) is null
                ? row.Reject(2, RejectionCodes.UnknownDepartment)
                : row.Reject(2, RejectionCodes.DepartmentMismatch, line.Line.DepartmentCode);
        }

        return Context.IsInYear(payment.PaidOn) ? null : row.Reject(1, RejectionCodes.DateOutsideYear);
    }

    /// <summary>The first column in which the known payment differs, and what is known; null when it is the same payment.</summary>
    private (int Column, string Known)? Conflict(PaymentEntry payment, int lineId)
    {
        using SqliteDataReader reader = known.With(payment.Voucher, lineId, payment.VoucherLine).ExecuteReader();
        if (!reader.Read()) return null;
        long fen = reader.GetInt64(2);
        if (fen != payment.Amount.Fen) return (5, new Domain.Money(fen).Yuan.ToString(System.Globalization.CultureInfo.InvariantCulture));
        DateOnly paidOn = DayCode.ToDate(reader.GetInt32(0));
        if (paidOn != payment.PaidOn) return (1, paidOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if ((FundType)reader.GetInt32(1) != payment.Fund) return (4, ((FundType)reader.GetInt32(1)).ToString());
        if (reader.GetString(3) != payment.Payee) return (6, reader.GetString(3));
        return reader.GetString(4) == payment.Purpose ? null : (7, reader.GetString(4));
    }
}
