using System.Security.Claims;
using System.Threading.RateLimiting;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Security.Keys;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>Sign-in, rights and the limits around them.</summary>
public static class SecuritySetup
{
    /// <summary>The name of the limit on tries to sign in.</summary>
    public const string SignInLimit = "sign-in";

    private const int TriesAMinute = 30;
    private const int TriesUntilLocked = 8;
    private const int ShortestPassword = 10;

    /// <summary>Accounts and passwords, for pages and for the command line.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<AccountTable>(options =>
        {
            // Length protects, rules of composition only annoy; anything may be pasted.
            options.Password = new() { RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 4 };
            options.Lockout = new() { MaxFailedAccessAttempts = TriesUntilLocked, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10) };
            options.User.AllowedUserNameCharacters = "";
        }).AddSignInManager().AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeAuthenticator>(TokenOptions.DefaultAuthenticatorProvider).AddLedgerStores();
        services.AddSingleton<AccountService>();
        services.AddSingleton<OwnAccountService>();
        services.AddSingleton<ApiKeyService>();
        return services;
    }

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "dashboard-session";
            cookie.LoginPath = DashboardUrls.SignIn;
            cookie.AccessDeniedPath = DashboardUrls.Denied;
            cookie.ReturnUrlParameter = DashboardUrls.ReturnTo;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.Events.OnSigningIn = entering => entering.HttpContext.RequestServices.GetRequiredService<Entrance>().NoteAsync(entering);
            cookie.Events.OnSignedIn = NoteSignInAsync;
        }));
        services.AddSingleSignOn(builder.Configuration.GetSection(SingleSignOnOptions.Section).Get<SingleSignOnOptions>() ?? new());
        builder.AddLimits();
        builder.AddProxies();
        AddSecondStep(services, builder.Configuration);
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = options.DefaultPolicy;
            foreach (Right right in Enum.GetValues<Right>()) options.AddPolicy(Enum.GetName(right)!, policy => policy.RequireAuthenticatedUser().AddRequirements(new RightRequirement(right)));
        });
        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        services.AddSingleton<PersonReader>();
        services.AddScoped<PersonSource>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddCascadingAuthenticationState();
        AddOwnAccounts(builder);
        services.AddSingleton<SetUpToken>();
        services.AddSingleton<SetUpService>();
        services.AddHostedService(provider => provider.GetRequiredService<SetUpToken>());
        SampleAccess samples = SampleAccess.Of(builder.Configuration, builder.Environment);
        services.AddSingleton(samples);
        if (samples.IsGiven) services.AddScoped<DemoAccounts>();
    }

    /// <summary>How much may come, and how strictly cookies travel.</summary>
    private static void AddLimits(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.ConfigureAll<CookieAuthenticationOptions>(cookie =>
        {
            cookie.CookieManager = new HostCookies();
            // Many installations run without encryption inside their own network; where there is any, cookies demand it.
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<AntiforgeryOptions>(forms => forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(30));
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, BodyLimit.MostBytes));
        services.AddCircuitLimits(builder.Configuration);
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(SignInLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress, _ => new() { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    /// <summary>How long a session is believed, and of whom more than a password is demanded.</summary>
    private static void AddSecondStep(IServiceCollection services, ConfigurationManager configuration)
    {
        services.Configure<SecurityOptions>(configuration.GetSection(SecurityOptions.Section));
        services.AddSingleton<SecondStepDemand>();
        services.Configure<SecurityStampValidatorOptions>(stamps =>
        {
            stamps.ValidationInterval = TimeSpan.FromSeconds(20);
            stamps.OnRefreshingPrincipal = renewal =>
            {
                SecondStepDemand.Keep(renewal.CurrentPrincipal!, renewal.NewPrincipal!);
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>What people do with their own accounts.</summary>
    private static void AddOwnAccounts(WebApplicationBuilder builder)
    {
        builder.Services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey stands for both steps of a sign-in, so the person must unlock it; and it names the account itself.
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");
            passkeys.ServerDomain = builder.Configuration["Security:PasskeyDomain"];
        });
        builder.Services.AddScoped<OwnAccountReader>();
        builder.Services.AddScoped<OwnSession>();
    }

    /// <summary>Keeps the keys of sessions with the data, so that a restart signs nobody out.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, DataDirectory data)
    {
        services.AddDataProtection().SetApplicationName("Dashboard").PersistKeysToFileSystem(new DirectoryInfo(data.Keys));
        return services;
    }

    public static void MapSecurity(this WebApplication app)
    {
        // Says nothing over plain HTTP, so that an installation without encryption stays reachable.
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseRequestLocalization();
        app.UseOriginGuard();
        app.UseBodyLimit();
        app.UseRateLimiter();
        // Named here because the answers of the single sign-on come to the library itself: behind the limits and headers, not before.
        app.UseAuthentication();
        app.UseSecondStepGuard();
        app.UseCircuitLimits();
        app.UseAuthorization();
        AccountEndpoints.Map(app, app.Services.GetRequiredService<SampleAccess>());
    }

    /// <summary>However a person signed in, so that accounts nobody uses any more can be found.</summary>
    private static Task NoteSignInAsync(CookieSignedInContext signedIn)
    {
        IServiceProvider services = signedIn.HttpContext.RequestServices;
        if (signedIn.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
            services.GetRequiredService<AccountStore>().NoteSignIn(id, services.GetRequiredService<InstitutionClock>().NowAt);
        return Task.CompletedTask;
    }
}
