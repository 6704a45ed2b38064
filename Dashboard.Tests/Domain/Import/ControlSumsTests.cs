using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

public sealed class ControlSumsTests
{
    [Theory]
    [InlineData("2 3 =5", 1, 0)]
    [InlineData("2 3 =5.01", 0, 1)]
    [InlineData("=5 2 3", 1, 0)]
    [InlineData("2 3 =5 4 =4 =9", 3, 0)]
    [InlineData("=9 =5 2 3 =4 4", 3, 0)]
    [InlineData("2 =3 4 =4 =6", 2, 1)]
    [InlineData("2 =0", 0, 1)]
    [InlineData("2 =2 =0 =2", 3, 0)]
    [InlineData("5 -5 =0", 1, 0)]
    [InlineData("-6.2 10 =3.8", 1, 0)]
    [InlineData("2 3", 0, 0)]
    public void Sums_AgainstTheirRows_AgreeToTheFen(string file, int agree, int off)
    {
        ControlOutcome outcome = Of(file).Compare();
        (outcome.Checked, outcome.Off is null ? 0 : 1).ShouldBe((agree, off));
    }

    [Fact]
    public void Sum_OverAnAmountThatCannotBeRead_IsNotCompared()
    {
        ControlSums sums = Of("2");
        sums.Add(null);
        sums.Print(4, new(500));
        sums.Compare().ShouldBe(new ControlOutcome(0, 1, null, null));
    }

    [Fact]
    public void Sum_Off_NamesItsRowWhatItSaysAndWhatTheRowsAre() =>
        Of("2 3 =5.01").Compare().Off.ShouldBe(new ControlSum(3, new(501), new(500)));

    [Fact]
    public void Total_OfAnyAmounts_AgreesAndNoOtherDoes() => Gen.Long[-1_000_000, 1_000_000].Array[1, 40].Sample(amounts =>
    {
        ControlOutcome Compare(long printed)
        {
            ControlSums sums = new();
            foreach (long fen in amounts) sums.Add(new(fen));
            sums.Print(99, new(printed));
            return sums.Compare();
        }

        long total = amounts.Sum();
        return Compare(total).Off is null && Compare(total + 1).Off is not null;
    });

    private static ControlSums Of(string file)
    {
        ControlSums sums = new();
        int row = 0;
        foreach (string word in file.Split(' '))
        {
            row++;
            Money amount = Notation.Amount(word.TrimStart('='), 1m)!.Value;
            if (word[0] == '=') sums.Print(row, amount);
            else sums.Add(amount);
        }

        return sums;
    }
}
