using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>A table of the report.</summary>
public sealed partial class ReportTable
{
    [Parameter, EditorRequired] public ReportBlock Block { get; set; } = default!;

    [Parameter, EditorRequired] public IReadOnlyDictionary<string, ReportFigure> Figures { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private string Heading(int at) => string.Concat(Block.Rows[0][at].Select(run => run.Text));
}
