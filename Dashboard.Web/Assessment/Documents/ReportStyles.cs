namespace Dashboard.Web.Assessment.Documents;

/// <summary>How an official document looks (GB/T 9704: title 小标宋, headings 黑体 and 楷体, text 仿宋 三号), with names of fonts that stand in for those a machine lacks.</summary>
internal static class ReportStyles
{
    private const string Names = $"xmlns:w=\"{ReportParts.Word}\"", Song = "方正小标宋简体", Black = "黑体", Regular = "楷体", Fang = "仿宋", Text = "宋体";

    public static readonly string Part = $"""
        <w:styles {Names}><w:docDefaults><w:rPrDefault><w:rPr>{Font(Fang)}<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/></w:pPr></w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        {Style("Title", "Title", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"480\" w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"center\"/>", Song, 44)}
        {Style("Heading1", "heading 1", "<w:keepNext/><w:outlineLvl w:val=\"0\"/>", Black, 32)}
        {Style("Heading2", "heading 2", "<w:keepNext/><w:outlineLvl w:val=\"1\"/>", Regular, 32)}
        {Cell("CellHead", "Table Heading", "center", Black)}
        {Cell("CellText", "Table Text", "left", Fang)}
        {Cell("CellCentre", "Table Figure", "center", Fang)}
        {Style("Gap", "Table Gap", "<w:spacing w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/>", Fang, 10)}
        {Style("Footer", "footer", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"center\"/>", Text, 28)}</w:styles>
        """;

    public static readonly string Settings = $"""
        <w:settings {Names}><w:zoom w:percent="100"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
        """;

    public static readonly string Fonts = $"""
        <w:fonts {Names}>{Entry(Song, Text, "roman")}{Entry(Black, "SimHei", "modern")}{Entry(Regular, "KaiTi", "modern")}{Entry(Fang, "FangSong", "modern")}{Entry(Text, "SimSun", "roman")}</w:fonts>
        """;

    /// <summary>As in official documents: the number between two dashes.</summary>
    public static readonly string Footer = $"""
        <w:ftr {Names}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
        """;

    private static string Style(string id, string name, string paragraph, string font, int halfPoints, string next = "Normal") =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"{next}\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>"
        + $"<w:rPr>{Font(font)}<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/></w:rPr></w:style>";

    private static string Cell(string id, string name, string side, string font) => Style(
        id, name, $"<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"{side}\"/>", font, 24, id);

    private static string Font(string name) => $"<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{name}\" w:cs=\"Times New Roman\"/>";

    private static string Entry(string name, string standIn, string family) =>
        $"<w:font w:name=\"{name}\"><w:altName w:val=\"{standIn}\"/><w:charset w:val=\"86\"/><w:family w:val=\"{family}\"/><w:pitch w:val=\"default\"/></w:font>";
}
