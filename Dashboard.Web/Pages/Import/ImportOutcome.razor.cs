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

    private string Summary =>
        Report.Refusal is { } refusal ? Texts["Import.Refused", Report.FileName, Sentences.For(refusal)]
        : Texts[IsDryRun ? "Import.Checked" : "Import.Done", Report.FileName, Report.Rows, Report.Accepted, Report.Unchanged, Report.Rejected.Count];
}
