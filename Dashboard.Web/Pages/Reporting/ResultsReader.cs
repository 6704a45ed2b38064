using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>What an address asks of the page for results.</summary>
/// <param name="Show">Null for what is due, or all where nothing is.</param>
/// <param name="Indicator">One indicator alone; null for those of the department.</param>
public sealed record ResultsQuery(ResultsShow? Show, string? Indicator, int Page);

/// <summary>Reads the indicators whose results a person may enter, and what is closed to them.</summary>
public sealed class ResultsReader(SnapshotService snapshots, ReportingStore store, FrameReader frame, InstitutionClock clock)
{
    public const int RowsOnPage = 100;

    /// <summary>The indicators of a department and its units; null when there is no such department for the person.</summary>
    public ResultsView? Read(Person person, PageQuery query, ResultsQuery asked)
    {
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        if (Find(person, query, asked.Indicator, question) is not { } node) return null;
        IReadOnlyList<IndicatorPicture> all = snapshots.IndicatorPictures(node, question, person.ScopeOf(Right.Report));
        int due = all.Count(p => p.Due is not null);
        ResultsShow show = asked.Indicator is not null ? ResultsShow.One : asked.Show ?? (due > 0 ? ResultsShow.Due : ResultsShow.All);
        IndicatorPicture[] found = [.. all.Where(p => show switch
        {
            ResultsShow.Due => p.Due is not null,
            ResultsShow.One => p.Snapshot.Indicator.Code == asked.Indicator,
            _ => true,
        })];
        int pages = Math.Max(1, (found.Length + RowsOnPage - 1) / RowsOnPage), page = Math.Clamp(asked.Page, 1, pages);
        return new(
            frame.Way(person, node), question.Year, question.AsOf, clock.Today, show, Lines(node, found.Skip((page - 1) * RowsOnPage).Take(RowsOnPage)), due, all.Count, page, pages);
    }

    /// <summary>The indicators of the same department as they stand now, by code.</summary>
    public IReadOnlyDictionary<string, ResultLine> Now(Person person, ResultsView view)
    {
        if (frame.Find(person, view.Department.Code) is not { } node) return new Dictionary<string, ResultLine>();
        return Lines(node, Pictures(person, node, view)).ToDictionary(line => line.Indicator.Code, StringComparer.Ordinal);
    }

    /// <summary>How many of them are due now, and how many there are.</summary>
    public (int Due, int Total) Count(Person person, ResultsView view)
    {
        if (frame.Find(person, view.Department.Code) is not { } node) return (0, 0);
        IReadOnlyList<IndicatorPicture> all = Pictures(person, node, view);
        return (all.Count(p => p.Due is not null), all.Count);
    }

    /// <summary>The indicators for which no result of a day may come any more, with the code of the rejection.</summary>
    public IReadOnlyDictionary<string, string> Barred(Person person, ResultsView view, DateOnly day) =>
        frame.Find(person, view.Department.Code) is { } node ? store.Barred(node.Range, view.Year.Year, day, person, clock.Today) : new Dictionary<string, string>();

    private DepartmentNode? Find(Person person, PageQuery query, string? indicator, Question question) =>
        query.Department is null && indicator is not null ? frame.OfIndicator(person, indicator, question.Year.Year) : frame.Find(person, query.Department);

    private IReadOnlyList<IndicatorPicture> Pictures(Person person, DepartmentNode node, ResultsView view) =>
        snapshots.IndicatorPictures(node, snapshots.QuestionFor(view.Year.Year, view.AsOf), person.ScopeOf(Right.Report));

    private ResultLine[] Lines(DepartmentNode node, IEnumerable<IndicatorPicture> pictures)
    {
        IndicatorPicture[] shown = [.. pictures];
        IReadOnlyDictionary<string, string> units = frame.UnitNames(node, shown.Select(p => p.Snapshot.DepartmentCode));
        return [.. shown.Select(p => new ResultLine(p.Snapshot, units.GetValueOrDefault(p.Snapshot.DepartmentCode), p.Owner, p.Results, p.Due))];
    }
}
