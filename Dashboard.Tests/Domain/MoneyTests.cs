using System.Numerics;
using CsCheck;
using Dashboard.Domain;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain;

public sealed class MoneyTests
{
    [Fact]
    public void Sum_AnyTwoAmounts_IsExactOrOverflows() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((a, b) => ExactOrOverflow((BigInteger)a + b, () => new Money(a) + new Money(b)));

    [Fact]
    public void Difference_AnyTwoAmounts_IsExactOrOverflows() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((a, b) => ExactOrOverflow((BigInteger)a - b, () => new Money(a) - new Money(b)));

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, -1)]
    public void Sum_BeyondTheRange_Throws(long fen, long more) =>
        Should.Throw<OverflowException>(() => new Money(fen) + new Money(more));

    [Fact]
    public void Negation_OfTheSmallestAmount_Throws() => Should.Throw<OverflowException>(() => -new Money(long.MinValue));

    [Fact]
    public void Split_InAnyParts_SumsBack() =>
        Amounts.Split.Sample(split => Amounts.Sum(split.Parts).ShouldBe(split.Whole));

    [Fact]
    public void Sum_InAnyOrder_IsTheSame() =>
        Amounts.Any.Array[0, 30].SelectMany(parts => Gen.Shuffle(parts), (parts, mixed) => (parts, mixed))
            .Sample(t => Amounts.Sum(t.mixed).ShouldBe(Amounts.Sum(t.parts)));

    [Theory]
    [InlineData("9542500", 954_250_000)]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("0.00499999999", 0)]
    [InlineData("0.015", 2)]
    [InlineData("0.025", 3)]
    [InlineData("-0.025", -3)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void FromYuan_HalfAFen_RoundsAwayFromZero(string yuan, long fen) =>
        Money.FromYuan(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)).Fen.ShouldBe(fen);

    [Fact]
    public void FromYuan_AnyAmountsYuan_IsThatAmount() =>
        Gen.Long.Sample(fen => Money.FromYuan(new Money(fen).Yuan).Fen.ShouldBe(fen));

    [Theory]
    [InlineData("92233720368547758.08")]
    [InlineData("79228162514264337593543950335")]
    public void FromYuan_TooMuch_Throws(string yuan) =>
        Should.Throw<OverflowException>(() => Money.FromYuan(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Times_DocumentedExample_IsRoundedToTheFen() =>
        Amounts.Yuan(100m).Times(0.3333m).ShouldBe(Amounts.Yuan(33.33m));

    [Fact]
    public void Times_AnyShare_IsTheExactProductRounded() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 1_000_000]).Sample((fen, millionths) =>
        {
            BigInteger product = (BigInteger)fen * millionths;
            BigInteger rounded = (BigInteger.Abs(product) + 500_000) / 1_000_000 * product.Sign;
            ((BigInteger)new Money(fen).Times(millionths / 1_000_000m).Fen).ShouldBe(rounded);
        });

    [Fact]
    public void Times_JustBelowHalfAFen_IsNotRoundedTwice() =>
        new Money(1).Times(0.4999999999999999999999999999m).ShouldBe(Money.Zero);

    [Fact]
    public void Order_AnyTwoAmounts_IsTheOrderOfTheirFen() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((a, b) =>
        {
            (Money left, Money right) = (new(a), new(b));
            (left < right).ShouldBe(a < b);
            (left > right).ShouldBe(a > b);
            (left <= right).ShouldBe(a <= b);
            (left >= right).ShouldBe(a >= b);
            left.CompareTo(right).ShouldBe(a.CompareTo(b));
        });

    private static void ExactOrOverflow(BigInteger exact, Func<Money> calculate)
    {
        if (exact >= long.MinValue && exact <= long.MaxValue) ((BigInteger)calculate().Fen).ShouldBe(exact);
        else Should.Throw<OverflowException>(() => calculate());
    }
}
