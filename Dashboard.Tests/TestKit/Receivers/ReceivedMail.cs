using System.Text.Json;

namespace Dashboard.Tests.TestKit.Receivers;

/// <summary>A mail as the server received it.</summary>
/// <param name="From">Who the envelope says it is from.</param>
/// <param name="To">Whom the envelope says it is for.</param>
/// <param name="Headers">By their names in small letters; several of one name are joined by " | ".</param>
/// <param name="Connection">Mails with the same value came over one connection.</param>
/// <param name="User">Who signed in, or null.</param>
/// <param name="Secure">Whether the connection was encrypted.</param>
/// <param name="Dropped">The server took it and broke the connection before it said so.</param>
internal sealed record ReceivedMail(
    int Number, string From, IReadOnlyList<string> To, string? MessageId, string Subject, IReadOnlyDictionary<string, string> Headers,
    string Text, string Connection, string? User, bool Secure, bool Dropped)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public static ReceivedMail Read(string line) => JsonSerializer.Deserialize<ReceivedMail>(line, Form)!;
}
