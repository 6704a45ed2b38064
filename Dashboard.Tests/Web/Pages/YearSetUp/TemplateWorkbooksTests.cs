using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Pages.YearSetUp;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.YearSetUp;

/// <summary>The templates as workbooks: well formed, with what the import offers to choose, and empty for it.</summary>
public sealed class TemplateWorkbooksTests
{
    public static TheoryData<ImportKind> Kinds => [.. Enum.GetValues<ImportKind>()];

    [Fact]
    public async Task Workbook_OfEachKind_IsValidAndOffersItsChoicesAndKeepsCodesAsText()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        foreach (ImportKind kind in Enum.GetValues<ImportKind>())
        {
            using MemoryStream stream = new(context.Services.GetRequiredService<TemplateWorkbooks>().Of(kind));
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty($"{kind}");
            Worksheet sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("rId1")).Worksheet!;
            IReadOnlyList<TemplateColumn> columns = ImportTemplate.Columns(kind);
            sheet.Descendants<Row>().ShouldHaveSingleItem().Descendants<Text>().Select(t => t.Text).ShouldBe(columns.Select(c => c.Heading));
            string[][] offered = [.. columns.Select(c => ImportChoices.Of(kind, c.Heading).ToArray()).Where(choices => choices.Length > 0)];
            sheet.Descendants<DataValidation>().Select(v => v.Formula1!.Text).ShouldBe(offered.Select(choices => $"\"{string.Join(',', choices)}\""));
            foreach (string formula in sheet.Descendants<DataValidation>().Select(v => v.Formula1!.Text)) formula.Length.ShouldBeLessThan(256);
            uint[] styles = [.. sheet.Descendants<Column>().Select(c => c.Style!.Value)];
            columns.Zip(styles).Where(c => c.First.Heading.EndsWith("代码", StringComparison.Ordinal)).ShouldAllBe(c => c.Second == 0);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Workbook_ImportedAsItIs_BringsNothingFromEitherSheet(ImportKind kind)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        byte[] workbook = context.Services.GetRequiredService<TemplateWorkbooks>().Of(kind);
        string before = ledger.Dump();
        (await ledger.ImportAsync(kind, workbook, "template.xlsx")).Refusal.ShouldNotBeNull().Code.ShouldBe(RejectionCodes.EmptyFile);
        ImportReport notes = await ledger.ImportAsync(kind, workbook, "template.xlsx", r => r with { Sheet = "说明" });
        notes.Refusal.ShouldNotBeNull().Code.ShouldBe(RejectionCodes.MissingColumn);
        ledger.Dump().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_OfEachKind_IsARowThatTheImportCouldRead(ImportKind kind)
    {
        HeadingMap map = HeadingMap.Read(kind, [.. ImportTemplate.Columns(kind).Select(c => c.Heading)]).Map!;
        RowCells row = new(1, ImportChoices.Example(kind), map);
        ImportChoices.Example(kind).Count.ShouldBe(ImportTemplate.Columns(kind).Count);
        Read(row, kind).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Choice_OfEachColumn_IsAWordThatTheImportReads(ImportKind kind)
    {
        IReadOnlyList<TemplateColumn> columns = ImportTemplate.Columns(kind);
        HeadingMap map = HeadingMap.Read(kind, [.. columns.Select(c => c.Heading)]).Map!;
        for (int at = 0; at < columns.Count; at++)
        {
            foreach (string choice in ImportChoices.Of(kind, columns[at].Heading))
            {
                string[] cells = [.. ImportChoices.Example(kind)];
                cells[at] = choice;
                Read(new(1, cells, map), kind).ShouldBeNull($"{columns[at].Heading}: {choice}");
            }
        }
    }

    private static Rejection? Read(RowCells row, ImportKind kind)
    {
        Rejection? rejection;
        switch (kind)
        {
            case ImportKind.Departments: DepartmentEntry.Read(row, out rejection); break;
            case ImportKind.Budget: DatedBudgetEntry.Read(row, 1m, out rejection); break;
            case ImportKind.Plan: PlanEntry.Read(row, 1m, out rejection); break;
            case ImportKind.Payments: PaymentEntry.Read(row, 1m, out rejection); break;
            case ImportKind.Milestones: MilestoneEntry.Read(row, 1m, out rejection); break;
            case ImportKind.Indicators: IndicatorEntry.Read(row, out rejection); break;
            default: ResultEntry.Read(row, out rejection); break;
        }

        return rejection;
    }
}
