using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Alerts;

/// <summary>What rules need besides the figures themselves.</summary>
/// <param name="Calendar">The working days.</param>
/// <param name="Way">The codes from the top of the tree down to a department, for its code.</param>
public sealed record AlertGround(WorkCalendar Calendar, Func<string, IReadOnlyList<string>> Way);

/// <summary>Lays figures beside thresholds.</summary>
public static class AlertRules
{
    /// <summary>Finer than a 分 of any budget: ⅓ of something and its double must not differ in the 20th decimal.</summary>
    private const int Decimals = 12;

    /// <summary>Every figure that has a threshold, whether beyond it or not.</summary>
    /// <param name="rules">Those that are on are asked.</param>
    /// <param name="watched">The figures of one date.</param>
    /// <param name="ground">Working days and the tree.</param>
    /// <returns>What has no reading has no alert either: a milestone that was paid, a line without a budget, 未报送 where progress is asked.</returns>
    public static IEnumerable<AlertReading> Read(IReadOnlyList<AlertRule> rules, Watched watched, AlertGround ground)
    {
        ILookup<AlertSubjectKind, AlertRule> asked = rules.Where(rule => rule.IsOn).ToLookup(rule => rule.Kind.Subject());
        Moment moment = new(watched.Question, ground);
        return watched.Lines.SelectMany(line => OfLine(asked, line, moment))
            .Concat(watched.Indicators.SelectMany(indicator => OfIndicator(asked[AlertSubjectKind.Indicator], indicator, moment)))
            .Concat(watched.Imports.SelectMany(import => OfImport(asked[AlertSubjectKind.Department], import, moment)));
    }

    private static IEnumerable<AlertReading> OfLine(ILookup<AlertSubjectKind, AlertRule> asked, LineWatch watch, Moment moment)
    {
        Ledger.BudgetLine line = watch.Snapshot.Line;
        AlertSubject subject = AlertSubject.Of(line);
        foreach (AlertRule rule in asked[AlertSubjectKind.Line])
        {
            bool isCheckpoint = rule.Kind == AlertRuleKind.BelowCheckpoint;
            if (LineFigures.Of(rule.Kind, watch, moment.Question, moment.Ground.Calendar) is not (decimal figure, Money atStake)) continue;
            if (rule.LimitFor(moment.Place(line.DepartmentCode, line.Category, isCheckpoint)) is { } limit)
                yield return new(rule, subject, decimal.Round(figure, Decimals), limit, atStake);
        }

        foreach (MilestoneSnapshot milestone in watch.Milestones.Where(m => !m.IsPaid))
        {
            int days = moment.AsOf.DayNumber - milestone.Milestone.DueOn.DayNumber;
            AlertRuleKind kind = days > 0 ? AlertRuleKind.PaymentOverdue : AlertRuleKind.MilestoneDueSoon;
            AlertSubject payment = AlertSubject.Of(line, milestone.Milestone);
            foreach (AlertRule rule in asked[AlertSubjectKind.Milestone].Where(rule => rule.Kind == kind))
            {
                if (rule.LimitFor(moment.Place(line.DepartmentCode, line.Category)) is { } limit) yield return new(rule, payment, Math.Abs(days), limit, milestone.Unpaid);
            }
        }
    }

    private static IEnumerable<AlertReading> OfIndicator(IEnumerable<AlertRule> rules, IndicatorWatch watch, Moment moment)
    {
        AlertSubject subject = AlertSubject.Of(watch);
        foreach (AlertRule rule in rules)
        {
            if (IndicatorFigures.Of(rule.Kind, watch, moment.Question) is { } figure && rule.LimitFor(moment.Place(subject.Department, null)) is { } limit)
                yield return new(rule, subject, decimal.Round(figure, Decimals), limit, null);
        }
    }

    private static IEnumerable<AlertReading> OfImport(IEnumerable<AlertRule> rules, ImportWatch watch, Moment moment)
    {
        // A month without any stays open when the next one begins; what came last year is not asked for.
        DateOnly first = watch.LastImportOn is { } last && last >= moment.Question.Year.First ? new DateOnly(last.Year, last.Month, 1).AddMonths(1) : moment.Question.Year.First;
        if (first > moment.AsOf) yield break;
        AlertSubject subject = AlertSubject.Of(watch.Department);
        int passed = moment.Ground.Calendar.WorkdaysBetween(first.AddDays(-1), moment.AsOf);
        foreach (AlertRule rule in rules)
        {
            if (rule.LimitFor(moment.Place(watch.Department.Code, null)) is { } limit) yield return new(rule, subject, passed, limit, null);
        }
    }

    /// <summary>One date, with what follows from it for every threshold.</summary>
    private sealed class Moment(Question question, AlertGround ground)
    {
        private readonly int running = question.Year.MonthOf(question.AsOf);
        private readonly int over = AlertMonths.Over(question);

        public Question Question { get; } = question;

        public AlertGround Ground { get; } = ground;

        public DateOnly AsOf => Question.AsOf;

        public AlertPlace Place(string department, Ledger.ExpenditureCategory? category, bool isCheckpoint = false) =>
            new(Question.Pack.Id, isCheckpoint ? over : running, Ground.Way(department), category);
    }
}

/// <summary>Months that are over at a date.</summary>
public static class AlertMonths
{
    /// <summary>The last month 1–12 that is over at the end of the date; 0 before the first. Example: 5 on 29 June, 6 on 30 June.</summary>
    public static int Over(Question question)
    {
        int month = question.Year.MonthOf(question.AsOf);
        return question.Year.MonthEnd(month) <= question.AsOf ? month : month - 1;
    }
}
