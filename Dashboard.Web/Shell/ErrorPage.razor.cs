using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>The answer to a request that broke. Rendered without a circuit, because a circuit may be what broke.</summary>
public sealed partial class ErrorPage
{
    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;

    /// <summary>The identifier that the log carries with every line of this request.</summary>
    private string Reference => HttpContext?.TraceIdentifier ?? "";
}
