using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Walks through the days of a year with running sums, so that no day is added up anew.</summary>
internal sealed class WatchRun(WatchYear year, Func<BudgetLine, UsualCurve?> usual, Func<DateTimeOffset, DateOnly> localDate)
{
    private readonly LineRun[] lines = [.. year.Lines.Select(facts => new LineRun(facts, usual(facts.Line), year.Paid.GetValueOrDefault(facts.LineId, []), [.. year.Facts.Milestones[facts.LineId]]))];
    private readonly IndicatorRun[] indicators = [.. year.Facts.Indicators.Select(facts => new IndicatorRun(facts, new(year.Facts, localDate)))];
    private readonly ImportRun imports = new(year.Facts, year.Touches, localDate);

    /// <summary>A day; days come in their order.</summary>
    public Watched At(Question question, CancellationToken cancel)
    {
        IndicatorWatch[] reached = [.. indicators.Select(i => i.At(question))];
        ILookup<string?, IndicatorSnapshot> ofLine = reached.ToLookup(i => i.Snapshot.LineCode, i => i.Snapshot);
        List<LineWatch> watches = new(lines.Length);
        foreach (LineRun line in lines)
        {
            cancel.ThrowIfCancellationRequested();
            if (line.At(question, ofLine[line.Code]) is { } watch) watches.Add(watch);
        }

        return new(question, watches, WatchMaker.OfScope(reached, year.Facts), imports.At(question.AsOf));
    }

    /// <summary>One line with what was paid so far.</summary>
    private sealed class LineRun(LineFactRow facts, UsualCurve? usual, IReadOnlyList<PaidDay> paid, IReadOnlyCollection<PaymentMilestone> milestones)
    {
        private readonly DateOnly[] budgetedOn = [.. facts.Entries.Where(e => e.Kind != BudgetEntryKind.Arrival).Select(e => e.Date).Order().Take(1)];
        private int next;
        private int month;
        private Money executed;
        private Money executedThisMonth;
        private DateOnly? lastPaidOn;
        private IReadOnlyList<MilestoneSnapshot>? settled;

        public string Code => facts.Line.Code;

        /// <summary>Null before the first payment of a line that has nothing else in the year.</summary>
        public LineWatch? At(Question question, IEnumerable<IndicatorSnapshot> indicators)
        {
            Pay(question.AsOf);
            if (next == 0 && facts.Entries.Count == 0 && facts.Plan is null) return null;
            LineSnapshot snapshot = SnapshotMaker.ToSnapshot(facts with { Executed = executed, ExecutedThisMonth = executedThisMonth }, usual, question);
            settled ??= MilestoneCalculator.Settle(milestones, executed);
            return new(snapshot, BudgetedOn(question.AsOf), lastPaidOn, settled, ResultsCalculator.Progress(indicators));
        }

        private DateOnly? BudgetedOn(DateOnly day) => budgetedOn is [var first] && first <= day ? first : null;

        private void Pay(DateOnly through)
        {
            Enter(through);
            for (; next < paid.Count && paid[next].Day <= through; next++)
            {
                PaidDay day = paid[next];
                executed += day.Amount;
                if (day.Day.Month == through.Month) executedThisMonth += day.Amount;
                if (day.IsPaid) lastPaidOn = day.Day;
                settled = null;
            }
        }

        /// <summary>Within a fiscal year no month comes twice.</summary>
        private void Enter(DateOnly day)
        {
            if (day.Month == month) return;
            (month, executedThisMonth) = (day.Month, Money.Zero);
        }
    }

    /// <summary>One indicator with what was reported so far.</summary>
    private sealed class IndicatorRun(IndicatorFactRow facts, EvidenceRun files)
    {
        private int reported;
        private Achievement achievement;

        public IndicatorWatch At(Question question)
        {
            int before = reported;
            while (reported < facts.Results.Count && facts.Results[reported].Date <= question.AsOf) reported++;
            if (reported > before) achievement = IndicatorProgressCalculator.Achieve(facts.Indicator.Accumulation, facts.Results.Take(reported));
            IndicatorResult? latest = reported == 0 ? null : facts.Results[reported - 1];
            return new(SnapshotMaker.ToSnapshot(facts, achievement, question), WatchMaker.HasEvidence(facts, latest, files, question), facts.Owner);
        }
    }
}
