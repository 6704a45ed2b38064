using System.Globalization;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Goals and plans on their way from draft to locked.</summary>
public sealed class BookStore(LedgerDatabase database)
{
    private const string Select =
        $"""
        SELECT k.Kind, d.Code, d.Name, coalesce(b.State, 0), CASE k.Kind
            WHEN 0 THEN (SELECT count(*) FROM Indicator i WHERE i.DepartmentId=d.Id AND i.Year=@1
              AND i.Id=(SELECT max(Id) FROM Indicator WHERE Code=i.Code AND Year=i.Year AND BatchId IN ({Visible.Now})))
            ELSE (SELECT count(*) FROM Line l WHERE l.DepartmentId=d.Id
              AND EXISTS (SELECT * FROM PlanPoint p WHERE p.LineId=l.Id AND p.Year=@1 AND p.BatchId IN ({Visible.Now}))) END,
          b.SubmittedBy, b.ChangedBy, b.ChangedAt, b.Note
        """;

    private const string From = "FROM Department d JOIN (SELECT 0 AS Kind UNION ALL SELECT 1) k LEFT JOIN Book b ON b.DepartmentId=d.Id AND b.Year=@1 AND b.Kind=k.Kind";

    /// <summary>The books of a department and everything below it that a person sees, in the order of the tree; empty drafts are left out.</summary>
    public IReadOnlyList<BookStatus> Below(DepartmentNode top, int year, Person person)
    {
        using SqliteConnection connection = database.Open();
        return
        [
            .. connection.List(
                $"{Select}, {Rights(person)} {From} WHERE d.Position BETWEEN @2 AND @3 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY d.Position, k.Kind",
                r => Read(r, year, person.Name), year, top.Range.Position, top.Range.End).Where(b => b.Entries > 0 || b.State != BookState.Draft),
        ];
    }

    /// <summary>Takes a step. The caller holds the import lock, so that no import is half through a book that is being signed.</summary>
    public BookOutcome Take(BookKey key, BookStep step, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        string mayStep = ScopeCondition.OnAny(BookRules.RightsFor(step).Select(person.ScopeOf));
        BookStatus? book = connection.List(
            $"{Select}, 0, 0, 0 {From} WHERE d.Code=@2 AND k.Kind=@3 AND {mayStep}",
            r => Read(r, key.Year, person.Name), key.Year, key.DepartmentCode, (int)key.Kind).SingleOrDefault();
        if (book is null) return BookOutcome.NotFound;
        if (BookRules.After(book.State, step) is not { } after) return BookOutcome.WrongState;
        if (step == BookStep.Submit && book.Entries == 0) return BookOutcome.Nothing;
        if (BookRules.NeedsSecondPerson(step) && book.SubmittedBy == person.Name) return BookOutcome.OwnWork;
        Move(connection, key, step, after, person.Name, stamp);
        AuditStore.Append(connection, new(stamp, AuditActions.BookMoved, Subject(key), Word(book.State), Word(after)));
        writing.Commit();
        return BookOutcome.Taken;
    }

    private static void Move(SqliteConnection connection, BookKey key, BookStep step, BookState after, string by, AuditStamp stamp) => connection.Run(
        """
        INSERT INTO Book (Kind, DepartmentId, Year, State, SubmittedBy, ChangedBy, ChangedAt, Note)
        SELECT @1, Id, @3, @4, @5, @5, @6, @7 FROM Department WHERE Code=@2
        ON CONFLICT (DepartmentId, Year, Kind) DO UPDATE SET
          State=excluded.State, ChangedBy=excluded.ChangedBy, ChangedAt=excluded.ChangedAt, Note=excluded.Note,
          SubmittedBy=CASE WHEN @8 THEN excluded.SubmittedBy ELSE SubmittedBy END
        """,
        (int)key.Kind, key.DepartmentCode, key.Year, (int)after, by, stamp.RecordedAt.ToUnixTimeMilliseconds(), stamp.Reason, step == BookStep.Submit);

    /// <summary>Whether the person may write, sign, and lock, as three columns.</summary>
    private static string Rights(Person person) => string.Join(", ", ((BookStep[])[BookStep.Submit, BookStep.Approve, BookStep.Lock])
        .Select(step => ScopeCondition.OnAny(BookRules.RightsFor(step).Select(person.ScopeOf))));

    private static AuditSubject Subject(BookKey key) => new(
        AuditSubjects.Book, string.Create(CultureInfo.InvariantCulture, $"{Word(key.Kind)}/{key.DepartmentCode}/{key.Year}"), key.DepartmentCode);

    private static string Word<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    private static BookStatus Read(SqliteDataReader r, int year, string name)
    {
        BookState state = (BookState)r.GetInt32(3);
        (string? submittedBy, bool mayWrite, bool maySign, bool mayLock) = (r.TextOrNull(5), r.GetBoolean(9), r.GetBoolean(10), r.GetBoolean(11));
        IEnumerable<BookStep> steps = Enum.GetValues<BookStep>().Where(step => BookRules.After(state, step) is not null
            && !(BookRules.NeedsSecondPerson(step) && submittedBy == name)
            && step switch { BookStep.Submit or BookStep.Withdraw => mayWrite, BookStep.Lock => mayLock, _ => maySign });
        return new(
            new((BookKind)r.GetInt32(0), r.GetString(1), year), r.GetString(2), state, r.GetInt32(4), submittedBy, r.TextOrNull(6),
            r.IsDBNull(7) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(7)), r.TextOrNull(8), [.. steps]);
    }
}
