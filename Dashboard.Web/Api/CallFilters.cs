using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Security.Keys;

namespace Dashboard.Web.Api;

/// <summary>What every call goes through: who calls, what may be said, and how it ends when something goes wrong.</summary>
internal static class CallFilters
{
    /// <summary>Who calls.</summary>
    public static KeyHolder Holder(this HttpContext context) => context.Features.Get<KeyHolder>() ?? throw new InvalidOperationException("A call without a key got past the door.");

    /// <summary>Turns what goes wrong into an answer that a program can read, and keeps every answer out of stores on the way.</summary>
    public static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(call);
        }
        catch (CallRefusedException refused)
        {
            return ApiProblem.Of(refused.Status, refused.Code, [.. refused.Values]);
        }
        catch (BadHttpRequestException bad)
        {
            bool isTooLarge = bad.StatusCode == StatusCodes.Status413PayloadTooLarge;
            return ApiProblem.Of(bad.StatusCode, isTooLarge ? "Body.TooLarge" : "Body.Broken", SentBody.MostBytes >> 20);
        }
        catch (Exception e) when (e is not OperationCanceledException || !call.HttpContext.RequestAborted.IsCancellationRequested)
        {
            string reference = FailureReference.New();
            call.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CallFilters)).LogError(
                e, "Call {Method} {Path} failed, reference {Reference}", call.HttpContext.Request.Method, call.HttpContext.Request.Path, reference);
            return ApiProblem.Of(StatusCodes.Status500InternalServerError, "Failed", reference);
        }
    }

    /// <summary>Only for keys whose person has a right somewhere; where, is part of every question.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Right right) => endpoint.AddEndpointFilter(async (call, next) =>
        call.HttpContext.Holder().Person.Has(right) ? await next(call) : ApiProblem.Of(StatusCodes.Status403Forbidden, "NotAllowed"));

    /// <summary>Refuses words in the address that the call does not know.</summary>
    public static RouteHandlerBuilder Knows(this RouteHandlerBuilder endpoint, params string[] names) => endpoint.AddEndpointFilter(async (call, next) =>
        call.HttpContext.Request.Query.Keys.FirstOrDefault(key => !names.Contains(key, StringComparer.Ordinal)) is { } unknown
            ? ApiProblem.Of(StatusCodes.Status400BadRequest, "Parameter.Unknown", unknown, string.Join(", ", names))
            : await next(call));
}
