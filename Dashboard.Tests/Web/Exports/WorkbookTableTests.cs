using System.Text;
using Dashboard.Web.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Dashboard.Tests.Web.Exports;

/// <summary>Looks at the memory of the whole process, so nothing else runs beside it.</summary>
[CollectionDefinition(nameof(WorkbookTableTests), DisableParallelization = true)]
[Collection(nameof(WorkbookTableTests))]
public sealed class WorkbookTableTests
{
    private static readonly string[] Odd = ["a\u0000b\u0001c", "_x0041_", "\uD800 half", new string('字', 40_000), "<c>&\"'", " 前后 ", "😀", "", "line\nline"];

    [Fact]
    public void Workbook_OfOddTexts_IsValidAndReadByOthers()
    {
        using MemoryStream stream = Write([.. Odd.Select(text => (IReadOnlyList<ExportCell>)[ExportCell.Of(text), ExportCell.Of(-12345.678901m), ExportCell.Of(new DateTime(2026, 11, 22, 13, 14, 15))])]);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false))
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
        stream.Position = 0;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        reader.Name.ShouldBe("表");
        List<object?[]> rows = [];
        while (reader.Read()) rows.Add([reader.GetValue(0), reader.GetValue(1), reader.GetValue(2)]);
        rows[0][0].ShouldBe("表");
        rows[1].ShouldBe(["截至", "2026", null]);
        object?[][] cells = [.. rows.Skip(4)];
        cells.Length.ShouldBe(Odd.Length);
        cells.ShouldAllBe(row => row[1]!.Equals(-12345.678901) && row[2]!.Equals(new DateTime(2026, 11, 22, 13, 14, 15)));
        cells.Select(row => row[0]).ShouldBe(["a\uFFFDb\uFFFDc", "_x0041_", "\uFFFD half", new string('字', 32_766) + "…", "<c>&\"'", " 前后 ", "😀", null, "line\nline"]);
    }

    [Fact]
    public void Workbook_OfManyRows_NeedsNoMemoryForThem()
    {
        using FileStream file = new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        long before = GC.GetTotalMemory(forceFullCollection: true), most = 0;
        WorkbookTable.Write(file, Table(Many(60_000, () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)))), TestContext.Current.CancellationToken);
        file.Length.ShouldBeGreaterThan(500_000);
        (most - before).ShouldBeLessThan(3_000_000);
    }

    private static IEnumerable<IReadOnlyList<ExportCell>> Many(int rows, Action look)
    {
        for (int i = 0; i < rows; i++)
        {
            if (i % 10_000 == 9_999) look();
            yield return [ExportCell.Of($"项目 {i}"), ExportCell.Of((decimal?)i), ExportCell.Of((DateTime?)null)];
        }
    }

    private static MemoryStream Write(IReadOnlyList<IReadOnlyList<ExportCell>> rows)
    {
        MemoryStream stream = new();
        WorkbookTable.Write(stream, Table(rows), TestContext.Current.CancellationToken);
        stream.Position = 0;
        return stream;
    }

    private static ExportTable Table(IEnumerable<IReadOnlyList<ExportCell>> rows) => new(
        "表", "表", [("截至", "2026")], [new("甲", ExportForm.Text), new("乙", ExportForm.Amount), new("丙", ExportForm.Moment)], rows);
}
