using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>An address that leads nowhere.</summary>
public sealed partial class NotFoundPage
{
    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;
}
