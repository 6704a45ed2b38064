namespace Dashboard.Domain.Import;

/// <summary>A payment that an earlier file brought and a later one, which repeats its neighbours, no longer has.</summary>
/// <param name="Batch">The batch of the earlier file.</param>
/// <param name="Voucher">支付凭证号.</param>
/// <param name="PaidOn">支付日期.</param>
/// <param name="LineCode">项目代码.</param>
/// <param name="Amount">支付金额.</param>
/// <param name="Payee">收款人, as the ledger has it.</param>
public sealed record MissingPayment(long Batch, string Voucher, DateOnly PaidOn, string LineCode, Money Amount, string Payee);

/// <summary>Payments that stand in the ledger and that a file leaves out, though it repeats others of the same batch, department and month.</summary>
/// <param name="Count">How many.</param>
/// <param name="Sum">What they add up to.</param>
/// <param name="First">The first of them by batch and number, at most <see cref="RowEffects.Shown"/>.</param>
/// <param name="Batches">The batches that brought them, in their order.</param>
/// <remarks>
/// Nothing is withdrawn for it: a file may be an extract. Who means to take them back withdraws the batch and imports the new
/// file. A file that repeats nothing of a batch says nothing about it.
/// </remarks>
/// <example>March was imported with vouchers A, B and C; a new file of March has A, B and D: C is missing, D is new.</example>
public sealed record MissingPayments(int Count, Money Sum, IReadOnlyList<MissingPayment> First, IReadOnlyList<long> Batches)
{
    /// <summary>Nothing is missing.</summary>
    public static readonly MissingPayments None = new(0, Money.Zero, [], []);
}
