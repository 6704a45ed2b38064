using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Prose with its figures marked; each tells its source.</summary>
public sealed partial class ReportRuns
{
    [Parameter, EditorRequired] public IReadOnlyList<ReportRun> Runs { get; set; } = [];

    [Parameter, EditorRequired] public IReadOnlyDictionary<string, ReportFigure> Figures { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;
}
