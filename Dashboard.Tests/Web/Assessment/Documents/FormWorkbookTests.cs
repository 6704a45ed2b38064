using System.Globalization;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Dashboard.Tests.Web.Assessment.Documents;

public sealed class FormWorkbookTests
{
    [Fact]
    public void Form_InTheOfficialLayout_HasItsHeadingsAndMergedAreas()
    {
        using SpreadsheetDocument book = Open(DocumentSamples.Form);
        Worksheet sheet = Sheet(book);
        Row(sheet, 1)[0].ShouldBe("部门整体支出绩效自评表");
        Row(sheet, 2)[0].ShouldBe("（2023年度）");
        Row(sheet, 5).ShouldBe(["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]);
        Row(sheet, 6).ShouldBe([null, "年度资金总额", null, "920.00", "954.25", "954.25", "10", "100%", "10"]);
        Row(sheet, 8).ShouldBe([null, "上年结转资金", null, "0", "0", "0", "—", "—", "—"]);
        Row(sheet, 12).ShouldBe(["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]);
        Row(sheet, 20).ShouldBe(["总分", null, null, null, null, null, "100", "98.00", null]);
        Row(sheet, 21)[0].ShouldBe("等级");
        string[] merged = [.. sheet.Descendants<MergeCell>().Select(area => area.Reference!.Value!)];
        string[] expected = ["A1:I1", "A5:A9", "A10:A11", "A12:A19", "B13:B16", "C13:C14", "B17:B18", "C17:C18", "B10:D10", "E10:I10", "A20:F20", "B6:C6"];
        expected.Except(merged).ShouldBeEmpty();
        merged.ShouldBeUnique();
    }

    [Fact]
    public void Form_OnPaper_IsOnePageWideAndRepeatsItsHeading()
    {
        using SpreadsheetDocument book = Open(DocumentSamples.Form);
        Worksheet sheet = Sheet(book);
        PageSetup setup = sheet.GetFirstChild<PageSetup>()!;
        (setup.PaperSize!.Value, setup.Orientation!.InnerText, setup.FitToWidth!.Value, setup.FitToHeight!.Value).ShouldBe((9u, "portrait", 1u, 0u));
        sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value.ShouldBeTrue();
        book.WorkbookPart!.Workbook!.Descendants<DefinedName>().Single().Text.ShouldBe("'自评表'!$12:$12");
        sheet.Descendants<Column>().Count().ShouldBe(9);
        sheet.Descendants<Column>().ShouldAllBe(column => column.Width!.Value >= 7 && column.CustomWidth!.Value);
        sheet.Descendants<Row>().ShouldAllBe(row => row.Height!.Value >= 24 && row.Height.Value <= 409);
    }

    [Fact]
    public void Form_WithSignsAndUnits_LiesAndHasTheirColumns()
    {
        using SpreadsheetDocument book = Open(With(new IndicatorRow("产出", "数量", "长度", "≥", "266", "米", "266", "10", "10", null)));
        Sheet(book).GetFirstChild<PageSetup>()!.Orientation!.InnerText.ShouldBe("landscape");
        Row(Sheet(book), Heading(Sheet(book))).ShouldBe(["绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "计量单位", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]);
    }

    [Theory]
    [InlineData("954.25", true)]
    [InlineData("-5", true)]
    [InlineData("0", true)]
    [InlineData("100.00", false)]
    [InlineData("95%", false)]
    [InlineData("007", false)]
    [InlineData("1e5", false)]
    [InlineData("1,000", false)]
    [InlineData("-0", false)]
    [InlineData("1234567890123456", false)]
    [InlineData("=1+1", false)]
    public void Cell_OfAnyText_IsANumberOnlyWhenNothingIsLost(string text, bool isNumber)
    {
        using SpreadsheetDocument book = Open(With(new IndicatorRow("产出", "数量", "长度", null, text, null, null, null, null, null)));
        Cell cell = Sheet(book).Descendants<Cell>().Single(c => c.CellReference == $"E{Heading(Sheet(book)) + 1}");
        (cell.DataType is null, cell.CellFormula, Text(cell)).ShouldBe((isNumber, null, text));
        CellFormat format = (CellFormat)book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        (format.QuotePrefix?.Value ?? false).ShouldBe(text[0] is '=' or '-' && !isNumber);
        format.NumberFormatId!.Value.ShouldBe(isNumber ? 0u : 49u);
    }

    [Fact]
    public void Row_HigherThanASpreadsheetAllows_IsSeveralWithItsCellsOverAll()
    {
        string reason = string.Concat(Enumerable.Repeat("因雨季停工，", 120));
        PrintedForm form = With(new IndicatorRow("产出", "数量", "长度", null, "1", null, "1", "10", "9", reason));
        using SpreadsheetDocument book = Open(form);
        int first = Heading(Sheet(book)) + 1;
        MergeCell area = Sheet(book).Descendants<MergeCell>().Single(a => a.Reference!.Value!.StartsWith($"I{first}:", StringComparison.Ordinal));
        int last = int.Parse(area.Reference!.Value!.Split(":I")[1], CultureInfo.InvariantCulture);
        Sheet(book).Descendants<Row>().Where(row => row.RowIndex!.Value >= first && row.RowIndex.Value <= last).Sum(row => row.Height!.Value).ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Rate_GivenByTheForm_IsPrintedAsGiven()
    {
        using SpreadsheetDocument given = Open(DocumentSamples.Form with { Rates = ["99.99%", null, "—", "—"] });
        Row(Sheet(given), 6)[7].ShouldBe("99.99%");
        Row(Sheet(given), 7)[7].ShouldBeNull();
    }

    [Fact]
    public void Levels_OfTheSameNameUnderOthers_AreNotMerged()
    {
        IndicatorRow row = new("产出", "数量", "甲", null, "1", null, null, "1", "1", null);
        using SpreadsheetDocument book = Open(With(row, row with { Level1 = "效益" }, row with { Level1 = "效益", Level2 = null }));
        int first = Heading(Sheet(book)) + 1;
        string[] areas = [.. Sheet(book).Descendants<MergeCell>().Select(area => area.Reference!.Value!)];
        areas.ShouldContain($"A{first - 1}:A{first + 2}");
        areas.Where(area => Enumerable.Range(first, 3).Any(row => area.StartsWith($"B{row}:B", StringComparison.Ordinal) || area.StartsWith($"C{row}:C", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_AsAList_IsNumberedAndInert()
    {
        byte[] bytes = DocumentSamples.Bytes(stream => EvidenceWorkbook.Write(stream, "佐证材料清单（2023年度）", DocumentSamples.Evidence));
        Faults(bytes).ShouldBeEmpty();
        using SpreadsheetDocument book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Row(Sheet(book), 2).ShouldBe(["序号", "事项", "数据名称", "数值", "数据来源", "佐证材料"]);
        Row(Sheet(book), 5).ShouldBe(["3", "服务对象满意度", "实际完成值", "95%", "完成值，2023-11-30，由李某录入", null]);
        Row(Sheet(book), 6).ShouldBe(["4", "=HYPERLINK(\"x\")", "+1", "-5", "@来源", "=1+1"]);
        Sheet(book).Descendants<CellFormula>().ShouldBeEmpty();
        Sheet(book).Descendants<Row>().Last().Elements<Cell>().Count(cell => cell.DataType?.Value == CellValues.InlineString).ShouldBe(4);
    }

    private static PrintedForm With(params IndicatorRow[] rows) => DocumentSamples.Form with { Form = DocumentSamples.Form.Form with { Indicators = rows } };

    private static SpreadsheetDocument Open(PrintedForm form)
    {
        byte[] bytes = DocumentSamples.Bytes(stream => FormWorkbook.Write(stream, form));
        Faults(bytes).ShouldBeEmpty();
        return SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    private static IEnumerable<string> Faults(byte[] bytes)
    {
        using SpreadsheetDocument book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }

    private static Worksheet Sheet(SpreadsheetDocument book) => book.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private static string?[] Row(Worksheet sheet, int number) => [.. sheet.Descendants<Row>().Single(row => row.RowIndex!.Value == (uint)number).Elements<Cell>().Select(Text)];

    private static int Heading(Worksheet sheet) => (int)sheet.Descendants<Row>().Single(row => Row(sheet, (int)row.RowIndex!.Value).Contains("三级指标")).RowIndex!.Value;

    private static string? Text(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text;
}
