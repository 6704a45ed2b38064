using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Approval;

/// <summary>Closes periods, and opens closed ones for one person, for a reason, for a time.</summary>
public sealed class PeriodService(ImportStore import, PeriodStore periods, InstitutionClock clock)
{
    /// <summary>Closes everything up to the end of a month, after any import that is under way.</summary>
    public async Task<PeriodOutcome> CloseAsync(string? department, DateOnly month, Person person, Actor actor, string? reason, CancellationToken cancel = default)
    {
        using IDisposable quiet = await import.LockAsync(cancel);
        return periods.Close(department, month, person, new(clock.NowAt, actor, reason));
    }

    /// <summary>Opens closed months for somebody else.</summary>
    public PeriodOutcome Open(OpeningRequest request, Person person, Actor actor, string reason) =>
        periods.Open(request, person, clock.Today, new(clock.NowAt, actor, reason));

    /// <summary>Ends such an opening now.</summary>
    public bool End(long id, Person person, Actor actor, string? reason) => periods.End(id, person, new(clock.NowAt, actor, reason));
}
