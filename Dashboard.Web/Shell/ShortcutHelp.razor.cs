using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>The keys that lead somewhere, and the switch that turns them off.</summary>
public sealed partial class ShortcutHelp
{
    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;
}
