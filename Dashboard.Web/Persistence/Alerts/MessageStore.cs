using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>A message that this process, and no other, may send until its lease runs out.</summary>
/// <param name="Attempts">This one counted.</param>
public sealed record ClaimedMessage(
    long Id, string Key, string Channel, string Recipient, string Kind, MessageDraft Draft, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset LeaseUntilAt);

/// <summary>A message as the log lists it.</summary>
/// <param name="To">The name of the person or of the robot.</param>
public sealed record MessageItem(
    long Id, DateTimeOffset CreatedAt, string Channel, string To, string Kind, string Title, string State, int Attempts, string? Said, DateTimeOffset? SentAt, DateTimeOffset NextAt);

/// <summary>Hands out messages to be sent, each to one process at a time, and keeps what came of it.</summary>
/// <remarks>
/// A process that dies between handing over a message and noting it leaves it in "sending"; when the lease runs out it is sent
/// once more with the same key. Only then can a receiver see it twice, and can tell by the key that it is the same.
/// </remarks>
public sealed class MessageStore(LedgerDatabase database)
{
    private const string Mine = "WHERE Id=@1 AND State='sending' AND Attempts=@2";

    /// <summary>Takes messages that are due, what is critical first.</summary>
    public IReadOnlyList<ClaimedMessage> Claim(string channel, DateTimeOffset nowAt, TimeSpan lease, int most)
    {
        using SqliteConnection connection = database.Open();
        long now = nowAt.ToUnixTimeMilliseconds();
        const string Due = "Channel=@1 AND ((State='waiting' AND NextAt<=@2) OR (State='sending' AND LeaseUntilAt<=@2))";
        // Nobody takes the right to write every few seconds for nothing.
        if (connection.Ask<long>($"SELECT EXISTS (SELECT * FROM Message WHERE {Due})", channel, now) == 0) return [];
        using SqliteTransaction writing = connection.BeginWriting();
        List<ClaimedMessage> due = connection.List(
            $"""
            SELECT Id, Key, Channel, Recipient, Kind, Title, Text, Link, Json, Attempts+1, CreatedAt FROM Message WHERE {Due}
            ORDER BY Kind='critical' DESC, NextAt, Id LIMIT @3
            """,
            r => new ClaimedMessage(
                r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), new(r.GetString(5), r.GetString(6), r.TextOrNull(7), r.TextOrNull(8)), r.GetInt32(9),
                DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(10)), nowAt + lease),
            channel, now, most);
        connection.Run(
            "UPDATE Message SET State='sending', Attempts=Attempts+1, LeaseUntilAt=@2 WHERE Id IN (SELECT value FROM json_each(@1))",
            OutboxRows.List(due.Select(m => m.Id)), (nowAt + lease).ToUnixTimeMilliseconds());
        writing.Commit();
        return due;
    }

    /// <summary>What of a message may still be told to its recipient, and how many alerts no longer.</summary>
    public (IReadOnlyList<ToldAlert> Told, IReadOnlyList<long> Lost) Check(ClaimedMessage message, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        List<NoticeRow> notices = OutboxRows.Notices(connection, scope, at => DateOnly.FromDateTime(at.UtcDateTime), "n.MessageId=@1", message.Id);
        return ([.. notices.Where(n => n.IsWorthTelling).Select(n => n.Told)], [.. notices.Where(n => !n.IsWorthTelling).Select(n => n.Told.Notice)]);
    }

    /// <summary>Says a message anew, without what may no longer be told.</summary>
    public void Rewrite(ClaimedMessage message, IReadOnlyCollection<long> lost, MessageDraft draft, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        OutboxRows.Drop(connection, lost, at);
        connection.Run($"UPDATE Message SET Title=@3, Text=@4, Link=@5, Json=@6 {Mine}", message.Id, message.Attempts, draft.Title, draft.Text, draft.Link, draft.Json);
        writing.Commit();
    }

    /// <summary>The receiver took it.</summary>
    public void NoteSent(ClaimedMessage message, string said, DateTimeOffset at) =>
        Note($"UPDATE Message SET State='sent', LeaseUntilAt=NULL, Said=@3, SentAt=@4 {Mine}", message.Id, message.Attempts, said, at.ToUnixTimeMilliseconds());

    /// <summary>It is tried again.</summary>
    public void NoteLater(ClaimedMessage message, string said, DateTimeOffset nextAt) =>
        Note($"UPDATE Message SET State='waiting', LeaseUntilAt=NULL, Said=@3, NextAt=@4 {Mine}", message.Id, message.Attempts, said, nextAt.ToUnixTimeMilliseconds());

    /// <summary>It is not tried any more, since this moment.</summary>
    public void NoteGivenUp(ClaimedMessage message, string said, DateTimeOffset at) =>
        Note($"UPDATE Message SET State='given-up', LeaseUntilAt=NULL, Said=@3, NextAt=@4 {Mine}", message.Id, message.Attempts, said, at.ToUnixTimeMilliseconds());

    /// <summary>It was not tried; its turn comes later.</summary>
    public void Release(ClaimedMessage message, DateTimeOffset nextAt) =>
        Note($"UPDATE Message SET State='waiting', LeaseUntilAt=NULL, Attempts=Attempts-1, NextAt=@3 {Mine}", message.Id, message.Attempts, nextAt.ToUnixTimeMilliseconds());

    /// <summary>Lets a whole channel rest: what is due there waits without being tried.</summary>
    public void Rest(string channel, DateTimeOffset until) => Note(
        "UPDATE Message SET NextAt=@2 WHERE Channel=@1 AND State='waiting' AND NextAt<@2", channel, until.ToUnixTimeMilliseconds());

    /// <summary>Nobody is left to be told, or nothing to tell.</summary>
    public void NoteDropped(ClaimedMessage message, string said, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (connection.Run($"UPDATE Message SET State='dropped', LeaseUntilAt=NULL, Said=@3 {Mine}", message.Id, message.Attempts, said) == 0) return;
        connection.Run("UPDATE AlertNotice SET DroppedAt=@2 WHERE MessageId=@1 AND DroppedAt IS NULL", message.Id, at.ToUnixTimeMilliseconds());
        writing.Commit();
    }

    /// <summary>Writes down a message that was sent to try a way.</summary>
    public void NoteTest(OutboxReach to, string key, MessageDraft draft, (bool IsDelivered, string Said) came, DateOnly day, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        long at = stamp.RecordedAt.ToUnixTimeMilliseconds();
        connection.Run(
            """
            INSERT INTO Message (Key, Channel, Recipient, Kind, Title, Text, State, Day, CreatedAt, NextAt, Attempts, Said, SentAt)
            VALUES (@1, @2, @3, 'test', @4, @5, @6, @7, @8, @8, 1, @9, @10)
            """,
            key, to.Channel, to.Recipient, draft.Title, draft.Text, came.IsDelivered ? OutboxRows.Sent : OutboxRows.GivenUp, DayCode.Of(day), at, came.Said, came.IsDelivered ? at : null);
        AuditStore.Append(connection, new(stamp, AuditActions.DeliveryTested, new(AuditSubjects.Delivery, $"{to.Channel}/{to.Recipient}"), null, came.Said));
        writing.Commit();
    }

    private void Note(string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteConnection connection = database.Open();
        connection.Run(sql, values);
    }
}
