using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>A plain webhook: JSON, signed over moment and body, with a mark by which a repeat is recognised.</summary>
public static class WebhookCall
{
    public const string TimestampHeader = "X-Dashboard-Timestamp";

    public const string SignatureHeader = "X-Dashboard-Signature";

    public const string KeyHeader = "Idempotency-Key";

    public static RobotCall Call(Uri address, string? secret, OutgoingMessage message, DateTimeOffset at)
    {
        string body = message.Json ?? RobotCall.Json(new { key = message.Key, title = message.Title, text = message.Text, link = message.LinkText });
        string timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        List<(string Name, string Value)> headers = [(KeyHeader, message.Mark), (TimestampHeader, timestamp)];
        if (secret is not null)
        {
            byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
            headers.Add((SignatureHeader, "sha256=" + Convert.ToHexStringLower(signature)));
        }

        return new(address, body, headers, null, new Dictionary<int, RobotCode>());
    }
}
