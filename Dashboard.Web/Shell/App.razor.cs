using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Web.Shell;

/// <summary>The document around everything; rendered once per full load.</summary>
public sealed partial class App
{
    [CascadingParameter] private HttpContext HttpContext { get; set; } = default!;

    private string Nonce => HttpContext.Nonce();

    // The error page must work when a circuit cannot, so it says that it takes no part.
    private IComponentRenderMode? Mode => HttpContext.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
