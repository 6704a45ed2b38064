using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>How mail is set up, or what to set.</summary>
public sealed partial class MailCard
{
    private const string Sample =
        """
        "Mail": { "Host": "mail.example.cn", "Security": "startTls", "From": "board@example.cn",
                  "User": "board", "PasswordFile": "/etc/dashboard/mail-password" }
        """;

    [Parameter, EditorRequired] public MailState Mail { get; set; } = default!;

    [Inject] private IStringLocalizer<DeliveryPageTexts> Texts { get; set; } = default!;
}
