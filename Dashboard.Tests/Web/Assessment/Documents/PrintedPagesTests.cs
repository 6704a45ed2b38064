using System.Text.RegularExpressions;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Monitoring;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Assessment.Documents;

/// <summary>What stands on paper when an office program prints the documents.</summary>
public sealed partial class PrintedPagesTests : IClassFixture<PrintedPages>
{
    private readonly PrintedPages pages;

    public PrintedPagesTests(PrintedPages pages)
    {
        this.pages = pages;
        if (pages.Missing is not { } reason) return;
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
    }

    [Fact]
    public void Report_OnPaper_SaysEverythingInOrder()
    {
        string text = Flat(Number().Replace(pages["report.docx"], ""));
        int at = 0;
        foreach (ReportBlock block in DocumentSamples.Report.Blocks.Where(b => b.Kind != ReportBlockKind.Table))
        {
            int found = text.IndexOf(Flat(block.Text), at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(at, block.Text);
            at = found;
        }

        text.ShouldContain("支出预算执行总计954.25万元，完成预算的100%。");
        text.ShouldContain("自评得分98.00分，评级为优");
        Pages("report.docx").ShouldAllBe(page => Number().IsMatch(page));
        Pages("report.docx").Count().ShouldBeInRange(3, 5);
    }

    [Fact]
    public void Figure_ChangedInItsPart_IsChangedAtEveryPlace()
    {
        Count("report.docx", "954.25万元").ShouldBe(6);
        (Count("changed.docx", "777.77万元"), Count("changed.docx", "954.25万元")).ShouldBe((4, 2));
    }

    [Fact]
    public void Form_OnPaper_IsOnePageWithAllItsCells()
    {
        string text = Flat(pages["form.xlsx"]);
        Pages("form.xlsx").Count().ShouldBe(1);
        string[] expected = ["部门整体支出绩效自评表", "（2023年度）", "年初预算数", "954.25", "发展新会员", "98.00", "注2：自评结果由单位负责人审定后报送。"];
        expected.Where(word => !text.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
        text.ShouldNotContain("###");
    }

    [Fact]
    public void Form_OfManyIndicators_RepeatsItsHeadingOnEveryPage()
    {
        Pages("wide.xlsx").Count().ShouldBeGreaterThan(1);
        Pages("wide.xlsx").ShouldAllBe(page => Flat(page).Contains("三级指标", StringComparison.Ordinal) && Number().IsMatch(page));
    }

    [Fact]
    public void Evidence_OnPaper_ShowsFormulasAsTheyWereWritten()
    {
        string text = Flat(pages["evidence.xlsx"]);
        text.ShouldContain("=HYPERLINK(\"x\")");
        text.ShouldContain("=1+1");
        text.ShouldContain("国库集中支付系统年终对账单");
    }

    [Fact]
    public void Monitoring_OnPaper_IsAPageALineWithItsHeadingOnEveryOther()
    {
        string[] printed = [.. Pages("monitoring.xlsx").Select(Flat)];
        printed.ShouldAllBe(page => Number().IsMatch(page) && !page.Contains("###", StringComparison.Ordinal));
        printed[0].ShouldContain("项目支出绩效目标执行监控表（汇总）");
        string[] forms = [.. printed.Where(page => page.Contains("偏差原因分析", StringComparison.Ordinal))];
        forms.Count(page => page.Contains("其中：本年一般公共预算拨款", StringComparison.Ordinal)).ShouldBe(MonitoringSamples.Content.Forms.Count);
        forms.Length.ShouldBeGreaterThan(MonitoringSamples.Content.Forms.Count);
        forms.ShouldAllBe(page => page.Contains("完成目标可能性", StringComparison.Ordinal) && page.Contains("原因说明", StringComparison.Ordinal));
        string all = string.Concat(printed);
        string[] expected = ["1–7月执行率", "硬件", "完全", "未报送", "受汛期影响", "推迟", "示例市教育局（S001）", "最后一项", "截断"];
        expected.Where(word => !all.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void MonitoringReport_OnPaper_SaysEverythingInOrder()
    {
        string text = Flat(Number().Replace(pages["round.docx"], ""));
        int at = 0;
        foreach (ReportBlock block in MonitoringReportComposer.Compose(MonitoringSamples.Content).Blocks.Where(b => b.Kind != ReportBlockKind.Table))
        {
            int found = text.IndexOf(Flat(block.Text), at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(at, block.Text);
            at = found;
        }

        text.ShouldContain("五、建议");
    }

    private IEnumerable<string> Pages(string name) => pages[name].Split('\f', StringSplitOptions.RemoveEmptyEntries).Where(page => !string.IsNullOrWhiteSpace(page));

    private int Count(string name, string word) => Regex.Count(Flat(pages[name]), Regex.Escape(word));

    private static string Flat(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();

    /// <summary>The number of a page between its dashes.</summary>
    [GeneratedRegex(@"—\s*\d+\s*—")]
    private static partial Regex Number();
}
