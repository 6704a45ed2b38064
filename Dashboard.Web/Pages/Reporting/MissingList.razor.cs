using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>Who has not reported, unit by unit.</summary>
public sealed partial class MissingList
{
    [Parameter, EditorRequired] public MissingView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;
}
