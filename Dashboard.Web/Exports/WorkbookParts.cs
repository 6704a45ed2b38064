using System.Security;

namespace Dashboard.Web.Exports;

/// <summary>The parts of a workbook beside its sheet.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Sheet = "xl/worksheets/sheet1.xml";

    /// <summary>The place of the style of headings.</summary>
    public const int Heading = 3;

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Where a sheet lies, counted from 1.</summary>
    public static string SheetAt(int number) => Sheet.Replace("1.xml", $"{number}.xml", StringComparison.Ordinal);

    /// <summary>Name and content of each, around sheets of names of ours: short, and without signs that names of sheets may not have.</summary>
    public static IReadOnlyList<(string Name, string Content)> Around(params IReadOnlyList<string> sheets) =>
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/>{Each(sheets, (_, i) => $"<Override PartName=\"/{SheetAt(i)}\" ContentType=\"{Type}.worksheet+xml\"/>")}
            <Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each(sheets, (name, i) => $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")}</sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships">{Each(sheets, (_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}
            <Relationship Id="rId{sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", Styles()),
    ];

    private static string Each(IReadOnlyList<string> sheets, Func<string, int, string> of) => string.Concat(sheets.Select((name, at) => of(name, at + 1)));

    /// <summary>The styles in the order of their places: text, text like a formula, title, heading, then those of <see cref="ExportForm"/>.</summary>
    private static string Styles() => $"""
        {Head}<styleSheet xmlns="{Main}">
        <numFmts count="5"><numFmt numFmtId="164" formatCode="#,##0.0000"/><numFmt numFmtId="165" formatCode="0.0%"/>
        <numFmt numFmtId="166" formatCode="+0.0;-0.0;0.0"/><numFmt numFmtId="167" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="168" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="Microsoft YaHei"/></font><font><b/><sz val="14"/><name val="Microsoft YaHei"/></font><font><b/><sz val="11"/><name val="Microsoft YaHei"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="11">
        {Style(49)}{Style(49, quoted: true)}{Style(49, font: 1)}{Style(49, font: 2)}{Style(4)}{Style(164)}{Style(165)}{Style(166)}{Style(0)}{Style(167)}{Style(168)}
        </cellXfs></styleSheet>
        """;

    private static string Style(int format, int font = 0, bool quoted = false) =>
        $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"{(quoted ? " quotePrefix=\"1\"" : "")}/>";
}
