using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>The packs of rules for lights.</summary>
public sealed partial class PackTable
{
    [Parameter, EditorRequired] public IReadOnlyList<PackItem> Packs { get; set; } = [];

    [Parameter, EditorRequired] public string Chosen { get; set; } = "";

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;
}
