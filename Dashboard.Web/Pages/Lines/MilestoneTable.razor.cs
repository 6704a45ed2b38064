using Dashboard.Domain.Ledger;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>The payments of a line that are due on a day.</summary>
public sealed partial class MilestoneTable
{
    [Parameter, EditorRequired] public IReadOnlyList<PaymentMilestone> Milestones { get; set; } = [];

    [Parameter, EditorRequired] public DateOnly AsOf { get; set; }

    [Parameter] public MoneyUnit Unit { get; set; }

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;
}
