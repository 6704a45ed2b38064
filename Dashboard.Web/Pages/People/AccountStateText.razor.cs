using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Web.Pages.People;

/// <summary>Whether an account can be used: a sign and a word, no colour of lights.</summary>
public sealed partial class AccountStateText
{
    [Parameter, EditorRequired] public AccountRow Account { get; set; } = default!;

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    private string Icon => Account.State switch
    {
        AccountState.Active => Icons.Material.Outlined.CheckCircle,
        AccountState.Locked => Icons.Material.Outlined.Lock,
        AccountState.Paused => Icons.Material.Outlined.LockClock,
        _ => Icons.Material.Outlined.Key,
    };
}
