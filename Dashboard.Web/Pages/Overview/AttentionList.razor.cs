using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>The lines that need a person first.</summary>
public sealed partial class AttentionList
{
    [Parameter, EditorRequired] public OverviewView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private int Behind => View.Department.Lines.Red + View.Department.Lines.Yellow;
}
