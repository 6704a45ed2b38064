using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Dashboard.Web.Security;

/// <summary>Where the forms of the account pages go. Each answers with a redirect, and antiforgery guards each.</summary>
internal static class AccountEndpoints
{
    public static void Map(WebApplication app, SampleAccess samples)
    {
        app.MapPost(DashboardUrls.Session, SignInAsync).AllowAnonymous().RequireRateLimiting(SecuritySetup.SignInLimit);
        app.MapPost(DashboardUrls.SignOut, SignOutAsync).WithMetadata(new OpenBeforeSecondStepAttribute());
        OwnAccountEndpoints.Map(app);
        PasskeyEndpoints.Map(app);
        SingleSignOnEndpoints.Map(app);
        if (samples.IsGiven) app.MapPost(DashboardUrls.DemoSession, SignInDemoAsync).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(
        SignInManager<AccountTable> sessions, UserManager<AccountTable> users, Entrance entrance, [FromForm] string? name, [FromForm] string? password, [FromForm] string? returnTo)
    {
        string path = Cultures.LocalPath(returnTo);
        AccountTable? account = string.IsNullOrWhiteSpace(name) ? null : await users.FindByNameAsync(name.Trim());
        // Where no password helps none is tried either: guesses must not lock out people who come in another way.
        bool isTried = account?.PasswordHash is not null && entrance.IsOpenTo(account);
        SignInResult result = isTried ? await sessions.PasswordSignInAsync(account!, password ?? "", isPersistent: false, lockoutOnFailure: true) : SignInResult.Failed;
        // As much work for a name that does not exist, has no password or is locked, so that the time of the answer does not tell.
        if (!isTried || result.IsLockedOut) users.PasswordHasher.HashPassword(new AccountTable(), password ?? "");
        return Results.LocalRedirect(result switch
        {
            { Succeeded: true } => path,
            { RequiresTwoFactor: true } => DashboardUrls.ToTwoFactor(path),
            _ => DashboardUrls.ToSignIn(path, isRefused: true),
        });
    }

    private static async Task<IResult> SignInDemoAsync(
        DemoAccounts demo, SignInManager<AccountTable> sessions, [FromForm] Role role, [FromForm] string? returnTo)
    {
        await sessions.SignInAsync(await demo.OfAsync(role), isPersistent: false);
        return Results.LocalRedirect(Cultures.LocalPath(returnTo));
    }

    /// <summary>Ends all sign-ins of the account, so that no window stays open on another screen.</summary>
    /// <param name="_">The framework guards forms that are read. This one has no fields, but must come from a page of ours all the same.</param>
    private static async Task<IResult> SignOutAsync(HttpContext context, SignInManager<AccountTable> sessions, UserManager<AccountTable> users, IFormCollection _)
    {
        AuthenticateResult session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (await users.GetUserAsync(context.User) is { } account) await users.UpdateSecurityStampAsync(account);
        await sessions.SignOutAsync();
        return await SingleSignOnEndpoints.LeaveAsync(context, session) ?? Results.LocalRedirect(DashboardUrls.SignIn);
    }
}
