using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>Asks for a code or name. A plain form: nothing is searched while someone types, and each search is an address.</summary>
public sealed partial class SearchBox
{
    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>What was asked for.</summary>
    [Parameter] public string? Text { get; set; }

    /// <summary>Whether it is the box of the page of hits; the bar of every page already is the place to search from.</summary>
    [Parameter] public bool IsOnPage { get; set; }

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;
}
