using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Ledger;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Ledger;

public sealed class BudgetEntryTests
{
    [Fact]
    public void Decrease_HoweverWritten_Reduces() =>
        Amounts.Any.Sample(amount => new BudgetEntry(BudgetEntryKind.Decrease, new(2026, 3, 1), amount)
            .Amount.ShouldBe(amount > Money.Zero ? -amount : amount));

    [Theory]
    [InlineData(BudgetEntryKind.Initial)]
    [InlineData(BudgetEntryKind.Increase)]
    [InlineData(BudgetEntryKind.Transfer)]
    [InlineData(BudgetEntryKind.CarryOver)]
    [InlineData(BudgetEntryKind.Arrival)]
    public void OtherKinds_AnyAmount_KeepTheirSign(BudgetEntryKind kind) =>
        Amounts.Any.Sample(amount => new BudgetEntry(kind, new(2026, 3, 1), amount).Amount.ShouldBe(amount));
}
