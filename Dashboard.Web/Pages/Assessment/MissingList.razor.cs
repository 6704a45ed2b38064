using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What a person has to give, decide or look at; each leads to where it is done.</summary>
public sealed partial class MissingList
{
    [Parameter, EditorRequired] public IReadOnlyList<MissingPart> Parts { get; set; } = [];

    [Parameter, EditorRequired] public IReadOnlyList<StudioItem> Items { get; set; } = [];

    [Parameter, EditorRequired] public StudioAddress Address { get; set; } = default!;

    [Inject] private MissingSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    /// <summary>Where it is given; null where nothing but time helps.</summary>
    private string? PlaceOf(MissingPart part) => part.Kind switch
    {
        MissingKind.Text => Address.ToText(part.Key),
        MissingKind.Level or MissingKind.Weights => DashboardUrls.ToIndicators(Address.Query),
        MissingKind.YearOpen => null,
        _ => Items.FirstOrDefault(item => item.Item.Key == part.Key || item.EntryKeys.Contains(part.Key)) is { } item ? Address.ToItem(item.Item.Key) : null,
    };
}
