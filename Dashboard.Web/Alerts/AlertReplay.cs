using Dashboard.Domain.Alerts;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Alerts;

/// <summary>An alert that is open in a replay.</summary>
/// <param name="Opening">How it opened.</param>
/// <param name="Latest">The figure of the last day.</param>
public sealed record ReplayedAlert(AlertChange Opening, AlertReading Latest);

/// <summary>Runs the engine over days without writing anything: to try rules, and to say what was open on another day.</summary>
public static class AlertReplay
{
    /// <summary>What each day does, beginning with no alert at all.</summary>
    /// <param name="days">The days of one fiscal year in order.</param>
    public static IEnumerable<AlertDay> Run(IReadOnlyList<AlertRule> rules, IEnumerable<Watched> days, AlertGround ground)
    {
        Dictionary<AlertKey, AlertTrack> tracks = [];
        foreach (Watched watched in days)
        {
            AlertDay day = AlertEngine.Step(tracks, AlertRules.Read(rules, watched, ground), watched.Question.AsOf);
            foreach ((AlertKey key, AlertTrack? track) in day.Tracks)
            {
                if (track is null) tracks.Remove(key);
                else tracks[key] = track;
            }

            yield return day;
        }
    }

    /// <summary>What is open after the last day, in the order of opening.</summary>
    public static IReadOnlyList<ReplayedAlert> OpenAfter(IEnumerable<AlertDay> days)
    {
        Dictionary<AlertKey, ReplayedAlert> open = [];
        foreach (AlertDay day in days)
        {
            foreach (AlertChange change in day.Changes)
            {
                if (change.Turn == AlertTurn.Opened) open[change.Key] = new(change, change.Reading!);
                else open.Remove(change.Key);
            }

            foreach ((AlertKey key, AlertReading reading) in day.Standing) open[key] = open[key] with { Latest = reading };
        }

        return [.. open.Values.OrderBy(a => a.Opening.Day)];
    }
}
