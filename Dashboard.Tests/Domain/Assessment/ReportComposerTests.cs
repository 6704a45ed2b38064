using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;
using Dashboard.Tests.TestKit;
using static Dashboard.Tests.TestKit.AssessmentSamples;

namespace Dashboard.Tests.Domain.Assessment;

public sealed class ReportComposerTests
{
    private static readonly Gen<string> Prose = OneOf(
        "组建 154 家、发展 14,911 人", "2023 年 3 月 8 日完成", "1、开展培训 3 场\n2、印发〔2020〕10号文件", "占比 33.43％", "{executed} 万元 [见附件 2]", "无", "{没有} 10", "第 10 号工作室", "（1）12.5公里");

    private static readonly Gen<AssessmentFacts> Anything =
        from amounts in Gen.Decimal[0m, 9_999_999m].Array[4]
        from values in Gen.Decimal[0m, 500m].Array[3]
        from note in Prose
        from text in Prose
        from reason in Prose
        select Facts with
        {
            Money = Spent(amounts[0], amounts[1], amounts[3], [amounts[3] / 4, amounts[3] / 3, amounts[3] / 2, amounts[3]]),
            Indicators = [.. Facts.Indicators.Zip(values, (fact, value) => fact with { Value = decimal.Round(value, 2), Note = note })],
            Choices = [.. Facts.Choices, new("indicator:I1", null, reason, "王五", Last)],
            Texts = [new("duties", text, "张三", Last), .. Facts.Texts.Skip(1)],
            Deviations = [new("培训 2 期", "付款逾期", new(2025, 6, 3), note, new(2025, 7, 1), false)],
        };

    [Fact]
    public void EveryFigure_OfAnyReport_IsBound() => Anything.Sample(
        facts =>
        {
            foreach (AssessmentPack pack in ScorePacks.All.All) ReportNumerals.Unbound(Follow(facts, pack).Report).ShouldBeEmpty();
        },
        iter: 300);

    [Fact]
    public void EveryBoundRun_OfAnyReport_ShowsTheTextOfItsFigure() => Anything.Sample(
        facts =>
        {
            Report report = Follow(facts).Report;
            foreach (ReportRun run in Runs(report).Where(run => run.Figure is not null)) run.Text.ShouldBe(report.Find(run.Figure!).ShouldNotBeNull().Text);
            report.Figures.Select(figure => figure.Key).ShouldBeUnique();
            report.Figures.ShouldAllBe(figure => figure.Source.Length > 0 && figure.Name.Length > 0);
        },
        iter: 100);

    [Fact]
    public void OneFact_Changed_ChangesExactlyWhatDependsOnIt()
    {
        Report before = Follow(Facts).Report;
        Report after = Follow(Facts with { Money = Facts.Money with { Executed = Facts.Money.Executed - Money.FromYuan(50_000m) } }).Report;
        IReadOnlyList<ReportChange> changes = ReportChange.Between(before, after);
        changes.Select(change => change.Key).ShouldBe(["executed", "rate", "balance", "item:carry-over:result"], ignoreOrder: true);
        changes.First(change => change.Key == "executed").ShouldBe(changes.First(change => change.Key == "executed") with { Before = "100.00", After = "95.00" });
        // Exactly the places that are listed read differently.
        HashSet<string> places = [.. changes.SelectMany(change => change.Places)];
        Different(before, after).ShouldBe(places, ignoreOrder: true);
    }

    [Fact]
    public void Report_WithoutDifference_ListsNone() => ReportChange.Between(Follow(Facts).Report, Follow(Facts).Report).ShouldBeEmpty();

    [Fact]
    public void Typed_PlacesAndBrackets_AreFiguresAndStay()
    {
        Report report = Follow(Facts with { Texts = [new("duties", "支出 {executed} 万元 [见附件 2]，{没有}", "张三", Last)] }).Report;
        ReportBlock block = report.Blocks.Single(block => block.Section == "duties");
        block.Text.ShouldBe("支出 100.00 万元 [见附件 2]，{没有}");
        block.Runs.Where(run => run.Figure is not null).Select(run => run.Figure).ShouldBe(["executed", "text:duties:1.2#1"]);
        report.Find("text:duties:1.2#1")!.Source.ShouldBe("张三填写，2025年12月31日");
    }

    [Fact]
    public void Problems_FollowFromDeviations_AndEachHasItsMeasure()
    {
        AssessmentFacts facts = Facts with
        {
            Money = Spent(1_000_000m, 1_000_000m, 800_000m, [50_000m, 100_000m, 300_000m, 800_000m]),
            Indicators = [Facts.Indicators[0] with { Value = 80m, Note = "场地未到位" }, Words("I2", "效益指标", "风尚", QualitativeLevel.Reached, 40m), Facts.Indicators[2]],
            Deviations = [new("培训", "付款逾期", new(2025, 6, 3), "合同已签", new(2025, 7, 1), true)],
        };
        string text = string.Join('\n', Follow(facts).Report.Blocks.Select(block => block.Text));
        text.ShouldContain("一是资金使用进度不均衡，下半年支出占全年的 87.5%，其中第四季度占 62.5%。二是预算执行率为 80%，结转结余 20.00 万元。");
        text.ShouldContain("“培训人数”目标为≥100人，实际完成80人，得 16 分，分值 20 分");
        text.ShouldContain("1 个指标为定性表述");
        text.ShouldContain("培训在监控中出现“付款逾期”，答复为：合同已签。");
        text.ShouldContain("继续落实“培训”的整改，承诺2025年7月1日前完成。");
    }

    [Theory]
    [InlineData("执行率 {speed}。", "「执行率 {speed}。」用到未定义的数据 {speed}")]
    [InlineData("共设 3 个指标。", "「共设 3 个指标。」写死了数字 3，应改为数据")]
    public void Layout_WithAFault_IsRefusedWithItsPlace(string wording, string sentence)
    {
        ReportLayout layout = Layouts.Of(DepartmentPack);
        ReportComposer.Problems(layout with { Sections = [layout.Sections[0] with { Paragraphs = [new(wording)] }] }).ShouldBe([sentence]);
    }

    [Theory]
    [InlineData("2023年组建154家", "154")]
    [InlineData("1、财预〔2020〕10号，（2）占33.43％", "33.43％")]
    [InlineData("14,911 人，1.25 亿元", "14,911|1.25 ")]
    [InlineData("3.5公里", "3.5")]
    [InlineData("12023年", "12023")]
    public void Figures_OfAText_AreToldFromDigitsThatAreNone(string text, string figures) =>
        ReportNumerals.In(text).Select(figure => figure.Trim()).ShouldBe(figures.Split('|').Select(figure => figure.Trim()));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static IEnumerable<ReportRun> Runs(Report report) => report.Blocks.SelectMany(block => block.Rows.SelectMany(row => row).Append(block.Runs)).Append(report.Title).SelectMany(runs => runs);

    /// <summary>The headings under which two reports of the same build read differently.</summary>
    private static HashSet<string> Different(Report before, Report after)
    {
        static ILookup<string, string> Read(Report report)
        {
            string heading = "";
            return report.Blocks.Select(block => (Heading: heading = block.Kind == ReportBlockKind.Heading ? block.Text : heading,
                Text: block.Text + string.Join('|', block.Rows.SelectMany(row => row).SelectMany(cell => cell).Select(run => run.Text)))).ToLookup(b => b.Heading, b => b.Text);
        }

        (ILookup<string, string> one, ILookup<string, string> other) = (Read(before), Read(after));
        return [.. one.Select(group => group.Key).Where(heading => !one[heading].SequenceEqual(other[heading]))];
    }
}
