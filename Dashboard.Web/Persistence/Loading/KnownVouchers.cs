using Dashboard.Domain.Import;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Notices a payment that is known under the same number with other leading zeros, and would otherwise count twice.</summary>
/// <remarks>Known before the file: two such numbers in one file are two payments, in whichever pieces they are written.</remarks>
internal sealed class VoucherZeros : IDisposable
{
    private readonly CodeRule rule;
    private readonly int[] lengths;
    private readonly bool hasBare;
    private readonly SqliteStatement known;

    public VoucherZeros(SqliteConnection connection, CodeRule rule, long batchId)
    {
        this.rule = rule;
        lengths = rule == CodeRule.Keep ? [] : [.. connection.List("SELECT DISTINCT length(Voucher) FROM Payment WHERE Voucher>='0' AND Voucher<'1'", r => r.GetInt32(0))];
        hasBare = rule != CodeRule.Keep && connection.Ask<long>(
            "SELECT EXISTS (SELECT * FROM Payment WHERE Voucher>='1' AND Voucher<':' AND Voucher NOT GLOB '*[^0-9]*')") == 1;
        known = new(connection, "SELECT 1 FROM Payment WHERE Voucher=?1 AND LineId=?2 AND VoucherLine=?3 AND BatchId<>?4");
        known.Bind(4, batchId);
    }

    /// <summary>Puts the known number into a payment, where that was asked for.</summary>
    /// <returns>Why it cannot be told which one is meant, or null.</returns>
    public Rejection? Repair(RowCells row, ref PaymentEntry payment, int lineId)
    {
        if (lengths.Length == 0 && !hasBare) return null;
        string voucher = payment.Voucher;
        if (voucher.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 || IsKnown(voucher, payment, lineId)) return null;
        string? alike = null;
        if (voucher[0] != '0')
        {
            foreach (int length in lengths)
            {
                if (length > voucher.Length && IsKnown(voucher.PadLeft(length, '0'), payment, lineId)) alike = voucher.PadLeft(length, '0');
            }
        }
        else if (hasBare && voucher.TrimStart('0') is { Length: > 0 } bare && IsKnown(bare, payment, lineId)) alike = bare;

        if (alike is null) return null;
        if (rule == CodeRule.Ask) return row.Reject(0, RejectionCodes.LeadingZeros, alike);
        payment = payment with { Voucher = alike };
        return null;
    }

    public void Dispose() => known.Dispose();

    private bool IsKnown(string voucher, in PaymentEntry payment, int lineId)
    {
        bool isKnown = known.Bind(1, voucher).Bind(2, lineId).Bind(3, payment.VoucherLine).Step();
        known.Reset();
        return isKnown;
    }
}

/// <summary>Tells payments that were taken back with their batch and come again.</summary>
internal sealed class WithdrawnVouchers(SqliteConnection connection) : IDisposable
{
    private readonly bool hasAny = connection.Ask<long>("SELECT EXISTS (SELECT * FROM WithdrawnPayment)") == 1;
    private readonly SqliteStatement known = new(connection, "SELECT 1 FROM WithdrawnPayment WHERE LineId=?1 AND Month=?2 AND PaidOn=?3 AND AmountFen=?4 AND Voucher=?5");

    public bool Contains(in PaymentEntry payment, int lineId)
    {
        if (!hasAny) return false;
        bool isKnown = known.Bind(1, lineId).Bind(2, DayCode.MonthOf(payment.PaidOn)).Bind(3, DayCode.Of(payment.PaidOn))
            .Bind(4, payment.Amount.Fen).Bind(5, payment.Voucher).Step();
        known.Reset();
        return isKnown;
    }

    public void Dispose() => known.Dispose();
}
