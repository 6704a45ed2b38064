using System.Text.Json.Nodes;
using Dashboard.Domain.Approval;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dashboard.Web.Api;

/// <summary>What the description of the interface says beyond what follows from the code.</summary>
internal static class OpenApiForm
{
    private const string Key = "key";

    /// <summary>Gives a call its name and its sentences.</summary>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithSummary(summary).WithDescription(description);

    /// <summary>Names the statuses with which a call may be refused, beside those that every call may get.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (int status in (int[])[.. statuses, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests]) endpoint.ProducesProblem(status);
        return endpoint;
    }

    /// <summary>What stands above all calls, and by what they are opened.</summary>
    public static Task DocumentAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new()
        {
            Title = "年度绩效监控 API (annual goals and budget execution)",
            Version = "1",
            Description = "每次调用在请求头 Authorization: Bearer dk_… 中带上密钥（系统状态 → 接口密钥）。金额为元、两位小数的文字；日期 yyyy-MM-dd；出错时回答 application/problem+json，title 为中文，detail 为英文，code 不随语言改变。"
                + "Each call carries a key as Authorization: Bearer dk_… (System status → API keys). Amounts are yuan as text with two decimals, dates yyyy-MM-dd; errors are application/problem+json, with title in Chinese, detail in English and a code that never changes.",
        };
        // An address of the machine on which the document was asked for would be of no use elsewhere.
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Key] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "接口密钥 dk_…：代表一个账号，只读或读取并导入，有到期日，可随时撤销 (a key stands for an account, for reading or for importing too, until a day)",
            },
        };
        foreach (OpenApiOperation operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(pair => pair.Value))
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>Says of words in the address what form they have; they are read as text, so that a wrong one can be named.</summary>
    public static Task ParametersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (OpenApiParameter parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Schema = parameter.Name switch
            {
                "asOf" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
                "knownAt" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
                "dryRun" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
                "reasonCode" => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames<ChangeReason>().Select(name => (JsonNode)name.ToLowerInvariant())] },
                "year" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                _ => parameter.Schema,
            };
        }

        return Task.CompletedTask;
    }

    /// <summary>The body of an import: a file as it is, or a form with nothing but that file.</summary>
    public static Task FileBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        OpenApiSchema file = new() { Type = JsonSchemaType.String, Format = "binary" };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "CSV、XLSX 或 XLS，最大 512 MiB (at most 512 MiB)",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/octet-stream"] = new() { Schema = file },
                ["text/csv"] = new() { Schema = file },
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Required = new HashSet<string> { "file" }, Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = file } },
                },
            },
        };
        return Task.CompletedTask;
    }
}
