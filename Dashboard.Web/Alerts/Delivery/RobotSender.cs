using System.Net;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Sends to robots and webhooks, through the guard, and reads what they answer.</summary>
public sealed class RobotSender(IHttpClientFactory clients, TimeProvider time, RobotWords words, IStringLocalizer<DeliveryTexts> texts)
{
    /// <summary>Nobody is believed who asks for more.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public async Task<DeliveryResult> SendAsync(DeliveryTarget target, OutgoingMessage message, CancellationToken cancel)
    {
        if (!Uri.TryCreate(target.Address, UriKind.Absolute, out Uri? address) || address is not { Scheme: "https" or "http", UserInfo.Length: 0 })
            return new(DeliveryOutcome.Never, texts["RobotAddress"]);
        RobotCall call = Call(target, address, message);
        try
        {
            using HttpRequestMessage request = call.Request();
            // A webhook says all in its status line: a long answer to a message that was taken must not make it be sent again.
            HttpCompletionOption read = call.CodeField is null ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead;
            using HttpResponseMessage answer = await clients.CreateClient(OutgoingGuard.Client).SendAsync(request, read, cancel);
            return Read(call, answer, call.CodeField is null ? string.Empty : await answer.Content.ReadAsStringAsync(cancel));
        }
        catch (HttpRequestException failure)
        {
            bool isRefused = failure is OutgoingRefusedException || failure.InnerException is OutgoingRefusedException;
            return new(DeliveryOutcome.Later, texts[isRefused ? "HostForbidden" : "HostUnreachable", address.Host]);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(DeliveryOutcome.Later, texts["HostSlow", address.Host]);
        }
    }

    private RobotCall Call(DeliveryTarget target, Uri address, OutgoingMessage message)
    {
        string? secret = string.IsNullOrEmpty(target.Secret) ? null : target.Secret;
        return target.Kind switch
        {
            ChannelKind.WeCom => WeComRobot.Call(address, message, words),
            ChannelKind.DingTalk => DingTalkRobot.Call(address, secret, message, words, time.GetUtcNow()),
            ChannelKind.Feishu => FeishuRobot.Call(address, secret, message, words, time.GetUtcNow()),
            ChannelKind.Webhook => WebhookCall.Call(address, secret, message, time.GetUtcNow()),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target.Kind, "Mail is no robot."),
        };
    }

    /// <summary>What the other side said, in our words: its own could hold anything, the key of the address included.</summary>
    private DeliveryResult Read(RobotCall call, HttpResponseMessage answer, string body)
    {
        int status = (int)answer.StatusCode;
        if (call.CodeOf(body) is { } code && (answer.IsSuccessStatusCode || call.Codes.ContainsKey(code))) return ReadCode(call, code);
        return status switch
        {
            >= 200 and < 300 when call.CodeField is null => new(DeliveryOutcome.Delivered, texts["Delivered"]),
            // Something between us and the robot answered.
            >= 200 and < 300 => new(DeliveryOutcome.Later, texts["Unreadable", status]),
            >= 300 and < 400 => new(DeliveryOutcome.Never, texts["Redirect", status]),
            (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests or >= 500 => new(DeliveryOutcome.Later, texts["StatusLater", status], RetryAfter(answer)),
            _ => new(DeliveryOutcome.Never, texts["StatusNever", status]),
        };
    }

    private DeliveryResult ReadCode(RobotCall call, int code)
    {
        if (code == 0) return new(DeliveryOutcome.Delivered, texts["Delivered"]);
        RobotCode meaning = call.Codes.GetValueOrDefault(code) ?? new(DeliveryOutcome.Later, "UnknownCode");
        return new(meaning.Outcome, texts[meaning.Text, code], meaning.RetryAfter);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage answer)
    {
        TimeSpan? asked = answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() : null;
        return asked is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestWait.Ticks)) : null;
    }
}
