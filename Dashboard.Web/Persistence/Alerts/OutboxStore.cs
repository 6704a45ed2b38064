using System.Globalization;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Whom a message is for, and what of alerts they may see now.</summary>
/// <param name="Channel">"mail" or "robot".</param>
/// <param name="Recipient">The number of the account, or of the robot.</param>
/// <param name="Budget">Messages a week; null for robots.</param>
public sealed record OutboxReach(string Channel, string Recipient, Scope Scope, int? Budget);

/// <summary>A moment as the outbox needs it.</summary>
/// <param name="MondayAt">The moment at which the week began.</param>
/// <param name="LocalDay">The local day of a moment.</param>
public sealed record OutboxMoment(MessageMoment Now, DateTimeOffset MondayAt, Func<DateTimeOffset, DateOnly> LocalDay);

/// <summary>What a message says.</summary>
/// <param name="Link">An address within the product.</param>
public sealed record MessageDraft(string Title, string Text, string? Link, string? Json);

/// <summary>Makes messages of notices. Notices are written with the event they tell of, messages with the notices they carry: nothing falls between.</summary>
public sealed class OutboxStore(LedgerDatabase database)
{
    /// <summary>
    /// A message that did not leave takes in what comes later only so long: all in it is then tried for three days more before
    /// the message is given up.
    /// </summary>
    public static readonly TimeSpan AbsorbsFor = TimeSpan.FromDays(4);

    /// <summary>Of n, a notice: it waits for a message. In just these words the index of what waits knows it.</summary>
    internal const string Waits = "n.MessageId IS NULL AND n.DroppedAt IS NULL AND n.Channel IN ('mail', 'robot')";

    internal const string WaitingQuery =
        $"""
        SELECT n.Channel, n.Recipient FROM AlertNotice n JOIN Alert a ON a.Id=n.AlertId
        WHERE {Waits} AND (a.SilentUntil IS NULL OR a.SilentUntil<@1)
        GROUP BY n.Channel, n.Recipient HAVING max(n.IsCritical) OR (@2 AND min(n.CreatedAt)<@3) ORDER BY n.Channel, n.Recipient
        """;

    /// <summary>For whom a message may be due: something critical waits, or the digest of the day is still to be written.</summary>
    public IReadOnlyList<(string Channel, string Recipient)> Waiting(MessageMoment moment)
    {
        if (moment.IsQuiet) return [];
        bool isDigestTime = moment.NowAt >= moment.DigestAt && moment.Calendar.IsWorkday(moment.Today);
        using SqliteConnection connection = database.Open();
        return connection.List(
            WaitingQuery, r => (r.GetString(0), r.GetString(1)), DayCode.Of(moment.Today), isDigestTime, moment.DigestAt.ToUnixTimeMilliseconds());
    }

    /// <summary>Drops all that waits for somebody who is gone.</summary>
    public void Forget(string channel, string recipient, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        connection.Run(
            $"UPDATE AlertNotice AS n SET DroppedAt=@3 WHERE Channel=@1 AND Recipient=@2 AND {Waits}", channel, recipient, at.ToUnixTimeMilliseconds());
    }

    /// <summary>Writes the message that is due for a recipient, if one is.</summary>
    /// <param name="write">Puts alerts into words.</param>
    /// <returns>Whether a message was written.</returns>
    /// <remarks>
    /// Read and written under the right to write: two processes never write two messages of one notice. A message that has not
    /// left yet is replaced by one that carries its notices too, so that nobody finds a heap of mails after an outage.
    /// </remarks>
    public bool Compose(OutboxReach reach, OutboxMoment moment, Func<MessageKind, IReadOnlyList<ToldAlert>, MessageDraft> write)
    {
        using SqliteConnection connection = database.Open();
        Composing composing = new(connection, reach, moment);
        if (!composing.HasWork()) return false;
        using SqliteTransaction writing = connection.BeginWriting();
        bool isWritten = composing.Run(write);
        if (isWritten || composing.HasDropped) writing.Commit();
        return isWritten;
    }

    /// <summary>One recipient at one moment, inside its transaction.</summary>
    private sealed class Composing(SqliteConnection connection, OutboxReach reach, OutboxMoment moment)
    {
        private long NowAt => moment.Now.NowAt.ToUnixTimeMilliseconds();

        public bool HasDropped { get; private set; }

        /// <summary>Asked without the right to write, which nobody takes every few seconds for nothing.</summary>
        public bool HasWork()
        {
            List<NoticeRow> waiting = Notices(Waits);
            return Choose(waiting) is { Kind: not MessageKind.None } or { Dropped.Count: > 0 } || waiting.Any(n => !n.IsSeen);
        }

        public bool Run(Func<MessageKind, IReadOnlyList<ToldAlert>, MessageDraft> write)
        {
            List<NoticeRow> waiting = Notices(Waits);
            MessageChoice choice = Choose(waiting);
            Drop([.. waiting.Where(n => !n.IsSeen).Select(n => n.Told.Notice), .. choice.Dropped.Select(n => n.Id)]);
            if (choice.Kind == MessageKind.None) return false;
            List<(long Id, long CreatedAt)> absorbed = Absorbable(choice.Kind);
            List<NoticeRow> held = Notices("n.MessageId IN (SELECT value FROM json_each(@3))", OutboxRows.List(absorbed.Select(m => m.Id)));
            Drop([.. held.Where(n => !n.IsWorthTelling).Select(n => n.Told.Notice)]);
            HashSet<long> carried = [.. choice.Carried.Select(n => n.Id)];
            ToldAlert[] told = [.. held.Where(n => n.IsWorthTelling).Concat(waiting.Where(n => carried.Contains(n.Told.Notice))).Select(n => n.Told)];
            connection.Run("DELETE FROM Message WHERE Id IN (SELECT value FROM json_each(@1))", OutboxRows.List(absorbed.Select(m => m.Id)));
            Insert(choice.Kind, told, write(choice.Kind, told), absorbed.Select(m => m.CreatedAt).Append(NowAt).Min());
            return true;
        }

        private MessageChoice Choose(List<NoticeRow> waiting) =>
            MessagePlan.Choose([.. waiting.Where(n => n.IsSeen).Select(n => n.Waiting)], Week(), moment.Now);

        private void Insert(MessageKind kind, ToldAlert[] told, MessageDraft draft, long createdAt)
        {
            int day = DayCode.Of(moment.Now.Today);
            string word = kind == MessageKind.Critical ? "critical" : "digest";
            long last = told.Max(t => t.Notice);
            string key = string.Create(CultureInfo.InvariantCulture, $"{word}/{reach.Channel}/{reach.Recipient}/{(kind == MessageKind.Critical ? last : day)}");
            connection.Run(
                """
                INSERT INTO Message (Key, Channel, Recipient, Kind, Title, Text, Link, Json, State, Day, CreatedAt, NextAt, Attempts)
                VALUES (@1, @2, @3, @4, @5, @6, @7, @8, 'waiting', @9, @10, @11, 0)
                """,
                key, reach.Channel, reach.Recipient, word, draft.Title, draft.Text, draft.Link, draft.Json, day, createdAt, NowAt);
            connection.Run(
                "UPDATE AlertNotice SET MessageId=last_insert_rowid() WHERE Id IN (SELECT value FROM json_each(@1))", OutboxRows.List(told.Select(t => t.Notice)));
        }

        /// <summary>What counts against the week: what left since Monday, and what still has to, but for what a new message takes in.</summary>
        private MessageWeek Week() => new(
            (int)connection.Ask<long>(
                """
                SELECT count(*) FROM Message WHERE Channel=@1 AND Recipient=@2 AND Kind IN ('critical', 'digest') AND (State='sending' OR (State='sent' AND SentAt>=@3)
                  OR (State='waiting' AND NOT (Kind='critical' AND CreatedAt>@4)))
                """,
                reach.Channel, reach.Recipient, moment.MondayAt.ToUnixTimeMilliseconds(), NowAt - (long)AbsorbsFor.TotalMilliseconds),
            reach.Budget,
            connection.Ask<long>(
                "SELECT EXISTS (SELECT * FROM Message WHERE Channel=@1 AND Recipient=@2 AND Kind='digest' AND Day=@3)", reach.Channel, reach.Recipient, DayCode.Of(moment.Now.Today)) != 0);

        private List<(long Id, long CreatedAt)> Absorbable(MessageKind kind) => connection.List(
            "SELECT Id, CreatedAt FROM Message WHERE Channel=@1 AND Recipient=@2 AND State='waiting' AND CreatedAt>@3 AND (Kind='critical' OR (@4 AND Kind='digest'))",
            r => (r.GetInt64(0), r.GetInt64(1)), reach.Channel, reach.Recipient, NowAt - (long)AbsorbsFor.TotalMilliseconds, kind == MessageKind.Digest);

        private List<NoticeRow> Notices(string where, params ReadOnlySpan<object?> more) => OutboxRows.Notices(
            connection, reach.Scope, moment.LocalDay, $"n.Channel=@1 AND n.Recipient=@2 AND {where}", [reach.Channel, reach.Recipient, .. more]);

        private void Drop(long[] notices)
        {
            OutboxRows.Drop(connection, notices, moment.Now.NowAt);
            HasDropped |= notices.Length > 0;
        }
    }
}
