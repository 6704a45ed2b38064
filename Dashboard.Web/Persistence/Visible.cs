using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Which batches exist for a question. Facts carry the number of their batch, and the batch carries the moments.</summary>
internal static class Visible
{
    /// <summary>Posted and not withdrawn.</summary>
    public const string Now = "SELECT Id FROM Batch WHERE PostedAt IS NOT NULL AND WithdrawnAt IS NULL";

    /// <summary>Posted by a moment and not withdrawn by then; the moment is the parameter @k in Unix milliseconds.</summary>
    public const string At = "SELECT Id FROM Batch WHERE PostedAt <= @k AND (WithdrawnAt IS NULL OR WithdrawnAt > @k)";

    /// <summary>Payments that count and payments that were taken back: what was known before is asked of both.</summary>
    public const string AllPayments =
        "SELECT Id, Voucher, LineId, VoucherLine, Fund, Month, PaidOn, AmountFen, Payee, Purpose, BatchId FROM Payment UNION ALL SELECT Id, Voucher, LineId, VoucherLine, Fund, Month, PaidOn, AmountFen, Payee, Purpose, BatchId FROM WithdrawnPayment";

    /// <summary>Which batches exist at a moment, without one, now. The number is ours, so it may stand in the statement.</summary>
    public static string When(DateTimeOffset? knownAt) => knownAt is { } at
        ? At.Replace("@k", at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : Now;

    /// <summary>The number of the last payment that is posted while an import is under way; null when none is.</summary>
    /// <remarks>
    /// A payments file comes in piece by piece before it exists for anyone, always behind everything that is posted. Asking for
    /// numbers up to this one leaves it out without a look at the batch of every payment.
    /// </remarks>
    public static long? LastPostedPayment(SqliteConnection connection)
    {
        const string Unposted = "SELECT Id FROM Batch WHERE PostedAt IS NULL";
        return connection.Ask<long?>(Unposted + " LIMIT 1") is null
            ? null
            : connection.Ask<long>($"SELECT Id FROM Payment WHERE BatchId NOT IN ({Unposted}) ORDER BY Id DESC LIMIT 1");
    }
}
