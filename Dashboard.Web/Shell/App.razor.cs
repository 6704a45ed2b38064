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

    private bool IsForStranger => HttpContext.User.Identity is not { IsAuthenticated: true };

    // The error page must work when a circuit cannot, so it says that it takes no part. A stranger gets no circuit: the sign-in
    // would answer where the script of the page asks for one.
    private IComponentRenderMode? Mode => HttpContext.AcceptsInteractiveRouting() && !IsForStranger ? RenderMode.InteractiveServer : null;
}
