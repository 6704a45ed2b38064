using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>Shows a new password once.</summary>
public sealed partial class PasswordNotice
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Null when someone typed it and knows it.</summary>
    [Parameter] public string? Password { get; set; }

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;
}
