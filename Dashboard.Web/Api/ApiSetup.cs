using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dashboard.Web.Security.Keys;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Api;

/// <summary>The interface for programs, and its description.</summary>
public static class ApiSetup
{
    private const string Version = "v1";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddKeyScheme();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            // Chinese text stays readable, and a number in text is no number: as on the command line.
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.AddOpenApi(Version, form =>
        {
            // Forms and files of pages are no part of it, though they have addresses too.
            form.ShouldInclude = call => call.GroupName == Version;
            form.AddDocumentTransformer(OpenApiForm.DocumentAsync).AddOperationTransformer(OpenApiForm.ParametersAsync);
        });
    }

    public static void MapApi(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup(DashboardUrls.Api).RequireAuthorization(KeyScheme.Name).WithGroupName(Version).DisableAntiforgery();
        api.AddEndpointFilter(CallFilters.AnswerAsync);
        FigureEndpoints.Map(api);
        ImportEndpoints.Map(api);
        // Programs that mistype an address get an answer that they can read, and nobody without a key learns which addresses there are.
        api.Map("/{**rest}", () => ApiProblem.Of(StatusCodes.Status404NotFound, "Address.Unknown")).ExcludeFromDescription();
        app.MapOpenApi(DashboardUrls.OpenApi).RequireAuthorization(KeyScheme.OrSession);
    }
}
