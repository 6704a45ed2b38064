using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Web.Security;

/// <summary>Where the browser's passkeys are asked for, added, removed and used.</summary>
/// <remarks>
/// What a browser has to sign is remembered in a sealed cookie between the question and the answer; an answer to another question,
/// another host or another account is refused by the library.
/// </remarks>
internal static class PasskeyEndpoints
{
    private const int LongestName = 50;

    public static void Map(WebApplication app)
    {
        app.MapPost(DashboardUrls.PasskeyOptions, AskForNewAsync).RequireRateLimiting(SecuritySetup.SignInLimit).WithMetadata(new OpenBeforeSecondStepAttribute());
        app.MapPost(DashboardUrls.Passkey, AddAsync).RequireRateLimiting(SecuritySetup.SignInLimit).WithMetadata(new OpenBeforeSecondStepAttribute());
        app.MapPost(DashboardUrls.PasskeyRemoval, RemoveAsync).RequireRateLimiting(SecuritySetup.SignInLimit);
        app.MapPost(DashboardUrls.PasskeySessionOptions, AskForKnownAsync).AllowAnonymous().RequireRateLimiting(SecuritySetup.SignInLimit);
        app.MapPost(DashboardUrls.PasskeySession, SignInAsync).AllowAnonymous().RequireRateLimiting(SecuritySetup.SignInLimit);
    }

    /// <summary>Only who proved that the account is theirs gets a question to which a new passkey is the answer.</summary>
    private static async Task<IResult> AskForNewAsync(
        HttpContext context, PersonReader people, OwnAccountService changes, SignInManager<AccountTable> sessions, [FromForm] string? proof)
    {
        Person person = people.Of(context.User);
        if ((await changes.ProveAsync(person, proof)).Problem is { } problem) return Results.Text(DashboardUrls.ToAccount(problem), statusCode: StatusCodes.Status403Forbidden);
        string options = await sessions.MakePasskeyCreationOptionsAsync(new() { Id = person.Id, Name = person.Name, DisplayName = person.DisplayName ?? person.Name });
        return Results.Text(options, "application/json");
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, PersonReader people, OwnAccountService changes, OwnSession session, SignInManager<AccountTable> sessions, [FromForm] string? credential, [FromForm] string? name)
    {
        Person person = people.Of(context.User);
        PasskeyAttestationResult? result = await AnswerAsync(() => sessions.PerformPasskeyAttestationAsync(credential!), credential);
        if (result is not { Succeeded: true } || result.UserEntity.Id != person.Id) return Results.LocalRedirect(DashboardUrls.ToAccount(OwnProblems.PasskeyRefused));
        result.Passkey.Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
        OwnChange change = await changes.AddPasskeyAsync(person, result.Passkey);
        if (change.Problem is null) await session.ContinueAsync(person);
        return Results.LocalRedirect(DashboardUrls.ToAccount(change.Problem, "PasskeyAdded"));
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext context, PersonReader people, OwnAccountService changes, OwnSession session, [FromForm] string? proof, [FromForm] string? id)
    {
        Person person = people.Of(context.User);
        OwnChange change = await changes.RemovePasskeyAsync(person, proof, Bytes(id));
        if (change.Problem is null) await session.ContinueAsync(person);
        return Results.LocalRedirect(DashboardUrls.ToAccount(change.Problem, "PasskeyRemoved"));
    }

    private static async Task<IResult> AskForKnownAsync(SignInManager<AccountTable> sessions, [FromForm] string? returnTo)
    {
        _ = returnTo;
        return Results.Text(await sessions.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> SignInAsync(SignInManager<AccountTable> sessions, [FromForm] string? credential, [FromForm] string? returnTo)
    {
        string path = Cultures.LocalPath(returnTo);
        Microsoft.AspNetCore.Identity.SignInResult? result = await AnswerAsync(() => sessions.PasskeySignInAsync(credential!), credential);
        return Results.LocalRedirect(result is { Succeeded: true } ? path : DashboardUrls.ToSignIn(path, isPasskeyRefused: true));
    }

    /// <summary>What came of an answer; null when nothing was asked, or something else was, or the account may not be entered this way.</summary>
    private static async Task<T?> AnswerAsync<T>(Func<Task<T>> judge, string? credential)
        where T : class
    {
        if (string.IsNullOrEmpty(credential)) return null;
        try
        {
            return await judge();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Bytes(string? id)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(id ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
