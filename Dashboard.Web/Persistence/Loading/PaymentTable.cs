using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Puts payments of one batch behind those that are there, unless they are known.</summary>
internal sealed class PaymentTable : IDisposable
{
    private readonly SqliteStatement insert;
    private readonly SqliteStatement known;
    private readonly RepeatedBatches repeated;
    private readonly long batch;
    private long nextId;

    public PaymentTable(SqliteConnection connection, long batchId)
    {
        nextId = connection.Ask<long>("SELECT max(coalesce((SELECT max(Id) FROM Payment), 0), coalesce((SELECT max(Id) FROM WithdrawnPayment), 0))") + 1;
        insert = new(
            connection,
            """
            INSERT INTO Payment (Id, Voucher, LineId, VoucherLine, Fund, Month, PaidOn, AmountFen, Payee, Purpose, BatchId)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT DO NOTHING
            """);
        insert.Bind(11, batchId);
        batch = batchId;
        repeated = new(connection);
        known = new(connection, "SELECT PaidOn, Fund, AmountFen, Payee, Purpose, Id, BatchId FROM Payment WHERE Voucher=?1 AND LineId=?2 AND VoucherLine=?3");
    }

    /// <returns>Whether it is new.</returns>
    public bool Insert(in PaymentEntry payment, int lineId)
    {
        bool isNew = insert
            .Bind(1, nextId).Bind(2, payment.Voucher).Bind(3, lineId).Bind(4, payment.VoucherLine).Bind(5, (int)payment.Fund)
            .Bind(6, DayCode.MonthOf(payment.PaidOn)).Bind(7, DayCode.Of(payment.PaidOn)).Bind(8, payment.Amount.Fen)
            .Bind(9, payment.Payee).Bind(10, payment.Purpose).Run() == 1;
        if (isNew) nextId++;
        return isNew;
    }

    /// <summary>Whether a payment is known, whether this batch itself brought it, and the first column in which the known one differs with what is known; null when it is the same payment.</summary>
    public (bool IsKnown, bool IsOwn, (int Column, string Known)? Difference) Compare(in PaymentEntry payment, int lineId)
    {
        if (!known.Bind(1, payment.Voucher).Bind(2, lineId).Bind(3, payment.VoucherLine).Step()) return (false, false, null);
        DateOnly paidOn = DayCode.ToDate(known.Int32(0));
        FundType fund = (FundType)known.Int32(1);
        Money amount = new(known.Int64(2));
        string payee = known.Text(3), purpose = known.Text(4);
        repeated.Note(known.Int64(5), known.Int64(6), lineId, DayCode.MonthOf(paidOn));
        bool isOwn = known.Int64(6) == batch;
        known.Reset();
        return (true, isOwn,
            amount != payment.Amount ? (5, amount.Yuan.ToString(CultureInfo.InvariantCulture))
            : paidOn != payment.PaidOn ? (1, paidOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : fund != payment.Fund ? (4, fund.ToString())
            : payee != payment.Payee && PersonalData.Mask(PersonalData.Strip(payee)) != payment.Payee ? (6, payee)
            : purpose == payment.Purpose || PersonalData.Strip(purpose) == payment.Purpose ? null : (7, purpose));
    }

    /// <summary>What the file leaves out of the batches that it repeats, after its last row.</summary>
    public MissingPayments Missing() => repeated.Missing();

    public void Dispose()
    {
        insert.Dispose();
        known.Dispose();
    }
}
