using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Lines;

/// <summary>Reads the page of one line.</summary>
public sealed class LineDetailReader(SnapshotService snapshots, LineStore lines, AlertListStore alerts, FrameReader frame)
{
    private const int RowsOnPage = 50;

    /// <summary>The line, or null when there is none or it has no fact in the year.</summary>
    public LineView? Read(Person person, string code, PageQuery query, int? month, int page)
    {
        if (lines.Find(code, person.ScopeOf(Right.View)) is not { } found || frame.Find(person, found.Department) is not { } node) return null;
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        DateTimeOffset? knownAt = query.KnownAt;
        LinePicture? picture = snapshots.Line(
            found.Id, lines.Months(found.Id, question.Year, knownAt), lines.Months(found.Id, question.Year.Previous, knownAt), question, knownAt);
        if (picture is null) return null;
        return new(
            frame.Way(person, node), question.Year, question.AsOf, question.ElapsedShare, picture.Snapshot, picture.Curve,
            [.. lines.Entries(found.Id, question.Year, question.AsOf, knownAt).Select(e => new EntryItem(e.Entry, e.Fund, e.Document))],
            lines.Milestones(found.Id, question.Year, knownAt), month, Payments(found.Id, question, month, page, knownAt), frame.LastImport(person, knownAt),
            alerts.List(person, new(null, IsLive: true, Line: code)), picture.Accuracy);
    }

    private PaymentList Payments(int lineId, Question question, int? month, int page, DateTimeOffset? knownAt)
    {
        DateOnly first = month is { } m ? question.Year.First.AddMonths(m - 1) : question.Year.First;
        DateOnly last = month is { } n ? Earlier(question.Year.MonthEnd(n), question.AsOf) : question.AsOf;
        PaymentPage read = lines.PaymentsOf(lineId, first, last, (page - 1) * RowsOnPage, RowsOnPage, knownAt);
        return new(
            [.. read.Rows.Select(p => new PaymentItem(p.Voucher, p.PaidOn, p.Amount, p.Payee, p.Purpose, p.FileName))],
            read.Count, read.Sum, page, Math.Max(1, (read.Count + RowsOnPage - 1) / RowsOnPage));
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
