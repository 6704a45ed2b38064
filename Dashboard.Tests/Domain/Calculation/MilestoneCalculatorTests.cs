using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calculation;

public sealed class MilestoneCalculatorTests
{
    private static readonly Gen<PaymentMilestone> One = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], Gen.Long[1, 1_000_000], (name, day, fen) =>
        new PaymentMilestone($"节点{name}", new DateOnly(2026, 3, 1).AddDays(day), new(fen)));

    private static readonly Gen<PaymentMilestone[]> Some = One.Array[0, 12].Select(all => all.DistinctBy(m => (m.Name, m.DueOn)).ToArray());

    [Fact]
    public void Settle_FiftyFivePaid_PaysMarchAndLeavesFortyFiveOfJune() =>
        MilestoneCalculator.Settle([Due(6, 60m), Due(3, 40m)], Amounts.Yuan(55m)).Select(m => (m.Milestone.DueOn.Month, m.Unpaid.Yuan, m.IsPaid))
            .ShouldBe([(3, 0m, true), (6, 45m, false)]);

    [Theory]
    [InlineData("39.99", "0.01 60.00")]
    [InlineData("40.00", "0.00 60.00")]
    [InlineData("40.01", "0.00 59.99")]
    [InlineData("100.00", "0.00 0.00")]
    [InlineData("500.00", "0.00 0.00")]
    [InlineData("0.00", "40.00 60.00")]
    [InlineData("-5.00", "40.00 60.00")]
    public void Settle_AnyAmount_SettlesWhatWasDueFirst(string paid, string unpaid) => string.Join(' ', MilestoneCalculator
        .Settle([Due(3, 40m), Due(6, 60m)], Amounts.Yuan(decimal.Parse(paid, System.Globalization.CultureInfo.InvariantCulture)))
        .Select(m => m.Unpaid.Yuan.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(unpaid);

    [Fact]
    public void Settle_None_IsEmpty() => MilestoneCalculator.Settle([], Amounts.Yuan(5m)).ShouldBeEmpty();

    [Fact]
    public void Settle_Any_AddsUpToWhatIsOwedAndNoneIsMoreThanItsAmount() => Gen.Select(Some, Gen.Long[-2_000_000, 14_000_000]).Sample((milestones, paid) =>
    {
        IReadOnlyList<MilestoneSnapshot> settled = MilestoneCalculator.Settle(milestones, new(paid));
        long all = milestones.Sum(m => m.Amount.Fen);
        settled.Sum(m => m.Unpaid.Fen).ShouldBe(Math.Clamp(all - paid, 0, all));
        settled.ShouldAllBe(m => m.Unpaid >= Money.Zero && m.Unpaid <= m.Milestone.Amount);
        settled.Select(m => m.Milestone).ShouldBe(milestones, ignoreOrder: true);
        settled.Select(m => m.Milestone.DueOn).ShouldBeInOrder();
        // Behind the first that is not whole nothing is paid.
        settled.SkipWhile(m => m.IsPaid).Skip(1).ShouldAllBe(m => m.Unpaid == m.Milestone.Amount);
    });

    [Fact]
    public void Settle_AnyOrder_GivesTheSame() => Gen.Select(Some, Gen.Long[0, 10_000_000], Gen.Int).Sample((milestones, paid, seed) =>
    {
        PaymentMilestone[] shuffled = [.. milestones];
        new Random(seed).Shuffle(shuffled);
        MilestoneCalculator.Settle(shuffled, new(paid)).ShouldBe(MilestoneCalculator.Settle(milestones, new(paid)));
    });

    private static PaymentMilestone Due(int month, decimal yuan) => new("节点", new(2026, month, 15), Amounts.Yuan(yuan));
}
