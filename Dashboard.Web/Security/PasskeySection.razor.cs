using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>The passkeys of one's own account. The form for a new one shows itself where the browser can make one.</summary>
public sealed partial class PasskeySection
{
    [Parameter, EditorRequired] public OwnAccountView Account { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;

    private string NameOf(PasskeyItem passkey) => passkey.Name.Length > 0 ? passkey.Name : Texts["Passkeys.Unnamed"];
}
