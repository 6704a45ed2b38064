using System.Globalization;
using System.IO.Compression;
using System.Text;
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

    private static string Part(ZipArchive archive, string name)
    {
        using StreamReader text = new(archive.GetEntry(name)!.Open());
        return text.ReadToEnd();
    }
}
