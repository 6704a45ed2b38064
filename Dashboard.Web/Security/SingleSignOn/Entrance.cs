using System.Security.Claims;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>The way by which a session came in, and who may come past the single sign-on.</summary>
public sealed class Entrance(SingleSignOnOptions options, AccountStore accounts, InstitutionClock clock)
{
    /// <summary>The mark of a session that came through the single sign-on.</summary>
    public const string Directory = "directory";

    private const string Local = "local";
    private const string Key = "entrance";

    public static void Mark(AuthenticationProperties session, string entrance) => session.Items[Key] = entrance;

    public static bool IsDirectory(AuthenticationProperties? session) => session?.Items.TryGetValue(Key, out string? entrance) == true && entrance == Directory;

    /// <summary>Whether an account may be entered by password or passkey. Sample accounts have neither.</summary>
    public bool IsOpenTo(AccountTable account) => !options.IsLocalForEmergencies || account.IsEmergency || account.IsDemo;

    /// <summary>Records a sign-in with an emergency account before its session exists. A session that goes on was recorded when it began.</summary>
    /// <exception cref="InvalidOperationException">The account may not be entered this way, whatever let it come so far.</exception>
    public Task NoteAsync(CookieSigningInContext entering)
    {
        if (!entering.Properties.Items.TryAdd(Key, Local) || entering.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id) return Task.CompletedTask;
        (bool isEmergency, bool isDemo) = accounts.KindOf(id);
        if (options.IsLocalForEmergencies && !isEmergency && !isDemo) throw new InvalidOperationException("Only emergency accounts may sign in past the single sign-on.");
        string name = entering.Principal.Identity?.Name ?? id;
        if (isEmergency) accounts.RecordEmergency(name, new(clock.NowAt, new(name, $"web:{entering.HttpContext.Connection.RemoteIpAddress}")));
        return Task.CompletedTask;
    }
}
