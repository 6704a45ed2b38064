using CsCheck;
using Dashboard.Domain.Monitoring;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Monitoring.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SheetNames = Dashboard.Web.Monitoring.Documents.SheetNames;

namespace Dashboard.Tests.Web.Monitoring.Documents;

public sealed class MonitoringWorkbookTests
{
    [Fact]
    public void Form_InTheOfficialLayout_HasItsHeadingsRowsAndMergedAreas()
    {
        using SpreadsheetDocument book = Open(Bytes(MonitoringSamples.Form, []));
        Worksheet sheet = Sheet(book, "执行监控表");
        Row(sheet, 1)[0].ShouldBe("项目支出绩效目标执行监控表");
        Row(sheet, 2)[0].ShouldBe("（2026年度 1–7月）");
        Said(sheet, 3).ShouldBe(["项目名称", "校舍维修"]);
        Said(sheet, 4).ShouldBe(["主管部门及代码", "示例市教育局（S001）", "实施单位", "第一中学"]);
        Said(sheet, 5).ShouldBe(["项目资金（万元）", "年初预算数", "1–7月执行数", "1–7月执行率", "全年预计执行数"]);
        Said(sheet, 6).ShouldBe(["年度资金总额", "1000.00", "400.00", "40%", "950.00"]);
        Said(sheet, 7).ShouldBe(["其中：本年一般公共预算拨款", "800.00", "300.00", "37.5%", "—"]);
        Said(sheet, 8).ShouldBe(["其他资金", "200.00", "100.00", "50%", "—"]);
        Said(sheet, 9).ShouldBe(["年度总体目标", "改善办学条件。"]);
        Said(sheet, 10).ShouldBe(["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "1–7月执行情况", "全年预计完成情况", "偏差原因分析", "完成目标可能性", "备注"]);
        Row(sheet, 11)[7..16].ShouldBe(["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他", "原因说明", "确定能", "有可能", "完全不可能"]);
        Row(sheet, 13).ShouldBe([null, null, "质量指标", "验收合格", "≥100%", "50%", "≥98%", "√", null, null, null, "√", "受汛期影响，施工推迟", null, "√", null, "已发函催办"]);
        Row(sheet, 16).ShouldBe([null, "满意度指标", "服务对象满意度", "师生满意度", "≥90%", "未报送", "≥90%", null, null, null, null, null, null, "√", null, null, null]);
        string[] merged = [.. sheet.Descendants<MergeCell>().Select(area => area.Reference!.Value!)];
        string[] expected = ["A1:Q1", "A5:A8", "B6:D6", "E6:F6", "B9:Q9", "A10:A16", "H10:M10", "N10:P10", "B10:B11", "G10:G11", "Q10:Q11", "B12:B13", "B14:B15", "C14:C15"];
        expected.Except(merged).ShouldBeEmpty();
        merged.ShouldBeUnique();
        Row(sheet, 17)[0]!.ShouldStartWith("注1：数据截至2026年7月31日；执行率按全年预算数（调整后）1000.00万元计算");
        Row(sheet, 18)[0].ShouldBe("注2：资金执行说明：工程款按节点支付");
    }

    [Fact]
    public void Form_OnPaper_LiesOnA4AndRepeatsBothRowsOfItsHeading()
    {
        using SpreadsheetDocument book = Open(Bytes(MonitoringSamples.Content));
        Sheets(book).ShouldBe(["汇总", "L1 校舍维修", "L2 课题研究", "L3 设备购置"]);
        book.WorkbookPart!.Workbook!.Descendants<DefinedName>().Select(name => (name.LocalSheetId!.Value, name.Text))
            .ShouldBe([(0u, "'汇总'!$3:$3"), (1u, "'L1 校舍维修'!$10:$11"), (2u, "'L2 课题研究'!$10:$11"), (3u, "'L3 设备购置'!$10:$11")]);
        foreach (string name in Sheets(book))
        {
            Worksheet sheet = Sheet(book, name);
            PageSetup setup = sheet.GetFirstChild<PageSetup>()!;
            (setup.PaperSize!.Value, setup.Orientation!.InnerText, setup.FitToWidth!.Value, setup.FitToHeight!.Value).ShouldBe((9u, "landscape", 1u, 0u));
            sheet.Descendants<Column>().ShouldAllBe(column => column.Width!.Value >= 5 && column.CustomWidth!.Value);
            sheet.Descendants<Column>().Sum(column => column.Width!.Value).ShouldBeInRange(150, 190);
            sheet.Descendants<Row>().ShouldAllBe(row => row.Height!.Value >= 24 && row.Height.Value <= 409);
        }

        Sheet(book, "L1 校舍维修").Descendants<Column>().Count().ShouldBe(17);
    }

    [Fact]
    public void Overview_OfADepartment_AddsUpItsFormsAndLeavesTheOpenOpen()
    {
        using SpreadsheetDocument book = Open(Bytes(MonitoringSamples.Content));
        Worksheet sheet = Sheet(book, "汇总");
        Row(sheet, 3).ShouldBe(["序号", "项目代码", "项目名称", "实施单位", "年初预算数", "全年预算数", "1–7月执行数", "1–7月执行率", "全年预计执行数", "预算完成可能性", "绩效指标数", "确定能", "有可能", "完全不可能", "未报送"]);
        Row(sheet, 4).ShouldBe(["1", "L1", "校舍维修", "第一中学", "1000.00", "1000.00", "400.00", "40%", "950.00", "有可能", "5", "3", "1", "1", "1"]);
        Row(sheet, 5).ShouldBe(["2", "L2", "课题研究", "第一中学", "0.00", "0.00", "0.00", "—", "—", "—", "0", "0", "0", "0", "0"]);
        Said(sheet, 7).ShouldBe(["合计", "2000.00", "2000.00", "800.00", "40%", "—", "0/3 确定能", "35", "33", "1", "1", "1"]);
    }

    [Fact]
    public void Differences_AfterASignature_HaveASheetOfTheirOwn()
    {
        MonitoringForm before = MonitoringForms.Fill(MonitoringSamples.Facts, MonitoringAnswers.None);
        using SpreadsheetDocument book = Open(Bytes(MonitoringSamples.Form, MonitoringDifferences.Between(before, MonitoringSamples.Form)));
        Sheets(book).ShouldBe(["执行监控表", "差异"]);
        Row(Sheet(book, "差异"), 4).ShouldBe(["1", "L1", "校舍维修", "年度资金总额 · 全年预计执行数（元）", "9,300,000.00", "9,500,000.00"]);
        using SpreadsheetDocument compiled = Open(Bytes(MonitoringSamples.Content.ComparedWith([before])));
        Sheets(compiled).ShouldContain("差异");
    }

    [Fact]
    public void Workbook_OfAnything_IsValidAndTheSameBytesAgain() => MonitoringSamples.AnyContent.Sample(
        content =>
        {
            MonitoringFiles files = MonitoringFiles.Of(content);
            files.Hashes.ShouldBe(MonitoringFiles.Of(content with { Forms = [.. content.Forms] }).Hashes);
            using SpreadsheetDocument book = Open(files.Documents[0].Content);
            string[] names = [.. Sheets(book)];
            names.Length.ShouldBe(content.Forms.Count + (content.Differences.Count == 0 ? 1 : 2));
            names.Select(name => name.ToUpperInvariant()).ShouldBeUnique();
            names.ShouldAllBe(name => name.Length >= 1 && name.Length <= 31 && !name.Any(sign => "[]:*?/\\".Contains(sign, StringComparison.Ordinal)));
            using WordprocessingDocument report = WordprocessingDocument.Open(new MemoryStream(files.Documents[1].Content), isEditable: false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(report, TestContext.Current.CancellationToken).ShouldBeEmpty();
        },
        iter: 60);

    [Theory]
    [InlineData("S001-03 数据共享平台", "S001-03 数据共享平台")]
    [InlineData("a/b:c*d?[e]\\f", "a_b_c_d__e__f")]
    [InlineData("'引号'", "引号")]
    [InlineData("", "_")]
    [InlineData("history", "history-2")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void Name_OfASheet_IsOneThatOfficeProgramsTake(string wished, string name) => new SheetNames().Of(wished).ShouldBe(name);

    [Fact]
    public void Names_ThatAreCutAlike_StayApart()
    {
        SheetNames names = new();
        string wished = new('长', 40);
        (names.Of(wished), names.Of(wished), names.Of("汇总"), names.Of("汇总")).ShouldBe((new string('长', 31), new string('长', 29) + "-2", "汇总", "汇总-2"));
    }

    private static byte[] Bytes(MonitoringForm form, IReadOnlyList<MonitoringDifference> differences) => MonitoringFiles.Of(form, differences).Content;

    private static byte[] Bytes(MonitoringReportContent content) => MonitoringFiles.Of(content).Documents[0].Content;

    private static SpreadsheetDocument Open(byte[] bytes)
    {
        SpreadsheetDocument book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        return book;
    }

    private static IEnumerable<string> Sheets(SpreadsheetDocument book) => book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    private static Worksheet Sheet(SpreadsheetDocument book, string name) =>
        ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!)).Worksheet!;

    private static string?[] Row(Worksheet sheet, int number) =>
        [.. sheet.Descendants<Row>().Single(row => row.RowIndex!.Value == (uint)number).Elements<Cell>().Select(cell => cell.InlineString?.InnerText ?? cell.CellValue?.Text)];

    private static string[] Said(Worksheet sheet, int number) => [.. Row(sheet, number).OfType<string>()];
}
