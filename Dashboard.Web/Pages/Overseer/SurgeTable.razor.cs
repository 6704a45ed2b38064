using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>How departments spread their spending over the year, the greatest surge first.</summary>
public sealed partial class SurgeTable
{
    private static readonly string[] Columns = ["Due", "Expected", "Excess", "SecondHalf", "LastQuarter", "LastMonth", "LastDays", "Largest", "Concentration"];

    [Parameter, EditorRequired] public SurgeView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private int Days => View.Pack.SurgeLimits.LastWorkdays;
}
