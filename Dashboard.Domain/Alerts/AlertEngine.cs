namespace Dashboard.Domain.Alerts;

/// <summary>A rule and of what it speaks, in one key.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Subject">See <see cref="AlertSubject.Word"/>.</param>
public readonly record struct AlertKey(string Rule, string Subject);

/// <summary>How long a figure has been beyond its threshold.</summary>
/// <param name="BeyondSince">The first day of the row of days; null when it is not beyond now but an alert is still open.</param>
/// <param name="OpenedOn">The day its alert opened; null while it only waits.</param>
/// <param name="Episode">1 for the first alert of this key in the year, one more each time it opens again.</param>
public sealed record AlertTrack(DateOnly? BeyondSince, DateOnly? OpenedOn, int Episode)
{
    /// <summary>Whether an alert is open.</summary>
    public bool IsOpen => OpenedOn is not null;
}

/// <summary>What happened to an alert by itself.</summary>
public enum AlertTurn
{
    /// <summary>The figure was beyond for long enough.</summary>
    Opened,

    /// <summary>The figure came back.</summary>
    Recovered,

    /// <summary>There is nothing to ask any more: paid, withdrawn, the rule switched off.</summary>
    Lapsed,
}

/// <summary>One turn.</summary>
/// <param name="Turn">What happened.</param>
/// <param name="Key">Rule and subject.</param>
/// <param name="Day">The day of the figures.</param>
/// <param name="Episode">Which alert of this key in the year.</param>
/// <param name="Reading">The figure; null when it lapsed.</param>
public sealed record AlertChange(AlertTurn Turn, AlertKey Key, DateOnly Day, int Episode, AlertReading? Reading);

/// <summary>What a day did to all tracks.</summary>
/// <param name="Changes">In the order of the readings, what lapsed last.</param>
/// <param name="Tracks">The tracks that changed; null for one that need not be kept.</param>
/// <param name="Standing">The readings of alerts that were open and stay so.</param>
public sealed record AlertDay(
    IReadOnlyList<AlertChange> Changes, IReadOnlyDictionary<AlertKey, AlertTrack?> Tracks, IReadOnlyDictionary<AlertKey, AlertReading> Standing);

/// <summary>Turns the figures of one day into alerts. The live product, the back-test and the replay all run this, and nothing else opens an alert.</summary>
public static class AlertEngine
{
    /// <summary>Takes all tracks one day further. The same day may come again with newer figures.</summary>
    /// <param name="tracks">What was beyond or open before, of one fiscal year.</param>
    /// <param name="readings">The figures of the day, one at most a key.</param>
    /// <param name="day">The day.</param>
    /// <remarks>
    /// Opens when the figure has been beyond, with enough money at stake, on every day asked since a day at least ForDays before;
    /// resolves when figure or money is back by ClearBy (<see cref="AlertReading.IsRecovered"/>). Between the two an open alert
    /// stays open and a waiting one starts to wait anew.
    /// Example: ForDays 5, beyond from 1 March on: opens on 6 March.
    /// </remarks>
    public static AlertDay Step(IReadOnlyDictionary<AlertKey, AlertTrack> tracks, IEnumerable<AlertReading> readings, DateOnly day)
    {
        List<AlertChange> changes = [];
        Dictionary<AlertKey, AlertTrack?> changed = [];
        Dictionary<AlertKey, AlertReading> standing = [];
        HashSet<AlertKey> seen = [];
        foreach (AlertReading reading in readings)
        {
            AlertKey key = new(reading.Rule.Id, reading.Subject.Word);
            AlertTrack? before = tracks.GetValueOrDefault(key);
            if (before is null && !reading.IsBeyond) continue;
            if (before is not null) seen.Add(key);
            AlertTrack? after = Next(before, reading, day);
            if (after != before) changed[key] = after;
            bool wasOpen = before is { IsOpen: true }, isOpen = after is { IsOpen: true };
            if (isOpen && wasOpen) standing[key] = reading;
            else if (isOpen) changes.Add(new(AlertTurn.Opened, key, day, after!.Episode, reading));
            else if (wasOpen) changes.Add(new(AlertTurn.Recovered, key, day, before!.Episode, reading));
        }

        foreach ((AlertKey key, AlertTrack track) in tracks)
        {
            if (seen.Contains(key) || track is { IsOpen: false, BeyondSince: null }) continue;
            if (track.IsOpen) changes.Add(new(AlertTurn.Lapsed, key, day, track.Episode, null));
            changed[key] = Resting(track.Episode);
        }

        return new(changes, changed, standing);
    }

    private static AlertTrack? Next(AlertTrack? before, AlertReading reading, DateOnly day)
    {
        int episode = before?.Episode ?? 0;
        if (!reading.IsBeyond)
        {
            bool staysOpen = before is { IsOpen: true } && !reading.IsRecovered;
            return staysOpen ? before! with { BeyondSince = null } : Resting(episode);
        }

        DateOnly since = before?.BeyondSince ?? day;
        if (before is { IsOpen: true }) return before with { BeyondSince = since };
        bool isRipe = day.DayNumber - since.DayNumber >= reading.Rule.ForDays;
        return isRipe ? new(since, day, episode + 1) : new(since, null, episode);
    }

    /// <summary>A track that has had an alert is kept for the number of the next one.</summary>
    private static AlertTrack? Resting(int episode) => episode == 0 ? null : new(null, null, episode);
}
