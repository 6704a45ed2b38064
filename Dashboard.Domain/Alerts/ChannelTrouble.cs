namespace Dashboard.Domain.Alerts;

/// <summary>Messages that do not arrive by one channel and of which nobody was told yet.</summary>
/// <param name="Channel">"mail" or "robot".</param>
/// <param name="GivenUp">No longer tried, since it was last told.</param>
/// <param name="Stuck">Tried in vain for more than an hour; they are still tried.</param>
/// <param name="SinceAt">When the first of them was written.</param>
/// <param name="Said">The latest answer of the other side, in one sentence; null when there is none.</param>
/// <example>("mail", 1, 3, 23 November 09:00 UTC, "the server cannot be reached"): four mails have not arrived, three may still.</example>
public sealed record ChannelTrouble(string Channel, int GivenUp, int Stuck, DateTimeOffset SinceAt, string? Said)
{
    /// <summary>All of them. Example: 1 given up and 3 stuck are 4.</summary>
    public int Count => GivenUp + Stuck;
}
