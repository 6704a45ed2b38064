using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Reminders;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>Reads what is due and was not reported, for everybody who sees the department.</summary>
public sealed class MissingReader(SnapshotService snapshots, ReportingStore store, RemindedReader reminders, FrameReader frame)
{
    public const int RowsOnPage = 200;

    /// <summary>The list; null when there is no such department for the person.</summary>
    public MissingView? Read(Person person, PageQuery query, int page, int rows = RowsOnPage)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        IReadOnlyList<IndicatorPicture> all = snapshots.IndicatorPictures(node, question, person.ScopeOf(Right.View));
        IndicatorPicture[] due = [.. all.Where(p => p.Due is not null)];
        int pages = (int)Math.Max(1, (due.Length + (long)rows - 1) / rows), shown = Math.Clamp(page, 1, pages);
        Dictionary<string, int> total = CountByUnit(all), missing = CountByUnit(due);
        IGrouping<string, IndicatorPicture>[] onPage = [.. due.Skip((shown - 1) * rows).Take(rows).GroupBy(p => p.Snapshot.DepartmentCode, StringComparer.Ordinal)];
        IReadOnlyDictionary<string, string> names = frame.Names(onPage.Select(unit => unit.Key));
        IReadOnlySet<string> mine = store.Departments(node.Range, person.ScopeOf(Right.Report)), asking = store.Departments(node.Range, person.ScopeOf(Right.Remind));
        IReadOnlyDictionary<string, Reminded> asked = reminders.Of(node.Range, question.Year.Year);
        return new(
            frame.Way(person, node), question.Year, question.AsOf, person.Has(Right.Report),
            [.. onPage.Select(unit => new MissingUnit(
                unit.Key, names.GetValueOrDefault(unit.Key, unit.Key), mine.Contains(unit.Key),
                [.. unit.Select(p => new ResultLine(p.Snapshot, null, p.Owner, p.Results, p.Due) { Asked = asked.GetValueOrDefault(p.Snapshot.Indicator.Code) })], missing[unit.Key], total[unit.Key]) { MayRemind = asking.Contains(unit.Key) })],
            due.Length, all.Count, missing.Count, shown, pages)
        {
            MayRemind = asking.Contains(node.Department.Code),
        };
    }

    private static Dictionary<string, int> CountByUnit(IReadOnlyList<IndicatorPicture> pictures) =>
        pictures.CountBy(p => p.Snapshot.DepartmentCode, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
