using Dashboard.Domain;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Compare;

/// <summary>Units or lines that differ.</summary>
public sealed partial class CompareItems
{
    [Parameter, EditorRequired] public IReadOnlyList<CompareItem> Items { get; set; } = [];

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter] public MoneyUnit Unit { get; set; }

    /// <summary>Where a unit or line leads, by its code.</summary>
    [Parameter, EditorRequired] public Func<string, string> ToItem { get; set; } = default!;

    [Inject] private IStringLocalizer<CompareTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<WhyTexts> Sums { get; set; } = default!;

    private static Ratio Rate(CompareState? state) => state?.Execution.Rate ?? Ratio.Undefined(UndefinedReason.WholeIsZero);
}
