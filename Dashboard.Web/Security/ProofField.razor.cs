using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Where a person proves that the account is theirs: the password, or a code where there is none.</summary>
public sealed partial class ProofField
{
    [Parameter, EditorRequired] public OwnAccountView Account { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;
}
