using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Rows;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Why;

/// <summary>Reads why a figure is what it is: the figure from the snapshots, its rows from the ledger.</summary>
public sealed class WhyReader(SnapshotService snapshots, WhyRowReader rows, LineStore lines, ResultMarkStore marks, FrameReader frame)
{
    private const int Tries = 3;

    /// <summary>The explanation, or null when there is no such figure, department, line or indicator for the person.</summary>
    public WhyView? Read(Person person, PageQuery query, WhyQuery wanted)
    {
        if (wanted.Figure is not { } figure) return null;
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        for (int tried = 1; ; tried++)
        {
            long version = snapshots.State().LedgerVersion;
            WhyView? view = wanted.Indicator is { } indicator ? OfIndicator(person, query, figure, indicator, question, version)
                : wanted.Line is { } line ? OfLine(person, query, figure, line, wanted, question, version)
                : OfDepartment(person, query, figure, wanted, question, version);
            // An import in between would lay new rows beside an old figure.
            if (tried == Tries || snapshots.State().LedgerVersion == version) return view;
        }
    }

    /// <summary>All rows of the sum that an explanation takes apart.</summary>
    public IEnumerable<WhyRow> AllRows(Person person, PageQuery query, WhyView view)
    {
        if (view.Chosen is not { } chosen || frame.Find(person, view.Department.Code) is not { } node) return [];
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        int? line = view.Line is { } one ? lines.Find(one.Code, person.ScopeOf(Right.View))?.Id : null;
        return rows.All(new(person.ScopeOf(Right.View), node.Range, line, question.Year, question.AsOf, query.KnownAt, chosen.Part.Sum));
    }

    private WhyView? OfDepartment(Person person, PageQuery query, ExplainedFigure figure, WhyQuery wanted, Question question, long version)
    {
        if (figure.Form == FigureForm.Result || frame.Find(person, query.Department) is not { } node) return null;
        DepartmentPicture picture = snapshots.Department(node, question, query.KnownAt);
        DepartmentSnapshot department = picture.Snapshot;
        RowQuery asked = new(person.ScopeOf(Right.View), node.Range, null, question.Year, question.AsOf, query.KnownAt, LedgerSum.Executed);
        WhyCount? count = figure.Form == FigureForm.Count
            ? new(department.Indicators, [.. picture.Children.Where(c => c.Indicators.Total > 0).Select(c => (c.Department.Code, c.Department.Name, c.Indicators))]) : null;
        WhyView view = new(
            frame.Way(person, node), figure, null, department.Execution, department.Verdict, department.Landing, [], null, null, count, Moment(query, question, version),
            figure.Form == FigureForm.Forecast ? snapshots.LandingCases(picture, question) : null);
        return WithRows(view, asked, node, wanted, version);
    }

    private WhyView? OfLine(Person person, PageQuery query, ExplainedFigure figure, string code, WhyQuery wanted, Question question, long version)
    {
        if (figure.Form is FigureForm.Result or FigureForm.Count) return null;
        if (lines.Find(code, person.ScopeOf(Right.View)) is not { } found || frame.Find(person, found.Department) is not { } node) return null;
        LinePicture? picture = snapshots.Line(
            found.Id, lines.Months(found.Id, question.Year, query.KnownAt), lines.Months(found.Id, question.Year.Previous, query.KnownAt), question, query.KnownAt);
        if (picture is null) return null;
        RowQuery asked = new(person.ScopeOf(Right.View), node.Range, found.Id, question.Year, question.AsOf, query.KnownAt, LedgerSum.Executed);
        WhyView view = new(
            frame.Way(person, node), figure, picture.Snapshot.Line, picture.Snapshot.Execution, picture.Snapshot.Verdict, picture.Landing, [], null, null, null,
            Moment(query, question, version), figure.Form == FigureForm.Forecast ? snapshots.LandingCases(picture, question) : null);
        return WithRows(view, asked, node, wanted, version);
    }

    private WhyView? OfIndicator(Person person, PageQuery query, ExplainedFigure figure, string code, Question question, long version)
    {
        if (figure.Form != FigureForm.Result) return null;
        if (frame.OfIndicator(person, code, question.Year.Year, query.KnownAt) is not { } node || snapshots.Indicator(code, node, question, query.KnownAt) is not { } picture) return null;
        Scope scope = person.ScopeOf(Right.View);
        IReadOnlyDictionary<DateOnly, BatchMark> batches = marks.OfResults(code, question.Year.Year, scope, query.KnownAt);
        bool isSum = picture.Snapshot.Indicator.Accumulation == Accumulation.Sum;
        WhyResult[] results = [.. picture.Results.Where(r => r.Date <= question.AsOf).Select(r => new WhyResult(
            r.Date, r.Text, r.Value, isSum ? r.Value is not null : r.Date == picture.Snapshot.Achievement.ReportedOn,
            batches.GetValueOrDefault(r.Date) is { } mark ? rows.Batch(mark, 1, default) : null)).Reverse()];
        WhyBatch? target = marks.OfTarget(code, question.Year.Year, scope, query.KnownAt) is { } of ? rows.Batch(of, 1, default) : null;
        return new(
            frame.Way(person, node), figure, null, null, default, null, [], null, new(picture.Snapshot, results, target), null, Moment(query, question, version));
    }

    private WhyView WithRows(WhyView view, RowQuery asked, DepartmentNode node, WhyQuery wanted, long version)
    {
        WhyPart[] parts = [.. view.Figure.Sums.Select(sum => rows.Part(asked with { Sum = sum }, view.Execution!, version))];
        WhyPart? chosen = parts.FirstOrDefault(part => part.Sum == wanted.Part) ?? parts.FirstOrDefault();
        return view with
        {
            Parts = parts,
            Chosen = chosen is null ? null : rows.Breakdown(chosen, asked with { Sum = chosen.Sum }, node, wanted.IsRows, wanted.Page, version),
        };
    }

    private WhyMoment Moment(PageQuery query, Question question, long version) => new(
        question.AsOf, question.Year.First, question.ElapsedShare, query.KnownAt is { } at ? rows.Local(at) : null, version, question.Pack);
}
