using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Approval;

/// <summary>Decides about changes of what is locked.</summary>
public sealed class ChangeService(ImportStore lockOwner, ImportService import, ChangeStore changes, InstitutionClock clock)
{
    /// <summary>Approves a request and makes the change.</summary>
    /// <returns>What became of the rows; null when it is not the person's to decide or somebody was faster.</returns>
    public async Task<ImportReport?> ApproveAsync(long id, Person person, Actor actor, string? note, CancellationToken cancel = default)
    {
        if (changes.Find(id, person) is not { } request) return null;
        ImportReport report = await import.MakeAsync(new(request, person.Name, note), actor, cancel);
        return report.BatchId is null && report.IsClean ? null : report;
    }

    /// <summary>Gives a request back with a reason.</summary>
    /// <returns>Whether it was the person's to decide and still waited.</returns>
    public async Task<bool> ReturnAsync(long id, Person person, Actor actor, string reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return false;
        using IDisposable quiet = await lockOwner.LockAsync(cancel);
        return changes.Find(id, person) is { } request && changes.Return(request, person.Name, new(clock.NowAt, actor, reason));
    }
}
