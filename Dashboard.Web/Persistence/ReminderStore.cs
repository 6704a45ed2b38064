using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Ledger;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What somebody is asked for.</summary>
/// <param name="First">The first day of the quarter whose result is due.</param>
/// <param name="Last">The last day of that quarter.</param>
public sealed record ReminderItem(string Indicator, int Year, DateOnly First, DateOnly Last, string Department);

/// <summary>What one person is asked for, in one mail.</summary>
/// <param name="Account">The number of the account.</param>
/// <param name="Name">Its name, for the record.</param>
public sealed record ReminderLetter(string Account, string Name, IReadOnlyList<ReminderItem> Items);

/// <summary>When it is asked, until when the links work, and who asks, as persons call them.</summary>
public sealed record ReminderDay(DateOnly Today, DateTimeOffset ExpiresAt, string By);

/// <summary>When somebody was asked last for an indicator.</summary>
public sealed record LastReminder(string Indicator, string Account, DateOnly Day, DateTimeOffset At);

/// <summary>Asks people: the message, its links and the record of it are there together.</summary>
public sealed class ReminderStore(LedgerDatabase database)
{
    /// <summary>When who was asked last for the indicators of a subtree and a year.</summary>
    public IReadOnlyList<LastReminder> Last(DepartmentRange range, int year)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT k.IndicatorCode, k.Account, k.MadeOn, max(k.MadeAt) FROM ReportLink k WHERE k.Year=@1 AND {ReportLinkStore.InRange} GROUP BY k.IndicatorCode, k.Account",
            r => new LastReminder(r.GetString(0), r.GetString(1), DayCode.ToDate(r.GetInt32(2)), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(3))), year, range.Position, range.End);
    }

    /// <summary>Writes the mails. Who was asked meanwhile by somebody else is left out.</summary>
    /// <param name="may">Whether somebody may be asked who was asked last on that day.</param>
    /// <param name="write">Puts what is asked for into words, without any link.</param>
    /// <returns>What was written of it.</returns>
    public IReadOnlyList<ReminderLetter> Send(
        IReadOnlyList<ReminderLetter> letters, Func<DateOnly?, bool> may, Func<ReminderLetter, MessageDraft> write, ReminderDay day, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        List<ReminderLetter> sent = [];
        foreach (ReminderLetter letter in letters)
        {
            ReminderLetter left = letter with { Items = [.. letter.Items.Where(item => may(LastOf(connection, letter.Account, item)))] };
            if (left.Items.Count == 0) continue;
            long message = Insert(connection, left, write(left), day.Today, stamp.RecordedAt);
            foreach (ReminderItem item in left.Items) Link(connection, left, item, message, day, stamp);
            sent.Add(left);
        }

        writing.Commit();
        return sent;
    }

    private static DateOnly? LastOf(SqliteConnection connection, string account, ReminderItem item) => connection.Ask<int?>(
        "SELECT max(MadeOn) FROM ReportLink WHERE IndicatorCode=@1 AND Year=@2 AND Account=@3", item.Indicator, item.Year, account) is { } day ? DayCode.ToDate(day) : null;

    private static long Insert(SqliteConnection connection, ReminderLetter letter, MessageDraft draft, DateOnly today, DateTimeOffset at)
    {
        long first = connection.Ask<long>("SELECT coalesce(max(Id), 0)+1 FROM ReportLink");
        connection.Run(
            """
            INSERT INTO Message (Key, Channel, Recipient, Kind, Title, Text, State, Day, CreatedAt, NextAt, Attempts)
            VALUES (@1, 'mail', @2, 'reminder', @3, @4, 'waiting', @5, @6, @6, 0)
            """,
            string.Create(CultureInfo.InvariantCulture, $"reminder/{first}/{at.ToUnixTimeMilliseconds()}"), letter.Account, draft.Title, draft.Text, DayCode.Of(today), at.ToUnixTimeMilliseconds());
        return connection.Ask<long>("SELECT last_insert_rowid()");
    }

    /// <summary>A newer link takes the place of an older one of the same person for the same indicator.</summary>
    private static void Link(
        SqliteConnection connection, ReminderLetter letter, ReminderItem item, long message, ReminderDay day, AuditStamp stamp)
    {
        foreach (long older in connection.List(
            "SELECT Id FROM ReportLink WHERE IndicatorCode=@1 AND Year=@2 AND Account=@3 AND UsedAt IS NULL AND EndedAt IS NULL", r => r.GetInt64(0), item.Indicator, item.Year, letter.Account))
        {
            ReportLinkStore.Close(connection, older, "EndedAt", stamp.RecordedAt);
        }

        connection.Run(
            """
            INSERT INTO ReportLink (Account, IndicatorCode, Year, FirstDay, LastDay, MessageId, MadeBy, MadeAt, MadeOn, ExpiresAt) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            """,
            letter.Account, item.Indicator, item.Year, DayCode.Of(item.First), DayCode.Of(item.Last), message, day.By, stamp.RecordedAt.ToUnixTimeMilliseconds(),
            DayCode.Of(day.Today), day.ExpiresAt.ToUnixTimeMilliseconds());
        long id = connection.Ask<long>("SELECT last_insert_rowid()");
        JsonObject content = new()
        {
            ["indicator"] = item.Indicator,
            ["year"] = item.Year,
            ["dueOn"] = item.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = letter.Name,
        };
        AuditSubject subject = new(AuditSubjects.ReportLink, id.ToString(CultureInfo.InvariantCulture), item.Department);
        AuditStore.Append(connection, new(stamp, AuditActions.ReminderSent, subject, null, content.ToJsonString(AuditRows.Plain)));
    }
}
