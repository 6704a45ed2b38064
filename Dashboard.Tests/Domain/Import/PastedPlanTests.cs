using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

public sealed class PastedPlanTests
{
    private static readonly string[] Lines = ["L1", "L2"];

    [Theory]
    [InlineData("L2\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12", "L2")]
    [InlineData("L2\t劳模慰问\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12", "L2")]
    [InlineData("L2\t劳模慰问\t78\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12", "L2")]
    [InlineData("L2\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t78", "L2")]
    [InlineData("项目代码\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\r\nL2\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t\r\n合计\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n", "L2")]
    [InlineData("1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12.00", "L1")]
    public void Row_InAnyUsualForm_IsReadAsItsTwelveMonths(string text, string line)
    {
        PastedPlan pasted = PastedPlan.Read(text, Lines, 10_000m, isCumulative: false);
        pasted.Problems.ShouldBeEmpty();
        pasted.Months.Keys.ShouldBe([line]);
        pasted.Months[line].Select(m => m.Yuan).ShouldBe([10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 80_000, 90_000, 100_000, 110_000, 120_000]);
    }

    [Fact]
    public void Row_OfTotalsSoFar_IsTakenApart()
    {
        PastedPlan pasted = PastedPlan.Read("L1\t\t\t30\t30\t30\t60\t60\t60\t60\t60\t60\t100.01\t", Lines, 1m, isCumulative: true);
        pasted.Problems.ShouldBeEmpty();
        pasted.Months["L1"].Select(m => m.Yuan).ShouldBe([0, 0, 30, -30 + 30, 0, 30, 0, 0, 0, 0, 0, 40.01m]);
    }

    [Theory]
    [InlineData("L1\t1\t2\t3", RejectionCodes.BadAmount)]
    [InlineData("L1\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13", RejectionCodes.BadAmount)]
    [InlineData("L1\t5\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t5", RejectionCodes.BadAmount)]
    [InlineData("L1\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t十二", RejectionCodes.BadAmount)]
    [InlineData("L1\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t0.001", RejectionCodes.BadAmount)]
    [InlineData("L9\t5\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\nL1\t1", RejectionCodes.UnknownLine)]
    public void Row_ThatCouldMeanSomethingElse_IsLeftOutAndNamed(string text, string code)
    {
        PastedPlan pasted = PastedPlan.Read(text, Lines, 1m, isCumulative: false);
        pasted.Months.ShouldBeEmpty();
        (pasted.Problems[0].Row, pasted.Problems[0].Code).ShouldBe((1, code));
    }

    [Fact]
    public void Rows_MoreThanLinesOrTwice_AreLeftOut()
    {
        string row = string.Join('\t', Enumerable.Repeat("1", 12));
        PastedPlan.Read($"{row}\n{row}\n{row}", Lines, 1m, isCumulative: false).ShouldSatisfyAllConditions(
            p => p.Months.Keys.ShouldBe(Lines), p => p.Problems.ShouldHaveSingleItem().Row.ShouldBe(3));
        PastedPlan.Read($"L1\t{row}\nL1\t{row}", Lines, 1m, isCumulative: false).Problems.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.DuplicateRow);
    }

    /// <summary>Whatever is pasted: nothing is thrown, no line is taken that was not there, and what is taken has twelve months.</summary>
    [Fact]
    public void Text_OfAnyKind_IsNeverTakenForSomethingElse()
    {
        Random random = new(7);
        string[] cells = ["L1", "L2", "L3", "1", "2.5", "", "-", "合计", "1月", "12", "abc", "1,000", "０.5"];
        for (int i = 0; i < 2000; i++)
        {
            // Two of three rows are twelve amounts behind one of the first cells, so that most could be taken.
            string Row() => random.Next(3) == 0 ? string.Join('\t', Enumerable.Range(0, random.Next(16)).Select(_ => cells[random.Next(cells.Length)])) : $"{cells[random.Next(3)]}\t{string.Join('\t', Enumerable.Repeat("1", 12))}";
            string text = string.Join('\n', Enumerable.Range(0, random.Next(4)).Select(_ => Row()));
            PastedPlan pasted = PastedPlan.Read(text, Lines, 1m, isCumulative: i % 2 == 0);
            pasted.Months.Keys.ShouldBeSubsetOf(Lines);
            pasted.Months.Values.ShouldAllBe(months => months.Count == 12);
        }
    }
}
