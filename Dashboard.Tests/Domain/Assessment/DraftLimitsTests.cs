using System.Diagnostics;
using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>Texts that nobody would write: the check ends, soon, and without a fault of its own.</summary>
public sealed class DraftLimitsTests(ITestOutputHelper output)
{
    /// <summary>A megabyte as UTF-8, which has three bytes for most letters; what grows faster than the text is far beyond the bound with it.</summary>
    private const int Letters = 340_000;
    private static readonly DraftFacts Facts = new(2023, Money.FromYuan(1), Money.FromYuan(1), 90, "优", [new("培训", 1, "人")]);

    [Theory]
    [InlineData("1个、")]
    [InlineData("三级指标4个：数量指标、")]
    [InlineData("（（（（")]
    [InlineData("由1人到2人，增长3%，")]
    [InlineData("预算1万元支出2万元执行率3%")]
    [InlineData("90分为")]
    [InlineData("1\t")]
    [InlineData("培训1人。")]
    [InlineData("甲、")]
    [InlineData("两年底尚未验收。")]
    [InlineData("没有发生挪用资金情况。")]
    [InlineData("资金指标目标")]
    public void Draft_OfAMegabyteOfTheSame_IsCheckedInSeconds(string words)
    {
        string text = string.Concat(Enumerable.Repeat(words, Letters / words.Length));
        Draft draft = new([.. text.Chunk(text.Length / (1 + (words.Length % 2 * 20_000))).Select(line => new string(line))]);
        Stopwatch watch = Stopwatch.StartNew();
        int found = DraftChecks.Find(draft, ScorePacks.National.Grades).Count;
        output.WriteLine($"{words}: {watch.ElapsedMilliseconds} ms, {found} findings");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("设备至年底尚未验收。")]
    [InlineData("年初预算 0 万元。", "实际支出 5 万元，执行率 96%。")]
    public void Text_OnWhichItOnceFailed_IsChecked(params string[] paragraphs) => DraftChecks.Find(new(paragraphs), ScorePacks.National.Grades).ShouldBeEmpty();

    /// <summary>A quotient of cells may be beyond what a number holds.</summary>
    [Fact]
    public void Table_OfNumbersBeyondMeasure_IsChecked() => Should.NotThrow(() => DraftChecks.Find(
        new(["项目\t预算\t支出\t执行率", "甲\t900000000000000\t0.00000000000000000001\t50%", "乙\t0.00000000000000000001\t900000000000000\t50%", "丙\t1\t2\t50%"]),
        ScorePacks.National.Grades));

    [Fact]
    public void Table_OfManyColumns_IsCheckedInSeconds()
    {
        Draft draft = new([.. Enumerable.Range(1, 800).Select(row => string.Join('\t', Enumerable.Range(1, 300).Select(column => $"{(row * column) % 9}%")))]);
        Stopwatch watch = Stopwatch.StartNew();
        DraftChecks.Find(draft, ScorePacks.National.Grades);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    /// <summary>Words, numbers and marks of reports in any order.</summary>
    [Fact]
    public void Text_OfAnyWordsInAnyOrder_IsCheckedWithoutFailing()
    {
        string[] words = ["其中", "一是", "：", "。", "、", "，", "\t", "|", "合计", "预算", "支出", "执行率", "%", "1", "0", "99999999999999999999", "9999999999", "0.0001", ".", ",", "万元", "亿元", "人", "个", "由", "到", "增长", "上年", "2023年", "一季度", "得分", "分", "优", "目标", "（", "）", "培训", "三级指标", "五", "十十", "第", "率", "完成", "尚未", "没有发生", "情况", "验收", "节约", "其余", "室", "等", "和", "指标值", "实际", "‰", "\n", "百", "资金", "及时", "偏慢", "调整后", "\uD83D", "０", "％", "—"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 40].Select(string.Concat).Array[0, 6].Sample(
            paragraphs => DraftChecks.Find(new(paragraphs), ScorePacks.National.Grades).Concat(DraftAgainstFacts.Find(new(paragraphs), Facts)).All(f => f.First.Position >= 1 && f.First.Position <= paragraphs.Length),
            iter: 20_000);
    }
}
