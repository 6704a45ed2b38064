using System.Globalization;
using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>佐证材料清单 as a workbook: every figure with what proves it. Its words are those of the office, whoever prints it.</summary>
public static class EvidenceWorkbook
{
    private static readonly string[] Headings = ["序号", "事项", "数据名称", "数值", "数据来源", "佐证材料"];

    /// <param name="stream">Where it goes.</param>
    /// <param name="title">Above the list.</param>
    /// <param name="rows">In the order of the list.</param>
    public static void Write(Stream stream, string title, IReadOnlyList<EvidenceRow> rows)
    {
        SheetPage page = new([6, 24, 20, 20, 40, 40]);
        page.Add(40, new SheetCell(0, Headings.Length, title, SheetStyle.Title));
        int heading = page.Next;
        page.Add([.. Headings.Select((text, i) => new SheetCell(i, 1, text, SheetStyle.Label))]);
        for (int i = 0; i < rows.Count; i++) page.Add([.. Cells(i + 1, rows[i])]);
        SheetFile.Write(stream, "佐证材料清单", page, heading, isLandscape: true);
    }

    private static IEnumerable<SheetCell> Cells(int number, EvidenceRow row)
    {
        string?[] texts = [number.ToString(CultureInfo.InvariantCulture), row.Item, row.Name, row.Value, row.Source, row.Evidence];
        return texts.Select((text, i) => new SheetCell(i, 1, text, i is 0 or 3 ? SheetStyle.Short : SheetStyle.Long));
    }
}
