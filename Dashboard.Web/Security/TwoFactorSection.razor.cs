using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Whether sign-in asks for a code, and the way to change that.</summary>
public sealed partial class TwoFactorSection
{
    private const int FewCodes = 3;

    [Parameter, EditorRequired] public OwnAccountView Account { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;
}
