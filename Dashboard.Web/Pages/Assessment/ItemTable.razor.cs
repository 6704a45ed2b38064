using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>自评表: every item with target, result, weight and score.</summary>
public sealed partial class ItemTable
{
    [Parameter, EditorRequired] public IReadOnlyList<StudioItem> Items { get; set; } = [];

    [Parameter, EditorRequired] public ScoredAssessment Scored { get; set; } = default!;

    [Parameter, EditorRequired] public StudioAddress Address { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private IEnumerable<IGrouping<string, StudioItem>> Groups => Items.GroupBy(item => item.Item.Level1);
}
