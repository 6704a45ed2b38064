using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>What an account may do, each right with the way to take it.</summary>
public sealed partial class GrantTable
{
    [Parameter, EditorRequired] public AccountRow Account { get; set; } = default!;

    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Roles { get; set; } = default!;
}
