using System.Net;
using System.Text.Json;
using Dashboard.Domain.People;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Api;

[Collection(nameof(ApiInstallation))]
public sealed class OpenApiTests(ApiInstallation site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Document_WithoutKeyOrSession_IsNotGiven()
    {
        using HttpClient stranger = site.Client(null), wrong = site.Client("dk_none");
        using HttpResponseMessage none = await stranger.GetAsync(DashboardUrls.OpenApiV1, Cancel), other = await wrong.GetAsync(DashboardUrls.OpenApiV1, Cancel);
        await ApiInstallation.ShouldBeProblemAsync(none, 401, "key-missing");
        await ApiInstallation.ShouldBeProblemAsync(other, 401, "key-unknown");
    }

    [Fact]
    public async Task Document_OfTheInterface_NamesEveryCallWithItsParameters()
    {
        JsonElement document = await ReadAsync();
        string[] said = [.. Calls(document).Select(c => $"{c.Method} {c.Path}?{string.Join(',', Parameters(c.Operation).Select(p => p.GetProperty("name").GetString()))}")];
        said.ShouldBe(
        [
            "get /api/v1/execution?department,asOf,knownAt",
            "get /api/v1/indicators?department,asOf,knownAt",
            "get /api/v1/alerts?department,asOf",
            "post /api/v1/imports/{kind}?kind,Idempotency-Key,year,dryRun,sheet,unit,expectTotal,codes,whole,file,reasonCode,reason",
            "get /api/v1/imports/{batch}?batch",
            "delete /api/v1/imports/{batch}?batch,reason",
        ]);
        string[] routes = [.. site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith(DashboardUrls.Api, StringComparison.Ordinal) && e.Metadata.GetMetadata<IHttpMethodMetadata>() is not null)
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods, (e, method) => $"{method.ToLowerInvariant()} {e.RoutePattern.RawText!.Replace(":long", "", StringComparison.Ordinal)}")];
        said.Select(s => s.Split('?')[0]).Order(StringComparer.Ordinal).ShouldBe(routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Document_OfTheInterface_DescribesEveryPart()
    {
        JsonElement document = await ReadAsync();
        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.");
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString().ShouldBe("bearer");
        foreach ((string method, string path, JsonElement operation) in Calls(document))
        {
            foreach (string part in (string[])["summary", "description", "operationId"]) operation.GetProperty(part).GetString().ShouldNotBeNullOrWhiteSpace($"{method} {path}");
            operation.GetProperty("security")[0].TryGetProperty("key", out _).ShouldBeTrue(path);
            foreach (JsonElement parameter in Parameters(operation)) parameter.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace($"{path} {parameter}");
            JsonElement answers = operation.GetProperty("responses");
            answers.GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!.ShouldEndWith("Document", Case.Sensitive, path);
            foreach (string status in (string[])["401", "403", "429"]) answers.GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _).ShouldBeTrue($"{path} {status}");
        }

        Undescribed(document).ShouldBeEmpty();
        JsonElement import = document.GetProperty("paths").GetProperty("/api/v1/imports/{kind}").GetProperty("post");
        import.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(c => c.Name).ShouldBe(["application/octet-stream", "text/csv", "multipart/form-data"]);
        Parameters(import).Single(p => p.GetProperty("name").GetString() == "reasonCode").GetProperty("schema").GetProperty("enum").EnumerateArray().Select(w => w.GetString())
            .ShouldBe(["policy", "budget", "circumstances", "correction", "other"]);
        import.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal).ShouldBe(["200", "400", "401", "403", "404", "409", "413", "422", "429", "503"]);
    }

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Calls(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, call) => (call.Name, path.Name, call.Value));

    private static JsonElement[] Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out JsonElement all) ? [.. all.EnumerateArray()] : [];

    /// <summary>What of our documents has no description; problems are those of the standard.</summary>
    private static IEnumerable<string> Undescribed(JsonElement document) =>
        document.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Name != "ProblemDetails")
            .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject(), (schema, part) => (Name: $"{schema.Name}.{part.Name}", part.Value))
            .Where(p => !p.Value.TryGetProperty("description", out JsonElement said) || string.IsNullOrWhiteSpace(said.GetString())).Select(p => p.Name);

    private async Task<JsonElement> ReadAsync()
    {
        using HttpClient client = site.Caller(Role.Manager, "D", KeyReach.Read);
        using HttpResponseMessage answer = await client.GetAsync(DashboardUrls.OpenApiV1, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await ApiInstallation.ReadAsync(answer);
    }
}
