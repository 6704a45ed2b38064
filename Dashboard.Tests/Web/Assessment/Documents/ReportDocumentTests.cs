using System.Globalization;
using System.Xml.Linq;
using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Dashboard.Tests.Web.Assessment.Documents;

public sealed class ReportDocumentTests
{
    private static readonly XNamespace Word = ReportPackage.Word;
    private static readonly ReportPackage Written = ReportPackage.Of(DocumentSamples.Report);

    [Fact]
    public void Document_OfARealReport_IsValid() => Faults(Written.Bytes).ShouldBeEmpty();

    [Fact]
    public void Document_EveryHeading_HasAStyleOfItsLevel()
    {
        Written.Texts("Title").ShouldBe(["2023年度广州市花都区总工会部门整体支出绩效自评报告"]);
        Written.Texts("Heading1").ShouldBe(["一、部门基本情况", "二、绩效自评情况", "三、存在的主要问题", "四、下一步改进措施"]);
        Written.Texts("Heading2").Count().ShouldBe(8);
        Written.Texts("Heading2").ShouldBe(DocumentSamples.Report.Blocks.Where(b => b.Level == 2).Select(b => b.Text));
    }

    [Fact]
    public void Document_EveryFigure_StandsInALockedControlBoundToItsOneValue()
    {
        Written.Shown.Select(shown => (shown.Tag, shown.Text)).ShouldBe(DocumentSamples.Report.AllRuns().Where(run => run.Figure is not null).Select(run => (run.Figure!, run.Text)));
        Written.Shown.Count.ShouldBeGreaterThan(20);
        Written.Shown.ShouldAllBe(shown => shown.Lock == "sdtContentLocked");
        Written.Shown.Select(shown => shown.Id).ShouldBeUnique();
        string store = (string)Written.Store.Attribute(XName.Get("itemID", Written.Store.Name.NamespaceName))!;
        foreach (ShownFigure shown in Written.Shown)
        {
            shown.Store.ShouldBe(store);
            Written.Resolve(shown).ShouldBe(shown.Text);
            DocumentSamples.Report.Find(shown.Tag)!.Name.ShouldBe(shown.Alias);
        }
    }

    [Fact]
    public void Part_OfTheFigures_SaysForEachWhereItComesFrom() =>
        Written.Figures.Elements().Select(f => new ReportFigure((string)f.Attribute("key")!, (string)f.Attribute("name")!, f.Element(ReportPackage.Own + "text")!.Value, f.Element(ReportPackage.Own + "source")!.Value))
            .ShouldBe(DocumentSamples.Report.Figures);

    [Fact]
    public void Digits_OutsideControls_AreOrdinalsOnly()
    {
        XElement prose = new(Written.Document);
        prose.Descendants(Word + "sdt").Remove();
        string text = ReportPackage.Text(prose);
        foreach (string ordinary in DocumentSamples.OrdinaryDigits) text = text.Replace(ordinary, "", StringComparison.Ordinal);
        text.Length.ShouldBeGreaterThan(500);
        text.Where(char.IsAsciiDigit).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("executed", 4)]
    [InlineData("year", 3)]
    [InlineData("indicator:HD2023-ZB5:result", 2)]
    public void Figure_Changed_ChangesItsPlacesAndNothingElse(string key, int places)
    {
        ReportPackage changed = ReportPackage.Of(DocumentSamples.Report.With(key, "改后 1.5"));
        IReadOnlyList<ShownFigure> before = Written.Shown, after = changed.Shown;
        after.Count(shown => shown.Text == "改后 1.5").ShouldBe(places);
        after.ShouldBe(before.Select(shown => shown.Tag == key ? shown with { Text = "改后 1.5" } : shown));
        Without(changed.Document, key).ShouldBe(Without(Written.Document, key));
        changed.Figures.Elements().Count(figure => !Written.Figures.Elements().Any(other => XNode.DeepEquals(figure, other))).ShouldBe(1);
    }

    [Fact]
    public void Section_ThatPeopleWrite_IsOrdinaryText()
    {
        XElement duties = Written.Document.Descendants(Word + "p").Single(p => ReportPackage.Text(p).Contains("内设办公室", StringComparison.Ordinal));
        duties.Descendants(Word + "sdt").ShouldBeEmpty();
        Written.Document.Descendants(Word + "lock").Count().ShouldBe(Written.Shown.Count);
    }

    [Fact]
    public void Table_OfFigures_HasWidthsBordersAndAHeadingThatRepeats()
    {
        XElement[] tables = [.. Written.Document.Descendants(Word + "tbl")];
        tables.Length.ShouldBe(2);
        foreach (XElement table in tables)
        {
            int[] grid = [.. table.Descendants(Word + "gridCol").Select(Width)];
            grid.Sum().ShouldBe(8960);
            grid.ShouldAllBe(width => width > 700);
            foreach (XElement row in table.Elements(Word + "tr")) row.Descendants(Word + "tcW").Select(Width).ShouldBe(grid);
            table.Elements(Word + "tr").Select(row => row.Descendants(Word + "tblHeader").Any()).ShouldBe(Enumerable.Range(0, table.Elements(Word + "tr").Count()).Select(i => i == 0));
            table.Descendants(Word + "tblBorders").Single().Elements().Count().ShouldBe(6);
        }

        ReportPackage.Text(tables[0].Descendants(Word + "tc").Last()).ShouldBe("100%");
    }

    [Fact]
    public void Names_LongerThanWordTakes_AreCutAndStayApart()
    {
        string[] keys = [.. Enumerable.Range(0, 3).Select(i => new string('长', 70) + "😀" + i)];
        Report report = new([new("标题")], [new(ReportBlockKind.Paragraph, 0, [.. keys.Select(key => new ReportRun("1", key))], [])], [.. keys.Select(key => new ReportFigure(key, "名" + key, "1", "来源"))]);
        ReportPackage written = ReportPackage.Of(report);
        Faults(written.Bytes).ShouldBeEmpty();
        written.Shown.Select(shown => shown.Tag).ShouldBeUnique();
        written.Shown.Select(shown => shown.Alias).ShouldBeUnique();
        written.Shown.ShouldAllBe(shown => shown.Tag.Length <= 64 && shown.Alias.Length <= 64);
        written.Figures.Elements().Select(figure => ((string)figure.Attribute("key")!, (string)figure.Attribute("tag")!)).ShouldBe(keys.Zip(written.Shown.Select(shown => shown.Tag)));
    }

    [Fact]
    public void Text_ThatXmlCannotHold_IsTheSameAtThePlaceAndInThePart()
    {
        ReportPackage written = ReportPackage.Of(new([new("标题 <&>")], [new(ReportBlockKind.Paragraph, 0, [new("a\u0001b"), new("第一行\r\n<b>\u0002 二 ", "f")], [])], [new("f", "名\u0003", "第一行\r\n<b>\u0002 二 ", "\uD800")]));
        Faults(written.Bytes).ShouldBeEmpty();
        written.Shown.Single().Text.ShouldBe("第一行\n<b>\uFFFD 二 ");
        written.Resolve(written.Shown.Single()).ShouldBe(written.Shown.Single().Text);
    }

    [Fact]
    public void Run_ThatDoesNotShowItsFigure_IsRefused()
    {
        Should.Throw<ArgumentException>(() => ReportPackage.Of(new([new("95%", "rate")], [], [new("rate", "率", "96%", "来源")]))).Message.ShouldContain("96%");
        Should.Throw<ArgumentException>(() => ReportPackage.Of(new([new("95%", "other")], [], [new("rate", "率", "95%", "来源")]))).Message.ShouldContain("other");
    }

    [Fact]
    public async Task Document_ReadAsADraft_SaysWhatTheReportSays()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        Draft draft = await ledger.Get<DraftReader>().ReadAsync(ledger.Write(Written.Bytes, "report.docx"), TestContext.Current.CancellationToken);
        draft.Paragraphs.ShouldContain("2023年度广州市花都区总工会部门整体支出绩效自评报告");
        foreach (ReportBlock block in DocumentSamples.Report.Blocks.Where(b => b.Rows.Count == 0)) draft.Paragraphs.ShouldContain(block.Text);
    }

    private static IEnumerable<string> Faults(byte[] bytes)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }

    private static int Width(XElement element) => int.Parse((string)element.Attribute(Word + "w")!, CultureInfo.InvariantCulture);

    private static string Without(XElement document, string key)
    {
        XElement rest = new(document);
        rest.Descendants(Word + "sdt").Where(sdt => (string?)sdt.Element(Word + "sdtPr")!.Element(Word + "tag")!.Attribute(Word + "val") == key).Remove();
        return System.Text.RegularExpressions.Regex.Replace(rest.ToString(SaveOptions.DisableFormatting), "<w:(gridCol|tcW) [^>]*>", "");
    }
}
