using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Dashboard.Web.Security;

/// <summary>Where the forms of one's own account go, and the second step of a sign-in.</summary>
internal static class OwnAccountEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost(DashboardUrls.Password, ChangePasswordAsync).RequireRateLimiting(SecuritySetup.SignInLimit);
        app.MapPost(DashboardUrls.Notifications, SetWish);
        app.MapPost(DashboardUrls.TwoFactorStart, PrepareAsync).RequireRateLimiting(SecuritySetup.SignInLimit).WithMetadata(new OpenBeforeSecondStepAttribute());
        app.MapPost(DashboardUrls.TwoFactorOff, SwitchOffAsync).RequireRateLimiting(SecuritySetup.SignInLimit);
        app.MapPost(DashboardUrls.TwoFactorSession, SignInAsync).AllowAnonymous().RequireRateLimiting(SecuritySetup.SignInLimit);
    }

    private static IResult SetWish(
        HttpContext context, PersonReader people, WishService wishes, [FromForm] string? mail, [FromForm] bool isOn = false, [FromForm] int budget = MessageBudget.Usual)
    {
        Person person = people.Of(context.User);
        WishOutcome outcome = wishes.Set(person.Id, new(mail, isOn, budget), person, person.OnWeb());
        string? problem = outcome switch { WishOutcome.Done => null, WishOutcome.NoAddress => "MailAddress", _ => OwnProblems.NotYours };
        return Results.LocalRedirect(DashboardUrls.ToAccount(problem, "Notify"));
    }

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext context, PersonReader people, OwnAccountService changes, OwnSession session, [FromForm] string? proof, [FromForm] string? password)
    {
        Person person = people.Of(context.User);
        OwnChange change = await changes.ChangePasswordAsync(person, proof, password);
        if (change.Problem is null) await session.ContinueAsync(person);
        return Results.LocalRedirect(DashboardUrls.ToAccount(change.Problem, "Password"));
    }

    private static async Task<IResult> PrepareAsync(HttpContext context, PersonReader people, OwnAccountService changes, OwnSession session, [FromForm] string? proof)
    {
        Person person = people.Of(context.User);
        OwnChange change = await changes.PrepareTwoFactorAsync(person, proof);
        if (change.Problem is { } problem) return Results.LocalRedirect(DashboardUrls.ToAccount(problem));
        await session.ContinueAsync(person);
        return Results.LocalRedirect(DashboardUrls.Authenticator);
    }

    private static async Task<IResult> SwitchOffAsync(HttpContext context, PersonReader people, OwnAccountService changes, OwnSession session, [FromForm] string? proof)
    {
        Person person = people.Of(context.User);
        OwnChange change = await changes.SwitchTwoFactorOffAsync(person, proof);
        if (change.Problem is null) await session.ContinueAsync(person);
        return Results.LocalRedirect(DashboardUrls.ToAccount(change.Problem, "TwoFactorOff"));
    }

    /// <summary>A code of the app or a recovery code. Wrong ones of both kinds count as wrong passwords do.</summary>
    private static async Task<IResult> SignInAsync(
        HttpContext context, SignInManager<AccountTable> sessions, UserManager<AccountTable> users, OwnAccountService changes, Entrance entrance, [FromForm] string? code, [FromForm] string? returnTo)
    {
        string path = Cultures.LocalPath(returnTo);
        if (await sessions.GetTwoFactorAuthenticationUserAsync() is not { } account || !entrance.IsOpenTo(account)) return Results.LocalRedirect(DashboardUrls.ToSignIn(path));
        string recovery = OneTimeCode.Recovery(code);
        bool isRecovery = recovery.Contains('-', StringComparison.Ordinal) || recovery.Any(char.IsAsciiLetter);
        if (!isRecovery)
        {
            SignInResult result = await sessions.TwoFactorAuthenticatorSignInAsync(OneTimeCode.Plain(code), isPersistent: false, rememberClient: false);
            return Results.LocalRedirect(result.Succeeded ? path : DashboardUrls.ToTwoFactor(path, isRefused: true));
        }

        // The library asks here neither for a lock nor counts a miss.
        Person person = new(account.Id, account.UserName!, []);
        if (await users.IsLockedOutAsync(account) || (await changes.UseRecoveryCodeAsync(person, recovery)).Problem is not null)
        {
            await users.AccessFailedAsync(account);
            return Results.LocalRedirect(DashboardUrls.ToTwoFactor(path, isRefused: true));
        }

        await users.ResetAccessFailedCountAsync(account);
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await sessions.SignInAsync(account, isPersistent: false);
        return Results.LocalRedirect(path);
    }
}
