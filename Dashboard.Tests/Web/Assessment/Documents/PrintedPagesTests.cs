using System.Text.RegularExpressions;
using Dashboard.Domain.Assessment;

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

    private IEnumerable<string> Pages(string name) => pages[name].Split('\f', StringSplitOptions.RemoveEmptyEntries).Where(page => !string.IsNullOrWhiteSpace(page));

    private int Count(string name, string word) => Regex.Count(Flat(pages[name]), Regex.Escape(word));

    private static string Flat(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();

    /// <summary>The number of a page between its dashes.</summary>
    [GeneratedRegex(@"—\s*\d+\s*—")]
    private static partial Regex Number();
}
