using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>What a number in the answer of a vendor means.</summary>
/// <param name="Text">The key of the sentence that says it.</param>
public sealed record RobotCode(DeliveryOutcome Outcome, string Text, TimeSpan? RetryAfter = null)
{
    /// <summary>Too fast: the vendor counts again after a while.</summary>
    public static RobotCode TooFast(TimeSpan wait) => new(DeliveryOutcome.Later, "TooFast", wait);

    /// <summary>The signature, a word or the address of the sender is not what the group demands: someone can set that right.</summary>
    public static readonly RobotCode NotTrusted = new(DeliveryOutcome.Later, "NotTrusted");

    public static readonly RobotCode NoKeyword = new(DeliveryOutcome.Later, "NoKeyword");

    public static readonly RobotCode Busy = new(DeliveryOutcome.Later, "Busy");

    /// <summary>The robot was removed or stopped.</summary>
    public static readonly RobotCode Gone = new(DeliveryOutcome.Never, "RobotGone");

    /// <summary>The vendor does not take this content.</summary>
    public static readonly RobotCode Refused = new(DeliveryOutcome.Never, "ContentRefused");
}

/// <summary>One request to a robot or webhook, and how its answer is read.</summary>
/// <param name="Address">Where it goes, signature included.</param>
/// <param name="Body">JSON.</param>
/// <param name="Headers">What is said besides.</param>
/// <param name="CodeField">Where the answer says how it went; null when the status line says it.</param>
/// <param name="Codes">The numbers that are known; 0 is always good.</param>
public sealed record RobotCall(
    Uri Address, string Body, IReadOnlyList<(string Name, string Value)> Headers, string? CodeField, IReadOnlyDictionary<int, RobotCode> Codes)
{
    // Escaping all of Chinese would double the length, and vendors count bytes.
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(object body) => JsonSerializer.Serialize(body, Form);

    public HttpRequestMessage Request()
    {
        HttpRequestMessage request = new(HttpMethod.Post, Address) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    /// <summary>The number in an answer; null when there is none.</summary>
    public int? CodeOf(string answer)
    {
        if (CodeField is null) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer, new() { MaxDepth = 16 });
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(CodeField, out JsonElement code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out int number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
