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

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;
}
