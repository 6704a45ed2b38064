using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>Narrows the indicators to what is due, and says where there is none.</summary>
public sealed partial class ResultsChoice
{
    [Parameter, EditorRequired] public ResultsView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    /// <summary>A link to one indicator names no department.</summary>
    private PageQuery Here => Query with { Department = View.Department.Code };
}
