using CsCheck;
using Dashboard.Domain;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain;

public sealed class RatioTests
{
    [Fact]
    public void Ratio_OfAZeroWhole_IsUndefinedWithItsReason() =>
        Amounts.Any.Sample(part =>
        {
            Ratio ratio = Ratio.Of(part, Money.Zero);
            ratio.Value.ShouldBeNull();
            ratio.IsDefined.ShouldBeFalse();
            ratio.Reason.ShouldBe(UndefinedReason.WholeIsZero);
        });

    [Fact]
    public void Ratio_DocumentedExamples_AreExact()
    {
        Ratio.Of(Amounts.Yuan(10), Amounts.Yuan(50)).Value.ShouldBe(0.2m);
        Ratio.Of(Amounts.Yuan(33), Amounts.Yuan(50)).Value.ShouldBe(0.66m);
        Ratio.Of(0m, 5m).Value.ShouldBe(0m);
    }

    [Fact]
    public void Ratio_OfAnyWhole_GivesThePartBack() =>
        Gen.Select(Amounts.Any, Amounts.Positive).Sample((part, whole) =>
        {
            Ratio ratio = Ratio.Of(part, whole);
            ratio.Reason.ShouldBe(UndefinedReason.None);
            whole.Times(ratio.Value!.Value).ShouldBe(part);
        });

    [Fact]
    public void Ratio_AnyAmounts_DoesNotDependOnTheUnit() =>
        Gen.Select(Amounts.Any, Amounts.Positive).Sample((part, whole) =>
            Ratio.Of(part, whole).ShouldBe(Ratio.Of((decimal)part.Fen * 10_000, (decimal)whole.Fen * 10_000)));

    [Theory]
    [InlineData(UndefinedReason.NotReported)]
    [InlineData(UndefinedReason.NoPlan)]
    [InlineData(UndefinedReason.NoArrival)]
    public void Undefined_WithAReason_KeepsIt(UndefinedReason reason)
    {
        Ratio.Undefined(reason).Reason.ShouldBe(reason);
        Ratio.Undefined(reason).ShouldNotBe(Ratio.Known(0m));
    }
}
