using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Approval;

/// <summary>Takes goals and plans a step further or back.</summary>
public sealed class BookService(ImportStore import, BookStore books, InstitutionClock clock)
{
    /// <summary>Takes a step, after any import that is under way.</summary>
    public async Task<BookOutcome> TakeAsync(BookKey key, BookStep step, Person person, Actor actor, string? reason, CancellationToken cancel = default)
    {
        using IDisposable quiet = await import.LockAsync(cancel);
        return books.Take(key, step, person, new(clock.NowAt, actor, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()));
    }
}
