using Dashboard.Domain.Alerts;
using Dashboard.Domain.Import;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Benchmarks;

/// <summary>Asking all rules about all lines, against reading the snapshots of these lines alone.</summary>
internal static class AlertsBenchmark
{
    private const int DaysBefore = 12;

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        await using Workplace place = await Workplace.CreateAsync(city);
        foreach ((ImportKind kind, Action<string> write) in (IReadOnlyList<(ImportKind, Action<string>)>)
            [(ImportKind.Milestones, SampleCity.WriteMilestones), (ImportKind.Payments, path => SampleCity.WritePayments(path, SampleCity.Payments(options.Rows)))])
        {
            write(place.FilePath($"{kind}.csv"));
            await place.TakeAsync(kind, place.FilePath($"{kind}.csv"));
        }

        place.ToFile();
        WatchService watch = place.Get<WatchService>();
        Question question = place.Question;
        IReadOnlyList<AlertRule> rules = AlertRuleService.Delivered;
        AlertGround ground = place.Get<AlertGroundReader>().Read().ForRules;
        (Dictionary<AlertKey, AlertTrack> tracks, TimeSpan aDay) = Before(watch, question, rules, ground);

        int times = (3 * options.Rounds) + 1;
        TimeSpan floor = Figures.Best(times, () => place.Get<SnapshotStore>().Lines(FactQuery.Everything, question.AsOf));
        Watched watched = null!;
        AlertReading[] readings = [];
        AlertDay day = null!;
        TimeSpan read = Figures.Best(times, () => watched = watch.Watched(FactQuery.Everything, question));
        TimeSpan asked = Figures.Best(times, () => readings = [.. AlertRules.Read(rules, watched, ground)]);
        TimeSpan stepped = Figures.Best(times, () => day = AlertEngine.Step(tracks, readings, question.AsOf));
        TimeSpan all = Figures.Best(times, () => AlertEngine.Step(
            tracks, AlertRules.Read(rules, watch.Watched(FactQuery.Everything, question), place.Get<AlertGroundReader>().Read().ForRules), question.AsOf));
        figures.AtMost("all rules over 20,000 lines : their snapshots alone", floor, all, 5.0);
        figures.AtMost("  of it: what rules look at", floor, read, null);
        figures.AtMost("  of it: figures beside thresholds", floor, asked, null);
        figures.AtMost("  of it: from tracks to changes", floor, stepped, null);
        figures.AtMost("  a day of a run over the days", floor, aDay, null);
        figures.Check(
            "asked", $"{watched.Lines.Count} lines, {watched.Lines.Sum(l => l.Milestones.Count)} payments due, {watched.Indicators.Count} indicators, {rules.Count(r => r.IsOn)} rules, {readings.Length} readings",
            watched.Lines.Count == SampleCity.Lines && watched.Indicators.Count == SampleCity.Indicators);
        figures.Check(
            "found", $"{tracks.Count} tracks, {day.Standing.Count} alerts open and {day.Changes.Count(c => c.Turn == AlertTurn.Opened)} opened",
            day.Standing.Count > 1_000 && place.Snapshots.State().AreSnapshotsCurrent(question.AsOf, SnapshotMaker.PackKey(question)));
    }

    /// <summary>The tracks of the days before, and what such a day costs.</summary>
    private static (Dictionary<AlertKey, AlertTrack> Tracks, TimeSpan ADay) Before(WatchService watch, Question question, IReadOnlyList<AlertRule> rules, AlertGround ground)
    {
        Dictionary<AlertKey, AlertTrack> tracks = [];
        TimeSpan start = Figures.Now, first = default;
        foreach (AlertDay day in AlertReplay.Run(rules, watch.Days(FactQuery.Everything, question.Year, question.AsOf.AddDays(-DaysBefore), question.AsOf.AddDays(-1)), ground))
        {
            if (first == default) first = Figures.Now - start;
            foreach ((AlertKey key, AlertTrack? track) in day.Tracks)
            {
                if (track is null) tracks.Remove(key);
                else tracks[key] = track;
            }
        }

        return (tracks, (Figures.Now - start - first) / (DaysBefore - 1));
    }
}
