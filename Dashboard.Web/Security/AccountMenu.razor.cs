using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Who is signed in, and the way out.</summary>
public sealed partial class AccountMenu
{
    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;

    private string Who => string.Join(" · ", Person.Grants.Select(g => g.Role).Distinct().Select(role => Texts[$"Role.{role}"].Value).Prepend(Person.Name));
}
