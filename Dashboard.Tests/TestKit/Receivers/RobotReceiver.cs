using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.TestKit.Receivers;

/// <summary>What answers next instead of a vendor.</summary>
internal sealed record PlannedAnswer(int Status, string Body, string? RetryAfter = null, string? Location = null);

/// <summary>Robots of the chat vendors and webhooks on a free port of this machine: they judge, count and answer as published. Knows nothing of the product.</summary>
internal sealed class RobotReceiver : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<string, RobotRules> robots = new();
    private readonly ConcurrentQueue<PlannedAnswer> planned = new();
    private readonly List<ReceivedPost> posts = [];
    private int arrived;

    private RobotReceiver(WebApplication site, TimeProvider time) => (this.site, this.time) = (site, time);

    /// <summary>Example: http://127.0.0.1:34567.</summary>
    public string Root { get; private set; } = string.Empty;

    /// <summary>Breaks every connection while it is true.</summary>
    public bool IsDown { get; set; }

    /// <summary>How long every answer takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many requests came so far, also those that are not answered yet.</summary>
    public int Arrived => Volatile.Read(ref arrived);

    /// <summary>Everything that came so far, refused or not.</summary>
    public IReadOnlyList<ReceivedPost> Posts
    {
        get { lock (posts) return [.. posts]; }
    }

    /// <param name="time">The clock by which signatures age and messages are counted.</param>
    public static async Task<RobotReceiver> StartAsync(TimeProvider time)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        RobotReceiver receiver = new(builder.Build(), time);
        receiver.site.Run(receiver.AnswerAsync);
        await receiver.site.StartAsync();
        receiver.Root = receiver.site.Urls.Single();
        return receiver;
    }

    /// <summary>Adds a robot to a group and gives its address.</summary>
    /// <param name="key">The secret part of the address.</param>
    /// <param name="secret">With what requests must be signed; null when they need not be.</param>
    /// <param name="keyword">A word every message must hold; null for none.</param>
    public string Add(RobotVendor vendor, string key, string? secret = null, string? keyword = null)
    {
        robots[key] = new(vendor, key, secret, keyword);
        return Root + vendor switch
        {
            RobotVendor.WeCom => $"/cgi-bin/webhook/send?key={key}",
            RobotVendor.DingTalk => $"/robot/send?access_token={key}",
            RobotVendor.Feishu => $"/open-apis/bot/v2/hook/{key}",
            _ => $"/hooks/{key}",
        };
    }

    /// <summary>Removes a robot from its group.</summary>
    public void Remove(string key) => robots.TryRemove(key, out _);

    /// <summary>The next request gets this answer, whatever it says.</summary>
    public void AnswerNext(PlannedAnswer answer) => planned.Enqueue(answer);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref arrived);
        if (Delay > TimeSpan.Zero) await Task.Delay(Delay, context.RequestAborted);
        if (IsDown)
        {
            context.Abort();
            return;
        }

        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        string body = await reader.ReadToEndAsync();
        if (planned.TryDequeue(out PlannedAnswer? answer))
        {
            if (answer.RetryAfter is not null) context.Response.Headers.RetryAfter = answer.RetryAfter;
            if (answer.Location is not null) context.Response.Headers.Location = answer.Location;
            await SayAsync(context, answer.Status, answer.Body);
            return;
        }

        (RobotVendor vendor, string key) = Asked(context.Request);
        RobotRequest request = new(body, context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()), context.Request.Query["timestamp"], context.Request.Query["sign"]);
        RobotAnswer given = robots.TryGetValue(key, out RobotRules? robot) && robot.Vendor == vendor ? robot.Judge(request, time) : RobotRules.Unknown(vendor);
        RobotMessage read = RobotMessage.Read(vendor, body);
        lock (posts) posts.Add(new(key, vendor, time.GetUtcNow(), given.Status, given.Code, body, request.Headers, read.Shown, read.Links, read.Called));
        if (given.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await SayAsync(context, given.Status, given.Body);
    }

    private static (RobotVendor Vendor, string Key) Asked(HttpRequest request) => request.Path.Value! switch
    {
        "/cgi-bin/webhook/send" => (RobotVendor.WeCom, request.Query["key"].ToString()),
        "/robot/send" => (RobotVendor.DingTalk, request.Query["access_token"].ToString()),
        string path when path.StartsWith("/open-apis/bot/v2/hook/", StringComparison.Ordinal) => (RobotVendor.Feishu, path.Split('/')[^1]),
        string path => (RobotVendor.Webhook, path.Split('/')[^1]),
    };

    private static async Task SayAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        if (body.Length == 0) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body);
    }
}
