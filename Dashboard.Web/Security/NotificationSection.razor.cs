using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>How one is told of alerts.</summary>
public sealed partial class NotificationSection
{
    [Parameter, EditorRequired] public OwnWish Wish { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;
}
