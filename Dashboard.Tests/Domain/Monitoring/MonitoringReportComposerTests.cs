using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Monitoring;

public sealed class MonitoringReportComposerTests
{
    private static readonly string[] Five = ["一、监控工作组织实施情况", "二、预算执行进度和绩效目标运行情况", "三、存在的问题及偏差原因", "四、下一步措施", "五、建议"];

    private static readonly Report Written = MonitoringReportComposer.Compose(MonitoringSamples.Content);

    [Fact]
    public void Report_OfARound_HasTheFiveHeadingsAndSaysWhatTheFormsSay()
    {
        string.Concat(Written.Title.Select(run => run.Text)).ShouldBe("2026年1–7月示例市教育局绩效运行监控报告");
        Headings(Written).ShouldBe(Five);
        string text = Text(Written);
        text.ShouldContain("年初预算数 2000.00 万元，调整后全年预算数 2000.00 万元；1–7月执行数 800.00 万元，执行率 40%，同期序时进度 58.33%。");
        text.ShouldContain("二是设备购置（第一中学）执行数 400.00 万元，执行率 40%，应有进度 50%，全年预计执行数 930.00 万元；");
        text.ShouldContain("校舍维修的“验收合格”年度指标值 ≥100%，已完成 50%，全年预计 ≥98%，完成目标可能性为“有可能”，涉及经费保障、其他，原因：受汛期影响，施工推迟");
        text.ShouldContain("从填报的偏差原因看，涉及经费保障 1 项、制度保障 1 项、其他 1 项。");
        text.ShouldContain("督促第一中学加快校舍维修的支付进度，年底前每月至少支付 100.00 万元");
        text.ShouldContain("逐项核对 3 个项目。");
        text.ShouldNotContain("全年预计执行数 2", Case.Sensitive, "one line is open, so there is no sum");
    }

    [Fact]
    public void Report_WithoutWrittenTexts_ProposesEverySection()
    {
        string text = Text(MonitoringReportComposer.Compose(MonitoringSamples.Content with { Texts = [new(MonitoringSections.Suggestions, " \n ", "张三", MonitoringSamples.July.AsOf)] }));
        text.ShouldContain("纳入监控的项目 3 个，绩效指标 35 个，其中 1 个尚未报送。");
        text.ShouldContain("校舍维修的“差旅支出”完全不可能完成");
        MonitoringReportComposer.Proposals(MonitoringSamples.Content).ShouldSatisfyAllConditions(
            proposals => proposals.Keys.ShouldBe([MonitoringSections.Organisation, MonitoringSections.Problems, MonitoringSections.Measures, MonitoringSections.Suggestions]),
            proposals => proposals.Values.ShouldAllBe(proposal => proposal.Split('\n').All(line => text.Contains(line, StringComparison.Ordinal))));
    }

    [Fact]
    public void Section_WrittenByAPerson_StandsInPlaceOfTheProposalAndBelowTheProgress()
    {
        MonitoringReportContent content = MonitoringSamples.Content with
        {
            Texts = [.. MonitoringSections.All.Select(section => new ReportText(section.Section, $"手写{section.Section}\n执行率 {{rate}}", "张三", MonitoringSamples.July.AsOf))],
        };
        Report report = MonitoringReportComposer.Compose(content);
        Headings(report).ShouldBe(Five);
        report.Blocks.Where(block => block.Kind == ReportBlockKind.Paragraph).Select(block => block.Text).Where(text => !text.StartsWith("手写", StringComparison.Ordinal) && text != "执行率 40%")
            .ShouldBe(MonitoringReportComposer.Compose(content with { Texts = [] }).Blocks.SkipWhile(block => block.Text != Five[1]).TakeWhile(block => block.Text != Five[2])
                .Where(block => block.Kind == ReportBlockKind.Paragraph).Select(block => block.Text));
        report.Blocks.TakeWhile(block => block.Text != Five[2]).Last().Text.ShouldBe("执行率 40%");
        MonitoringReportComposer.Texts(content)[MonitoringSections.Problems].ShouldBe("手写problems\n执行率 40%");
    }

    [Fact]
    public void Elapsed_OfAYearFromApril_CountsFromApril() => Text(MonitoringReportComposer.Compose(ToJune())).ShouldContain("4–6月执行数 1200.00 万元，执行率 40%，同期序时进度 25%。");

    [Fact]
    public void Outlooks_OfMoneyAndIndicators_AreCountedApart()
    {
        string text = Text(MonitoringReportComposer.Compose(ToJune()));
        text.ShouldContain("预算确定能完成的 1 个，有可能完成的 2 个，完全不可能完成的 0 个。");
        text.ShouldContain("15 个绩效指标中，确定能完成的 6 个，有可能完成的 3 个，完全不可能完成的 3 个，待定的 3 个。尚未报送的 3 个，不作判断。");
    }

    /// <summary>Nothing is asked for where nothing is missing, or no month is left.</summary>
    [Fact]
    public void Payments_ThatAreNotNeeded_AreNotAskedFor() => Text(MonitoringReportComposer.Compose(ToJune())).Split("每月至少支付").Length.ShouldBe(1 + 1);

    [Fact]
    public void Forecast_OfALanding_KeepsItsBand() => MonitoringForecast.Of(new(new Money(1), new Money(2), new Money(3), 0.83m, new Money(4), 0.5m, 9, 2, new Money(5), null))
        .ShouldBe(new MonitoringForecast(new Money(1), new Money(2), new Money(3), 0.83m, new Money(4), LandingOutlook.Certain));

    /// <summary>A year from April on, three lines: nothing more to pay, no month left, landing for certain.</summary>
    private static MonitoringReportContent ToJune()
    {
        MonitoringForecast forecast = MonitoringSamples.Facts.Money.Forecast!;
        MonitoringForecast[] told = [forecast with { RequiredPerMonth = Money.Zero }, forecast with { RequiredPerMonth = null }, forecast with { Outlook = LandingOutlook.Certain }];
        return MonitoringSamples.Content with
        {
            Window = new(2026, 3, new(2026, 6, 30), 4),
            Texts = [],
            Forms =
            [
                .. told.Select((one, i) => MonitoringForms.Fill(
                    MonitoringSamples.Facts with { Subject = MonitoringSamples.Facts.Subject with { LineCode = $"L{i}" }, Money = MonitoringSamples.Facts.Money with { Forecast = one } }, MonitoringAnswers.None)),
            ],
        };
    }

    [Fact]
    public void Report_WithoutDeviation_SaysSo()
    {
        Report calm = MonitoringReportComposer.Compose(MonitoringSamples.Content with { Forms = [MonitoringSamples.Content.Forms[1]], Texts = [] });
        Headings(calm).ShouldBe(Five);
        Text(calm).ShouldContain("监控期内未发现明显偏差。");
        Text(calm).ShouldContain("暂无需要调整预算或绩效目标的建议。");
    }

    [Fact]
    public void Report_AfterASignature_ListsWhatDiffersAtTheEnd()
    {
        MonitoringForm before = MonitoringForms.Fill(MonitoringSamples.Facts, MonitoringSamples.Answers with { FullYear = Money.FromYuan(9_400_000m) });
        Report report = MonitoringReportComposer.Compose(MonitoringSamples.Content.ComparedWith([before, .. MonitoringSamples.Content.Forms.Skip(1)]));
        Headings(report).ShouldBe([.. Five, "附：与已签署监控表的差异"]);
        report.Blocks[^1].Rows[1].Select(cell => string.Concat(cell.Select(run => run.Text))).ShouldBe(["校舍维修", "年度资金总额 · 全年预计执行数（元）", "9,400,000.00", "9,500,000.00"]);
        report.Blocks[^1].Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Figure_InAnyReport_IsBoundAndSaysOneThing() => MonitoringSamples.AnyContent.Sample(content =>
    {
        Report report = MonitoringReportComposer.Compose(content);
        ReportNumerals.Unbound(report).ShouldBeEmpty();
        report.Figures.Select(figure => figure.Key).ShouldBeUnique();
        foreach (ReportRun run in report.Title.Concat(report.Blocks.SelectMany(block => block.Rows.SelectMany(row => row).SelectMany(cell => cell).Concat(block.Runs))).Where(run => run.Figure is not null))
            report.Find(run.Figure!).ShouldNotBeNull().Text.ShouldBe(run.Text);
        Headings(report).Take(5).ShouldBe(Five);
        MonitoringSummary sum = MonitoringSummary.Of([.. content.Forms.DistinctBy(form => form.Facts.Subject.LineCode)]);
        report.Find("executed")!.Text.ShouldBe(Printed.TenThousands(sum.Executed));
        report.Find("fullYear")?.Text.ShouldBe(Printed.TenThousands(sum.FullYear!.Value));
    });

    [Fact]
    public void Report_OfManyProblems_LeavesTheRestToTheForms()
    {
        MonitoringForm[] many = [.. Enumerable.Range(1, 60).Select(i => MonitoringForms.Fill(MonitoringSamples.Facts with { Subject = MonitoringSamples.Facts.Subject with { LineCode = $"P{i}" } }, MonitoringAnswers.None))];
        string text = Text(MonitoringReportComposer.Compose(MonitoringSamples.Content with { Forms = many }));
        text.ShouldContain("二十是");
        text.ShouldNotContain("二十一是");
        text.ShouldContain("其余见执行监控表。");
        text.ShouldContain("进度滞后的项目如下，其余见执行监控表（单位：万元）。");
    }

    private static IEnumerable<string> Headings(Report report) => report.Blocks.Where(block => block.Level == 1).Select(block => block.Text);

    private static string Text(Report report) => string.Join('\n', report.Blocks.Select(block => block.Text));
}
