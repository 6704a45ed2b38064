using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>The keys, those that count first.</summary>
public sealed partial class KeyTable
{
    [Parameter, EditorRequired] public IReadOnlyList<KeyItem> Keys { get; set; } = [];

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>The number of a key that shall count no more, and why.</summary>
    [Parameter] public EventCallback<(long Id, string? Reason)> OnRevoked { get; set; }

    [Inject] private IStringLocalizer<KeyTexts> Texts { get; set; } = default!;
}
