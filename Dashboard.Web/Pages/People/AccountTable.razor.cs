using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>All accounts; each opens its own page.</summary>
public sealed partial class AccountTable
{
    [Parameter, EditorRequired] public IReadOnlyList<AccountRow> Accounts { get; set; } = [];

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;
}
