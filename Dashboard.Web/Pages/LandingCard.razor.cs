using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages;

/// <summary>Where the money of a line or department lands at the end of the year, and what it takes.</summary>
public sealed partial class LandingCard
{
    [Parameter, EditorRequired] public Landing Landing { get; set; } = default!;

    [Parameter] public MoneyUnit Unit { get; set; }

    /// <summary>Where a figure is explained.</summary>
    [Parameter, EditorRequired] public Func<string, string> Why { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;
}
