using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>What a pack says, in the words of people; a name that has no word is shown as it is written.</summary>
public sealed partial class PackRules
{
    [Parameter, EditorRequired] public OpenPack Pack { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PackTexts> Texts { get; set; } = default!;

    private string Words(IReadOnlyList<string> path) =>
        path.Count == 0 ? Texts["Value"] : string.Join(" · ", path.Select(name => Texts[$"Rule.{name}"] is { ResourceNotFound: false } word ? word.Value : name));
}
