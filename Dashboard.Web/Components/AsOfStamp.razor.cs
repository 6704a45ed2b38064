using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>How old the figures of a page are and where they come from.</summary>
public sealed partial class AsOfStamp
{
    [Parameter, EditorRequired] public DateOnly AsOf { get; set; }

    /// <summary>The last import in local time; null when nothing was ever imported.</summary>
    [Parameter] public DateTime? LastImportAt { get; set; }

    /// <summary>For instance the name of the imported file.</summary>
    [Parameter] public string? Source { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;
}
