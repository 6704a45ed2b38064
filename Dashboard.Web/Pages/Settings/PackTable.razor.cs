using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>The packs of rules that count.</summary>
public sealed partial class PackTable
{
    [Parameter, EditorRequired] public IReadOnlyList<PackItem> Packs { get; set; } = [];

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PackTexts> Texts { get; set; } = default!;
}
