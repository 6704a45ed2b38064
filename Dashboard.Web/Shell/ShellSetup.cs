using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace Dashboard.Web.Shell;

/// <summary>The frame of the product: components, languages, static files and the pages for what goes wrong.</summary>
public static class ShellSetup
{
    public static void AddShell(this WebApplicationBuilder builder)
    {
        // Without it a build that was not published answers 500 on every asset outside Development.
        builder.WebHost.UseStaticWebAssets();
        IServiceCollection services = builder.Services;
        // An open page keeps its connection; waiting for it to end would hold up every restart for half a minute.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(CircuitSetup.LimitMessages);
        // Chinese text stays text in the page instead of becoming numbered entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddTransient<MudLocalizer, MudTextsLocalizer>();
        services.AddMudServices();
        services.AddSingleton<DepartmentChoicesReader>();
        services.AddExceptionHandler<ErrorAsPage>();
        services.AddSingleton<AlertCountsReader>();
        services.AddOptions<RequestLocalizationOptions>().Configure<IOptions<InstitutionOptions>>((options, institution) =>
        {
            options.SetDefaultCulture(institution.Value.Culture);
            options.AddSupportedCultures([.. Cultures.All]);
            options.AddSupportedUICultures([.. Cultures.All]);
            // The language of a browser is rarely chosen by the person in front of it; the institution's is the default.
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider(),
                // Asked at each request: the first start can answer it while the program runs.
                new CustomRequestCultureProvider(_ => Task.FromResult<ProviderCultureResult?>(new(institution.Value.Culture))),
            ];
        });
    }

    private static ExceptionHandlerOptions Errors => new()
    {
        ExceptionHandlingPath = DashboardUrls.Error,
        CreateScopeForErrors = true,
        // A form without its token is a fault of the request, not of the program.
        StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
    };

    public static void MapShell(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler(Errors);
        app.UseStatusCodePagesWithReExecute(DashboardUrls.NotFound, createScopeForStatusCodePages: true);
        // The page for what was not found takes no form, whatever was asked for.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        // Asked by browsers of their own accord where a document names no icon, as the answers about health.
        app.MapGet(DashboardUrls.UnnamedIcon, () => Results.LocalRedirect(DashboardUrls.Icon, permanent: true)).AllowAnonymous();
        app.MapCulture();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
