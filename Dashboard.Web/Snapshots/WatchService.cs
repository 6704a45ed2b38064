using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Snapshots;

/// <summary>Answers what rules for alerts look at: from kept snapshots where they are current, else from the ledger.</summary>
public sealed class WatchService(WatchReader reader, SnapshotService snapshots, SnapshotMaker maker, InstitutionClock clock)
{
    /// <summary>Everything in a scope at one date.</summary>
    public Watched Watched(DepartmentRange scope, Question question)
    {
        WatchDate found = reader.Read(new(scope, question.Year, question.AsOf, null), SnapshotMaker.PackKey(question), EndOf(question.AsOf));
        EvidenceRun files = new(found.Facts, clock.LocalDate);
        IndicatorWatch[] indicators = [.. found.Facts.Indicators.Select(facts => WatchMaker.Indicator(facts, files, question))];
        ILookup<string?, IndicatorSnapshot> ofLine = indicators.ToLookup(i => i.Snapshot.LineCode, i => i.Snapshot);
        ImportRun imports = new(found.Facts, found.Touches, clock.LocalDate);
        return new(
            question,
            [.. Lines(found, question).Select(line => WatchMaker.Line(
                line.Snapshot, found.Days.GetValueOrDefault(line.Id), found.Facts.Milestones[line.Id], ofLine[line.Snapshot.Line.Code]))],
            WatchMaker.OfScope(indicators, found.Facts),
            imports.At(question.AsOf));
    }

    /// <summary>The same on each day of a year from one to another, in their order, from one reading of the facts.</summary>
    /// <remarks>The days are made one by one as they are asked for; whoever stops early pays for no more.</remarks>
    public IEnumerable<Watched> Days(DepartmentRange scope, FiscalYear year, DateOnly first, DateOnly last, CancellationToken cancel = default)
    {
        DateOnly from = first > year.First ? first : year.First, to = last < year.Last ? last : year.Last;
        if (from > to) yield break;
        Question asked = snapshots.QuestionFor(year.Year, from) with { Year = year };
        WatchRun run = new(reader.ReadYear(new(scope, year, to, null), EndOf(to)), line => maker.Usual(line, asked), clock.LocalDate);
        for (DateOnly day = from; day <= to; day = day.AddDays(1))
        {
            cancel.ThrowIfCancellationRequested();
            yield return run.At(asked with { AsOf = day }, cancel);
        }
    }

    /// <summary>Without landings: a rule would need those of every day.</summary>
    private IEnumerable<(int Id, LineSnapshot Snapshot)> Lines(WatchDate found, Question question) =>
        found.Kept?.Select(line => (line.LineId, SnapshotMaker.ToSnapshot(line with { Landing = null }, question)))
        ?? found.Computed!.Select(facts => (facts.LineId, SnapshotMaker.ToSnapshot(facts, maker.Usual(facts.Line, question), question)));

    private DateTimeOffset EndOf(DateOnly day)
    {
        DateTime midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new(midnight, clock.Zone.GetUtcOffset(midnight));
    }
}
