using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Import.Returned;

namespace Dashboard.Tests.Web.Import.Returned;

/// <summary>Files come back as they were, with a reason beside each row that was not taken.</summary>
public sealed class ReturnedFileTests
{
    public ReturnedFileTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private const string Text = "支付明细\n支付凭证号;支付日期;项目代码;支付金额;用途\nR1;2026-02-01;L1;5;\"a;b\"\nR2;2026-02-30;L1;6;\nR3;2026-02-01;L9;7;\n";

    [Fact]
    public async Task Text_WithFaults_KeepsItsEncodingSeparatorAndRows()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        (string name, byte[] content) = await ReturnAsync(ledger, ledger.Write(gb.GetBytes(Text), "明细.csv"));
        name.ShouldBe("明细-错误原因.csv");
        string[] lines = gb.GetString(content).Split("\r\n");
        lines[0].ShouldBe("支付明细");
        lines[1].ShouldBe("支付凭证号;支付日期;项目代码;支付金额;用途;错误原因");
        lines[2].ShouldBe("R1;2026-02-01;L1;5;\"a;b\"");
        lines[3].ShouldStartWith("R2;2026-02-30;L1;6;;支付日期：");
        lines[4].ShouldStartWith("R3;2026-02-01;L9;7;;项目代码：");
    }

    [Fact]
    public async Task Text_InUtf8_ComesBackWithTheMarkOfSpreadsheets()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        (_, byte[] content) = await ReturnAsync(ledger, ledger.Write(new UTF8Encoding(false).GetBytes(Text), "明细.csv"));
        content.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
    }

    [Fact]
    public async Task Text_ReturnedTwice_HasOneColumnOfReasons()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        (_, byte[] once) = await ReturnAsync(ledger, ledger.Write(Encoding.UTF8.GetBytes(Text), "明细.csv"));
        byte[] corrected = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(once).Replace("2026-02-30", "2026-02-28", StringComparison.Ordinal));
        (_, byte[] twice) = await ReturnAsync(ledger, ledger.Write(corrected, "明细.csv"));
        string[] lines = Encoding.UTF8.GetString(twice).Split("\r\n");
        lines[1].ShouldBe("支付凭证号;支付日期;项目代码;支付金额;用途;错误原因");
        lines[3].TrimEnd(';').ShouldBe("R2;2026-02-28;L1;6");
        lines[4].ShouldContain("项目代码：");
    }

    [Fact]
    public async Task Workbook_WithFaults_KeepsEveryOtherPartAndMarksTheCell()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string path = SeedFiles.PathOf("broken/payments-formula-errors.xlsx");
        (string name, byte[] content) = await ReturnAsync(ledger, path);
        name.ShouldBe("payments-formula-errors-错误原因.xlsx");
        using ZipArchive before = ZipFile.OpenRead(path), after = new(new MemoryStream(content));
        after.Entries.Select(e => e.FullName).ShouldBe(before.Entries.Select(e => e.FullName));
        string sheet = Part(after, "xl/worksheets/sheet1.xml"), styles = Part(after, "xl/styles.xml");
        styles.ShouldContain("FFFFE0B2");
        foreach (XElement list in XDocument.Parse(styles).Root!.Elements().Where(e => e.Attribute("count") is not null)) ((int)list.Attribute("count")!).ShouldBe(list.Elements().Count());
        // Both rows name a line that is not there: column D is at fault, and a column I of reasons is new.
        sheet.ShouldContain("<c r=\"D3\" t=\"inlineStr\" s=\"1\">");
        sheet.ShouldContain("<c r=\"I1\" t=\"inlineStr\"><is><t>错误原因</t></is></c>");
        IReadOnlyList<string>[] rows = [.. TableRows.OfWorkbook(new MemoryStream(content), null)!.Select(r => r.Cells)];
        rows.Length.ShouldBe(3);
        rows[1][8].ShouldContain("支付金额：");
        rows[2][8].ShouldStartWith("项目代码：");
        rows[2][0].ShouldBe("BR-3102");
    }

    [Fact]
    public async Task Workbook_WithACellLeftOut_HasItsPlaceMarked()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        const string Rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>支付凭证号</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>支付日期</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>项目代码</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>支付金额</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>V1</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>L1</t></is></c><c r=\"D2\"><v>5</v></c></row>"
            + "<row r=\"3\"/><row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>V2</t></is></c><c r=\"B4\" t=\"inlineStr\"><is><t>2026-02-01</t></is></c><c r=\"C4\" t=\"inlineStr\"><is><t>L1</t></is></c></row>";
        (_, byte[] content) = await ReturnAsync(ledger, ledger.Write(WithSheet(File.ReadAllBytes(SeedFiles.PathOf("broken/payments-formula-errors.xlsx")), Rows), "明细.xlsx"));
        XElement[] cells = [.. XDocument.Parse(Part(new(new MemoryStream(content)), "xl/worksheets/sheet1.xml")).Descendants().Where(e => e.Name.LocalName == "c")];
        cells.Select(c => (string)c.Attribute("r")!).ShouldBe(["A1", "B1", "C1", "D1", "E1", "A2", "B2", "C2", "D2", "E2", "A4", "B4", "C4", "D4", "E4"]);
        cells.Where(c => c.Attribute("s") is not null).Select(c => (string)c.Attribute("r")!).ShouldBe(["B2", "D4"]);
    }

    [Fact]
    public async Task Workbook_WithRangesAndStyles_LosesTheRangesAndKeepsTheStyles()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        const string Rows =
            "<row r=\"1\" spans=\"1:4\" ht=\"20\"><c r=\"A1\" t=\"inlineStr\"><is><t>支付凭证号</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>支付日期</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>项目代码</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>支付金额</t></is></c></row>"
            + "<row r=\"2\" spans=\"1:4\"><c r=\"A2\" t=\"inlineStr\"><is><t>V1</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>2026-02-30</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>L1</t></is></c><c r=\"D2\" s=\"2\"><v>5</v></c></row>"
            + "<row r=\"3\" spans=\"1:4\"><c r=\"A3\" t=\"inlineStr\"><is><t>V2</t></is></c><c r=\"B3\" s=\"1\" t=\"inlineStr\"><is><t>昨天</t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>L1</t></is></c><c r=\"D3\"><v>5</v></c></row>";
        (_, byte[] content) = await ReturnAsync(ledger, ledger.Write(WithSheet(WithStyles(3), Rows), "明细.xlsx"));
        XElement sheet = XDocument.Parse(Part(new(new MemoryStream(content)), "xl/worksheets/sheet1.xml")).Root!;
        sheet.Descendants().Attributes("spans").ShouldBeEmpty();
        sheet.Descendants().Attributes("ht").Single().Value.ShouldBe("20");
        // Of three styles, the marked forms stand behind in their order: 0 is 3 and 1 is 4; a cell that is right keeps its own.
        sheet.Descendants().Where(e => e.Attribute("s") is not null).Select(e => $"{(string)e.Attribute("r")!} {(string)e.Attribute("s")!}").ShouldBe(["B2 3", "D2 2", "B3 4"]);
    }

    [Fact]
    public async Task Workbook_WithACellAboveItsReasons_KeepsIt()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        const string Rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>支付明细</t></is></c><c r=\"E1\" t=\"inlineStr\"><is><t>2026年2月</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>支付凭证号</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>支付日期</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>项目代码</t></is></c><c r=\"D2\" t=\"inlineStr\"><is><t>支付金额</t></is></c><c r=\"E2\" t=\"inlineStr\"><is><t>错误原因</t></is></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>V1</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>2026-02-01</t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>L9</t></is></c><c r=\"D3\"><v>5</v></c></row>";
        (_, byte[] content) = await ReturnAsync(ledger, ledger.Write(WithSheet(File.ReadAllBytes(SeedFiles.PathOf("broken/payments-formula-errors.xlsx")), Rows), "明细.xlsx"));
        IReadOnlyList<string>[] rows = [.. TableRows.OfWorkbook(new MemoryStream(content), null)!.Select(r => r.Cells)];
        (rows[0][4], rows[1][4], rows[2][4].StartsWith("项目代码：", StringComparison.Ordinal)).ShouldBe(("2026年2月", "错误原因", true));
    }

    [Fact]
    public async Task Workbook_ReturnedTwice_HasOneColumnOfReasons()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        (_, byte[] once) = await ReturnAsync(ledger, SeedFiles.PathOf("broken/payments-formula-errors.xlsx"));
        (_, byte[] twice) = await ReturnAsync(ledger, ledger.Write(once, "明细.xlsx"));
        IReadOnlyList<string>[] rows = [.. TableRows.OfWorkbook(new MemoryStream(twice), null)!.Select(r => r.Cells)];
        rows.ShouldAllBe(row => row.Count == 9);
        Part(new(new MemoryStream(twice)), "xl/worksheets/sheet1.xml").Split("<c r=\"I2\"").Length.ShouldBe(2);
        (rows[0][8], rows[2][8].StartsWith("项目代码：", StringComparison.Ordinal)).ShouldBe(("错误原因", true));
    }

    [Fact]
    public async Task Workbook_OfSeveralSheets_IsMarkedInTheOneThatWasRead()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string path = SeedFiles.PathOf("broken/payments-second-sheet.xlsx");
        (_, byte[] content) = await ReturnAsync(ledger, path);
        using ZipArchive before = ZipFile.OpenRead(path), after = new(new MemoryStream(content));
        Part(after, "xl/worksheets/sheet1.xml").ShouldBe(Part(before, "xl/worksheets/sheet1.xml"));
        Part(after, "xl/worksheets/sheet2.xml").ShouldContain("错误原因");
    }

    [Fact]
    public async Task WebPageAndOldWorkbook_WithFaults_BecomeWorkbooksOfTheSameRows()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        foreach (string file in (string[])["payments-web-page.xls", "payments-old-workbook.xls"])
        {
            (string name, byte[] content) = await ReturnAsync(ledger, SeedFiles.PathOf("broken/" + file));
            name.ShouldEndWith(".xlsx");
            IReadOnlyList<string>[] rows = [.. TableRows.OfWorkbook(new MemoryStream(content), null)!.Select(r => r.Cells)];
            rows[0][0].ShouldStartWith("支付明细");
            rows[1][8].ShouldBe("错误原因");
            rows[2][8].ShouldContain("项目代码：");
        }
    }

    private static async Task<(string Name, byte[] Content)> ReturnAsync(TemporaryLedger ledger, string path)
    {
        ImportReport report = await ledger.ImportFileAsync(ImportKind.Payments, path, r => r with { IsDryRun = true });
        TableFile file = await TableFile.InspectAsync(path, TestContext.Current.CancellationToken);
        await using FileStream stream = File.OpenRead(path);
        FoundTable table = TableFinder.Find(ImportKind.Payments, file, stream, TableHints.None);
        using MemoryStream to = new();
        (string name, _) = await ledger.Get<ReturnedFile>().WriteAsync(path, Path.GetFileName(path), report, table, to, TestContext.Current.CancellationToken);
        return (name, to.ToArray());
    }

    /// <summary>A workbook with other rows on its first sheet.</summary>
    private static byte[] WithSheet(byte[] workbook, string rows) =>
        With(workbook, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>");

    /// <summary>A workbook with so many styles.</summary>
    private static byte[] WithStyles(int count) => With(
        File.ReadAllBytes(SeedFiles.PathOf("broken/payments-formula-errors.xlsx")), "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
        + $"<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"{count}\">{string.Concat(Enumerable.Repeat("<xf/>", count))}</cellXfs></styleSheet>");

    private static byte[] With(byte[] workbook, string part, string content)
    {
        using MemoryStream copy = new();
        copy.Write(workbook);
        using (ZipArchive archive = new(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
            using StreamWriter text = new(archive.CreateEntry(part).Open());
            text.Write(content);
        }

        return copy.ToArray();
    }

    private static string Part(ZipArchive archive, string name)
    {
        using StreamReader text = new(archive.GetEntry(name)!.Open());
        return text.ReadToEnd();
    }
}
