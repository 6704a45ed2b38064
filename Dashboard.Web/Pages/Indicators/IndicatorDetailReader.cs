using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>Reads the page of one indicator.</summary>
public sealed class IndicatorDetailReader(SnapshotService snapshots, AlertListStore alerts, EvidenceReader evidence, FrameReader frame)
{
    /// <summary>The indicator, or null when there is none in the year.</summary>
    public IndicatorView? Read(Person person, string code, PageQuery query)
    {
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        if (frame.OfIndicator(person, code, question.Year.Year, query.KnownAt) is not { } node || snapshots.Indicator(code, node, question, query.KnownAt) is not { } picture) return null;
        return new(
            frame.Way(person, node), question.Year, question.AsOf, picture.Snapshot, picture.Owner, picture.DataSource,
            [.. picture.Results.Where(r => r.Date <= question.AsOf).Reverse()], evidence.Read(person, code, question.Year.Year, query.KnownAt), frame.LastImport(person, query.KnownAt),
            alerts.List(person, new(null, IsLive: true, Subject: AlertSubject.WordOf(AlertSubjectKind.Indicator, code))),
            frame.MayReport(person, node.Department.Code));
    }
}
