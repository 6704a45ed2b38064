using System.Security.Cryptography;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Security;

/// <summary>Tells browsers what a page may do: run our own scripts, speak to our own host, stand in no other page.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new(), SecretKey = new();

    /// <summary>Headers that are the same for every answer.</summary>
    private static readonly (string Name, string Value)[] Fixed =
    [
        ("X-Content-Type-Options", "nosniff"),
        // Addresses name departments and lines.
        ("Referrer-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"),
    ];

    /// <summary>Puts the headers on every answer, also on those that an exception made.</summary>
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            // Kept from the beginning: the page for what went wrong stands at another address.
            if (SecretPaths.Is(context.Request.Path)) context.Items[SecretKey] = SecretKey;
            // At the last moment: the page for exceptions begins by clearing all headers.
            context.Response.OnStarting(Write, context);
            return next(context);
        });
        return app;
    }

    /// <summary>The word by which a script of this one answer is known as ours.</summary>
    public static string Nonce(this HttpContext context)
    {
        if (context.Items[NonceKey] is string known) return known;
        string made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = made;
        return made;
    }

    private static Task Write(object state)
    {
        HttpContext context = (HttpContext)state;
        IHeaderDictionary headers = context.Response.Headers;
        foreach ((string name, string value) in Fixed) headers[name] = value;
        headers.ContentSecurityPolicy = Policy(context);
        if (context.Items.ContainsKey(SecretKey)) Hide(headers);
        return Task.CompletedTask;
    }

    /// <summary>An address that opens something by itself is told to nobody, kept by nobody and listed by nobody.</summary>
    private static void Hide(IHeaderDictionary headers)
    {
        // Without any referrer, browsers say of a form of ours that it comes from nowhere, and it would be refused as foreign.
        headers["Referrer-Policy"] = "strict-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "private, no-store";
    }

    /// <summary>
    /// Mud sets styles on elements, which no nonce can cover; scripts stay strict. The own host in connect-src covers its web
    /// sockets. The scheduler's pages come from a library and carry styles of their own, which the same policy allows.
    /// </summary>
    private static string Policy(HttpContext context)
    {
        string script = context.Request.Path.StartsWithSegments(DashboardUrls.Jobs, StringComparison.OrdinalIgnoreCase)
            ? "script-src 'self'"
            : $"script-src 'self' 'nonce-{context.Nonce()}'";
        return $"default-src 'self'; {script}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; object-src 'none'; worker-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
