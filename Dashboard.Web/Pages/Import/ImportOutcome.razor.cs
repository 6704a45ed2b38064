using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>What became of a file: the counts, and each row that was not taken with its reason.</summary>
public sealed partial class ImportOutcome
{
    private const int Most = 200;

    [Parameter, EditorRequired] public ImportReport Report { get; set; } = default!;

    [Parameter] public bool IsDryRun { get; set; }

    [Inject] private RejectionTexts Sentences { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<ApprovalTexts> ApprovalTexts { get; set; } = default!;

    [Inject] private IStringLocalizer<DeskTexts> DeskTexts { get; set; } = default!;

    private string? Where => Report.Sheet is { } sheet && Report.HeadingRow is { } row ? DeskTexts["Control.Read", sheet, row].Value : null;

    /// <summary>What the sums of the file say; a sum that is off is the refusal itself.</summary>
    private string? Control =>
        Report.Refusal is not null || ImportTemplate.SummedColumn(Report.Kind) is null ? null
        : Report.Control.Last is { } last ? DeskTexts["Control.Agrees", Yuan(last.Printed), last.Row, Report.Control.Checked].Value
        : Report.Control.Unchecked > 0 ? DeskTexts["Control.Open", Report.Control.Unchecked].Value
        : IsDryRun ? DeskTexts["Control.None"].Value : DeskTexts["Control.Total", Yuan(Report.Total ?? default)].Value;

    private static string Yuan(Money money) => money.Yuan.ToString("N2", CultureInfo.CurrentCulture);

    private string Summary =>
        Report.Refusal is { } refusal ? Texts["Import.Refused", Report.FileName, Sentences.For(refusal)]
        : Texts[IsDryRun ? "Import.Checked" : "Import.Done", Report.FileName, Report.Rows, Report.Accepted, Report.Unchanged, Report.Rejected.Count];
}
