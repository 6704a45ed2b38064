using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Tells on which days a result had a file that proves it: one that came later was not there earlier.</summary>
internal sealed class EvidenceRun(WatchFacts facts, Func<DateTimeOffset, DateOnly> localDate)
{
    /// <param name="code">The indicator.</param>
    /// <param name="day">The day of the result.</param>
    /// <param name="asOf">The day on which one looks.</param>
    public bool Proves(string code, DateOnly day, DateOnly asOf) => facts.Evidence[(code, day)]
        .Any(file => localDate(file.AddedAt) <= asOf && (file.WithdrawnAt is not { } withdrawnAt || localDate(withdrawnAt) > asOf));
}
