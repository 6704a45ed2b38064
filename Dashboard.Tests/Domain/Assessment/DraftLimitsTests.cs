using System.Diagnostics;
using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>Texts that nobody would write: the check ends, soon, and without a fault of its own.</summary>
public sealed class DraftLimitsTests(ITestOutputHelper output)
{
    private const int Letters = 2_500_000;
    private static readonly DraftFacts Facts = new(2023, Money.FromYuan(1), Money.FromYuan(1), 90, "优", [new("培训", 1, "人")]);

    [Theory]
    [InlineData("1个、")]
    [InlineData("1个")]
    [InlineData("三级指标4个：数量指标、")]
    [InlineData("（（（（")]
    [InlineData("其中1人，")]
    [InlineData("由1人到2人，增长3%，")]
    [InlineData("预算1万元支出2万元执行率3%")]
    [InlineData("三个问题：一是")]
    [InlineData("年初指标值：")]
    [InlineData("90分为")]
    [InlineData("2023年一季度1人")]
    [InlineData("1\t")]
    [InlineData("培训1人。")]
    [InlineData("1234567890")]
    [InlineData("长句没有句号也不换行")]
    public void Draft_OfFiveMegabytesOfTheSame_IsCheckedInSeconds(string words)
    {
        string text = string.Concat(Enumerable.Repeat(words, Letters / words.Length));
        string[] lines = [.. Enumerable.Repeat(string.Concat(Enumerable.Repeat(words, 80 / words.Length)), 20_000)];
        foreach (Draft draft in new Draft[] { new([text]), new(lines) })
        {
            Stopwatch watch = Stopwatch.StartNew();
            int found = DraftChecks.Find(draft, ScorePacks.National.Grades).Count + DraftAgainstFacts.Find(draft, Facts).Count;
            output.WriteLine($"{words}: {watch.ElapsedMilliseconds} ms, {found} findings");
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>Words, numbers and marks of reports in any order.</summary>
    [Fact]
    public void Text_OfAnyWordsInAnyOrder_IsCheckedWithoutFailing()
    {
        string[] words = ["其中", "一是", "：", "。", "、", "，", "\t", "|", "合计", "预算", "支出", "执行率", "%", "1", "0", "99999999999999999999", ".", ",", "万元", "亿元", "人", "个", "由", "到", "增长", "上年", "2023年", "一季度", "得分", "分", "优", "目标", "（", "）", "培训", "三级指标", "五", "十十", "第", "率", "完成", "\uD83D", "０", "％", "—"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 40].Select(string.Concat).Array[0, 6].Sample(
            paragraphs => DraftChecks.Find(new(paragraphs), ScorePacks.National.Grades).Concat(DraftAgainstFacts.Find(new(paragraphs), Facts)).All(f => f.First.Position >= 1 && f.First.Position <= paragraphs.Length),
            iter: 20_000);
    }
}
