using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages;

/// <summary>How a landing was told: until when it can still be reached, from which years, and how well that was told before.</summary>
public sealed partial class LandingNote
{
    [Parameter, EditorRequired] public Landing Landing { get; set; } = default!;

    [Parameter, EditorRequired] public DateOnly AsOf { get; set; }

    [Parameter] public LandingAccuracy? Accuracy { get; set; }

    [Parameter] public bool IsDepartment { get; set; }

    /// <summary>Where a figure is explained.</summary>
    [Parameter, EditorRequired] public Func<string, string> Why { get; set; } = default!;

    [Parameter] public MoneyUnit Unit { get; set; }

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private static decimal Points(LandingAccuracy tested) => decimal.Round(tested.MeanError * 100m, 1, MidpointRounding.AwayFromZero);
}
