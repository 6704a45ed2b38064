using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>Gathers the facts of a self-assessment: figures from snapshots, entries from people, deviations from alerts.</summary>
public sealed class AssessmentFactReader(SnapshotService snapshots, LineStore lines, DepartmentStore departments, AssessmentFactStore store, AlertSentence alerts)
{
    private const int MostDeviations = 10;

    /// <summary>The last month of the central monitoring round.</summary>
    private const int MidYear = 7;

    /// <param name="node">The department, which the person may see.</param>
    /// <param name="line">The number and code of a line of it; null for the department as a whole.</param>
    /// <param name="year">The fiscal year, up to today.</param>
    /// <param name="scope">What the person sees: a department above it is not named.</param>
    public AssessmentFacts Read(DepartmentNode node, (int Id, string Code)? line, int year, AssessmentEntries entries, Scope scope)
    {
        Question question = snapshots.QuestionFor(year);
        Question? july = question.Year.MonthEnd(MidYear) is var end && question.AsOf >= end ? snapshots.QuestionFor(year, end) : null;
        Side now = Read(node, line, question), then = july is null ? Side.Nothing : Read(node, line, july);
        (IReadOnlyList<FundFact> funds, Money carriedOver) = store.Funds(node.Range, line?.Code, question);
        IReadOnlyDictionary<string, string> names = departments.Names(now.Indicators.Select(i => i.Snapshot.DepartmentCode));
        string? supervisor = node.Department.ParentCode is { } above ? departments.Find(above, scope)?.Department.Name : null;
        Dictionary<string, IndicatorSnapshot> indicatorsThen = then.Indicators.ToDictionary(i => i.Snapshot.Indicator.Code, i => i.Snapshot, StringComparer.Ordinal);
        ILookup<string, string> files = store.Files(node.Range, question);
        MidYearFact? moneyThen = july is null ? null : new(then.Execution.Rate.Value, then.Verdict.Light);
        return new(
            new(node.Department.Code, node.Department.Name, supervisor, line?.Code, now.LineName, year, question.AsOf, question.Year.Last),
            new(now.Execution.Initial, now.Execution.Adjusted, now.Execution.Executed, carriedOver, funds, now.Curve.Executed, now.Verdict.Expected.Value, moneyThen),
            [.. now.Lines.Select(l => new LineFact(l.Line.Code, l.Line.Name, l.Execution.Adjusted, l.Execution.Executed))],
            [.. now.Indicators.Select(i => Fact(i, names, indicatorsThen.GetValueOrDefault(i.Snapshot.Indicator.Code), files))],
            entries.Figures, entries.Choices, entries.Texts,
            [.. store.Answered(node.Range, line?.Code, year, MostDeviations).Select(a => new DeviationFact(a.Subject, alerts.Title(a.Kind), a.OpenedOn, a.Answer, a.PromisedOn, a.IsEnded))]);
    }

    private Side Read(DepartmentNode node, (int Id, string Code)? line, Question question)
    {
        IReadOnlyList<IndicatorPicture> indicators = snapshots.IndicatorPictures(node, question);
        if (line is not { } one)
        {
            DepartmentPicture department = snapshots.Department(node, question);
            return new(department.Snapshot.Execution, department.Snapshot.Verdict, department.Curve, null, snapshots.Lines(node, question), indicators);
        }

        LinePicture? picture = snapshots.Line(one.Id, lines.Months(one.Id, question.Year), lines.Months(one.Id, question.Year.Previous), question);
        IndicatorPicture[] own = [.. indicators.Where(i => i.Snapshot.LineCode == one.Code)];
        return picture is null ? Side.Nothing with { Indicators = own }
            : new(picture.Snapshot.Execution, picture.Snapshot.Verdict, picture.Curve, picture.Snapshot.Line.Name, [picture.Snapshot], own);
    }

    private static IndicatorFact Fact(IndicatorPicture picture, IReadOnlyDictionary<string, string> names, IndicatorSnapshot? then, ILookup<string, string> files)
    {
        (IndicatorSnapshot now, Achievement reached) = (picture.Snapshot, picture.Snapshot.Achievement);
        IndicatorResult? latest = picture.Results.LastOrDefault(result => result.Date == reached.ReportedOn);
        return new(
            now.Indicator, names.GetValueOrDefault(now.DepartmentCode, now.DepartmentCode), reached.Value, reached.Level, reached.Text, reached.ReportedOn, latest?.Note, picture.DataSource,
            now.Expected.Value, then is null ? null : new(then.Progress.Value, then.Light))
        { Files = files[now.Indicator.Code].ToArray() is { Length: > 0 } some ? some : null };
    }

    /// <summary>The figures of one date.</summary>
    private sealed record Side(
        Execution Execution, MoneyVerdict Verdict, YearCurve Curve, string? LineName, IReadOnlyList<LineSnapshot> Lines, IReadOnlyList<IndicatorPicture> Indicators)
    {
        public static readonly Side Nothing = new(Execution.Nothing, new(Light.None, ExpectationBasis.None, Ratio.Undefined(UndefinedReason.WholeIsZero)), new([], null, [], null), null, [], []);
    }
}
