using Dashboard.Domain;
using Dashboard.Domain.Ledger;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>The months of one line, each with the total so far below it.</summary>
public sealed partial class PlanRow
{
    private IReadOnlyList<Money>? ends;

    [Parameter, EditorRequired] public PlanDraft Draft { get; set; } = default!;

    [Parameter] public bool IsLocked { get; set; }

    [Parameter, EditorRequired] public MoneyUnit Unit { get; set; }

    /// <summary>The sums below have to be made anew.</summary>
    [Parameter] public EventCallback OnTyped { get; set; }

    [Inject] private IStringLocalizer<YearTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet() => ends = Draft.Months is { } months ? PlanMonths.Cumulative(months) : null;
}
