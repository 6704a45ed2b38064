using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>Says that the server is away and reloads the page once it is back; the address holds all state.</summary>
public sealed partial class ReconnectNotice
{
    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;
}
