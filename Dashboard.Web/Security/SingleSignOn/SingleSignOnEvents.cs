using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>The steps of a sign-in at the provider that are ours. Whatever goes wrong ends on a page that says what to do.</summary>
internal sealed class SingleSignOnEvents(
    DirectoryService directory, SignInManager<AccountTable> sessions, SingleSignOnOptions options, ILogger<SingleSignOnEvents> log) : OpenIdConnectEvents
{
    /// <summary>A longer token would not fit beside the session in what browsers keep.</summary>
    private const int LongestToken = 3000;

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = options.Outside(DashboardUrls.SingleSignOnCallback);
        return Task.CompletedTask;
    }

    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = options.ClientId;
        context.ProtocolMessage.PostLogoutRedirectUri = options.Outside(DashboardUrls.SingleSignOnSignedOut);
        return Task.CompletedTask;
    }

    /// <summary>Back from there, whatever it says: to the sign-in page and nowhere else.</summary>
    public override Task SignedOutCallbackRedirect(RemoteSignOutContext context)
    {
        context.Response.Redirect(DashboardUrls.SignIn);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>Keeps the one token by which the provider later knows whom to sign out.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (options.EndDirectorySession && context.TokenEndpointResponse?.IdToken is { Length: <= LongestToken } token)
            context.Properties!.StoreTokens([new() { Name = OpenIdConnectParameterNames.IdToken, Value = token }]);
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        DirectoryEntrance entrance = await EnterAsync(context);
        if (entrance.Account is not { } account)
        {
            Refuse(context, entrance.Refusal!);
            return;
        }

        AuthenticationProperties kept = new();
        kept.StoreTokens(context.Properties!.GetTokens());
        Entrance.Mark(kept, Entrance.Directory);
        context.Properties = kept;
        context.Principal = await sessions.CreateUserPrincipalAsync(account);
        context.ReturnUri = Cultures.LocalPath(context.ReturnUri);
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        Refuse(context, DirectoryRefusals.Declined);
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        string refusal = RefusalOf(context.Failure);
        log.LogWarning(context.Failure, "统一登录失败：{Refusal}。Single sign-on failed.", refusal);
        Refuse(context, refusal);
        return Task.CompletedTask;
    }

    private async Task<DirectoryEntrance> EnterAsync(TicketReceivedContext context)
    {
        try
        {
            return await directory.EnterAsync(context.Principal!);
        }
        catch (Exception e) when (Failure.IsOfStorage(e))
        {
            log.LogError(e, "统一登录：数据无法保存。What a sign-in changes could not be saved.");
            return new(null, DirectoryRefusals.NotSaved);
        }
    }

    /// <summary>Whether the provider was not there, was not believed, or was not asked by this browser a short while ago.</summary>
    private static string RefusalOf(Exception? failure) => failure switch
    {
        _ when SingleSignOnEndpoints.IsUnreachable(failure) => DirectoryRefusals.Unreachable,
        AuthenticationFailureException or OpenIdConnectProtocolInvalidNonceException or OpenIdConnectProtocolInvalidStateException => DirectoryRefusals.Expired,
        _ => DirectoryRefusals.Untrusted,
    };

    private static void Refuse(HandleRequestContext<RemoteAuthenticationOptions> context, string refusal)
    {
        context.Response.Redirect(DashboardUrls.ToSignInRefusal(refusal));
        context.HandleResponse();
    }
}
