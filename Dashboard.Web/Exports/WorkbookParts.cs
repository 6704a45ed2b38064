using System.Security;

namespace Dashboard.Web.Exports;

/// <summary>The parts of a workbook beside its sheet.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Sheet = "xl/worksheets/sheet1.xml";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Name and content of each, around a sheet of a name of ours: short, and without signs that names of sheets may not have.</summary>
    public static IReadOnlyList<(string Name, string Content)> Around(string sheetName) =>
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/{Sheet}" ContentType="{Type}.worksheet+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{SecurityElement.Escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", Styles()),
    ];

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
