using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Tests.TestKit.Receivers;

/// <summary>What a request says besides its address.</summary>
internal sealed record RobotRequest(string Body, IReadOnlyDictionary<string, string> Headers, string? Timestamp, string? Sign);

/// <summary>What a vendor answers.</summary>
internal sealed record RobotAnswer(int Status, int Code, string Body, int? RetryAfter = null);

/// <summary>The published rules of the vendors for one robot: who may send, how much and how often.</summary>
internal sealed class RobotRules(RobotVendor vendor, string key, string? secret, string? keyword)
{
    /// <summary>How many requests a minute a webhook takes.</summary>
    public const int WebhookPerMinute = 60;

    private readonly List<DateTimeOffset> taken = [];
    private readonly Lock gate = new();
    private DateTimeOffset lockedUntil = DateTimeOffset.MinValue;

    public RobotVendor Vendor => vendor;

    public static RobotAnswer Unknown(RobotVendor vendor) => vendor switch
    {
        RobotVendor.WeCom => Say(vendor, 93000, "invalid webhook url, hint: [1690000000000000000000000], from ip: 127.0.0.1"),
        RobotVendor.DingTalk => Say(vendor, 300001, "token is not exist"),
        RobotVendor.Feishu => Say(vendor, 19001, "param invalid: incoming webhook access token invalid"),
        _ => Say(vendor, 404, "not found"),
    };

    public RobotAnswer Judge(RobotRequest request, TimeProvider time)
    {
        lock (gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (secret is not null && !IsSigned(request, now)) return Foreign(request.Headers.Count);
            if (TooFast(now) is { } tooFast) return tooFast;
            if (keyword is not null && !request.Body.Contains(keyword, StringComparison.Ordinal))
                return vendor == RobotVendor.Feishu ? Say(vendor, 19024, "Key Words Not Found") : Say(vendor, 310000, "description:关键词不匹配");
            RobotMessage message = RobotMessage.Read(vendor, request.Body);
            if (message.Problem(request.Body) is { } problem) return Say(vendor, problem.Code, problem.Message);
            taken.Add(now);
            return vendor == RobotVendor.Webhook ? new(204, 0, string.Empty) : Say(vendor, 0, vendor == RobotVendor.Feishu ? "success" : "ok");
        }
    }

    private static RobotAnswer Say(RobotVendor vendor, int code, string message, int? retryAfter = null) => vendor switch
    {
        RobotVendor.Feishu => new(code is 9499 or 19001 ? 400 : 200, code, $$$"""{"code":{{{code}}},"msg":"{{{message}}}","data":{}}"""),
        RobotVendor.Webhook => new(code, code, $$"""{"error":"{{message}}"}""", retryAfter),
        _ => new(200, code, $$"""{"errcode":{{code}},"errmsg":"{{message}}"}"""),
    };

    private RobotAnswer Foreign(int headers) => vendor switch
    {
        RobotVendor.DingTalk => Say(vendor, 310000, "description:机器人发送签名不匹配;solution:请确认签名和生成签名的时间戳必须都放在调用的网址中"),
        RobotVendor.Feishu => Say(vendor, 19021, "sign match fail or timestamp is not within one hour from current time"),
        _ => Say(vendor, 401, headers == 0 ? "no headers" : $"wrong signature for {key}"),
    };

    /// <summary>Signatures as the vendors describe them, put together byte by byte.</summary>
    private bool IsSigned(RobotRequest request, DateTimeOffset now)
    {
        byte[] word = Encoding.UTF8.GetBytes(secret!);
        switch (vendor)
        {
            case RobotVendor.DingTalk:
                using (HMACSHA256 hmac = new(word))
                    return IsFresh(request.Timestamp, 1, now) && request.Sign == Convert.ToBase64String(hmac.ComputeHash([.. Encoding.ASCII.GetBytes(request.Timestamp!), 10, .. word]));
            case RobotVendor.Feishu:
                (string? at, string? sign) = RobotMessage.FeishuSignature(request.Body);
                using (HMACSHA256 hmac = new([.. Encoding.ASCII.GetBytes(at ?? string.Empty), 10, .. word]))
                    return IsFresh(at, 1000, now) && sign == Convert.ToBase64String(hmac.ComputeHash(Stream.Null));
            case RobotVendor.Webhook:
                request.Headers.TryGetValue("x-dashboard-timestamp", out string? moment);
                request.Headers.TryGetValue("x-dashboard-signature", out string? signature);
                using (HMACSHA256 hmac = new(word))
                {
                    byte[] sum = hmac.ComputeHash([.. Encoding.ASCII.GetBytes(moment ?? string.Empty), (byte)'.', .. Encoding.UTF8.GetBytes(request.Body)]);
                    return IsFresh(moment, 1000, now) && signature == "sha256=" + string.Concat(sum.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
                }

            default:
                return true;
        }
    }

    private static bool IsFresh(string? timestamp, long unit, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long moment) && Math.Abs(moment * unit - now.ToUnixTimeMilliseconds()) < 3_600_000;

    private RobotAnswer? TooFast(DateTimeOffset now)
    {
        int InTheLast(double seconds) => taken.Count(at => at > now.AddSeconds(-seconds));
        taken.RemoveAll(at => at < now.AddMinutes(-2));
        switch (vendor)
        {
            case RobotVendor.WeCom:
                return InTheLast(60) < 20 ? null : Say(vendor, 45009, "api freq out of limit");
            case RobotVendor.DingTalk:
                // Who is too fast is locked out for ten minutes.
                if (now >= lockedUntil && InTheLast(60) < 20) return null;
                if (now >= lockedUntil) lockedUntil = now.AddMinutes(10);
                return Say(vendor, 130101, "send too fast, exceed 20 times per minute");
            case RobotVendor.Feishu:
                return InTheLast(60) < 100 && InTheLast(1) < 5 ? null : Say(vendor, 11232, "frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]");
            default:
                return InTheLast(60) < WebhookPerMinute ? null : Say(vendor, 429, "slow down", 60);
        }
    }
}
