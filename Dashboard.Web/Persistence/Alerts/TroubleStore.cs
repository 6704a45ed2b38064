using System.Globalization;
using Dashboard.Domain.Alerts;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Finds channels by which messages do not arrive, and writes messages that tell of it by another channel, once a day.</summary>
/// <remarks>Of messages that tell of trouble and do not arrive themselves nothing is told, else each would bring another.</remarks>
public sealed class TroubleStore(LedgerDatabase database)
{
    /// <summary>What is to be told of a channel today; null when nothing is, or it was told.</summary>
    public ChannelTrouble? Find(string channel, MessageMoment moment)
    {
        using SqliteConnection connection = database.Open();
        return Find(connection, channel, moment);
    }

    /// <summary>Writes one message for each recipient; what is left of earlier days and did not leave is replaced.</summary>
    /// <param name="channel">The one that fails.</param>
    /// <param name="write">Puts the trouble into words.</param>
    /// <returns>How many were written: none when another process was faster.</returns>
    public int Tell(string channel, IReadOnlyList<OutboxReach> recipients, MessageMoment moment, Func<ChannelTrouble, MessageDraft> write)
    {
        if (recipients.Count == 0) return 0;
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (Find(connection, channel, moment) is not { } trouble) return 0;
        MessageDraft draft = write(trouble);
        connection.Run("DELETE FROM Message WHERE Kind='trouble' AND State='waiting' AND Key BETWEEN @1 AND @2", First(channel), Last(channel));
        foreach (OutboxReach reach in recipients)
        {
            connection.Run(
                """
                INSERT INTO Message (Key, Channel, Recipient, Kind, Title, Text, Link, Json, State, Day, CreatedAt, NextAt, Attempts)
                VALUES (@1, @2, @3, 'trouble', @4, @5, @6, @7, 'waiting', @8, @9, @9, 0)
                """,
                string.Create(CultureInfo.InvariantCulture, $"{First(channel)}{DayCode.Of(moment.Today)}/{reach.Recipient}"), reach.Channel, reach.Recipient,
                draft.Title, draft.Text, draft.Link, draft.Json, DayCode.Of(moment.Today), moment.NowAt.ToUnixTimeMilliseconds());
        }

        writing.Commit();
        return recipients.Count;
    }

    private static ChannelTrouble? Find(SqliteConnection connection, string channel, MessageMoment moment)
    {
        // When it was last told, and on which day: the keys of what tells of a channel stand side by side.
        (long toldAt, int toldOn) = connection.List(
            "SELECT coalesce(max(CreatedAt), 0), coalesce(max(Day), 0) FROM Message WHERE Kind='trouble' AND Key BETWEEN @1 AND @2",
            r => (r.GetInt64(0), r.GetInt32(1)), First(channel), Last(channel)).Single();
        if (toldOn >= DayCode.Of(moment.Today)) return null;
        List<(bool IsGivenUp, long CreatedAt, string? Said)> failing = connection.List(
            """
            SELECT State='given-up', CreatedAt, Said FROM Message WHERE Channel=@1 AND Kind NOT IN ('test', 'trouble') AND CreatedAt>@2
              AND ((State='given-up' AND NextAt>@3) OR (State IN ('waiting', 'sending') AND Attempts>0 AND CreatedAt<@4))
            ORDER BY NextAt DESC, Id DESC
            """,
            r => (r.GetBoolean(0), r.GetInt64(1), r.TextOrNull(2)),
            channel, (moment.NowAt - MessageLogStore.Remembered).ToUnixTimeMilliseconds(), toldAt, (moment.NowAt - MessageLogStore.StuckAfter).ToUnixTimeMilliseconds());
        if (failing.Count == 0) return null;
        int givenUp = failing.Count(m => m.IsGivenUp);
        return new(
            channel, givenUp, failing.Count - givenUp, DateTimeOffset.FromUnixTimeMilliseconds(failing.Min(m => m.CreatedAt)),
            failing.Select(m => m.Said).FirstOrDefault(said => said is not null));
    }

    private static string First(string channel) => $"trouble/{channel}/";

    /// <summary>Behind all keys that begin so.</summary>
    private static string Last(string channel) => First(channel) + '~';
}
