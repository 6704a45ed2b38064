using Microsoft.AspNetCore.Diagnostics;

namespace Dashboard.Web.Shell;

/// <summary>Answers a form that broke with the page for errors, and not with the form of that page.</summary>
internal sealed class ErrorAsPage : IExceptionHandler
{
    /// <summary>The page is asked for under the method of what broke; as a form it would be refused for want of a token of its own.</summary>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        httpContext.Request.Method = HttpMethods.Get;
        return ValueTask.FromResult(false);
    }
}
