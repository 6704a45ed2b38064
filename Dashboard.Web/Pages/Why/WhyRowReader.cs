using Dashboard.Domain;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Rows;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Why;

/// <summary>Takes sums apart: into units and lines, into rows, into imports. Each level adds up to the one above.</summary>
public sealed class WhyRowReader(LedgerRowStore rows, DepartmentStore departments, InstitutionClock clock)
{
    private const int MostBatches = 20;
    private readonly RecentAnswers<(RowQuery Query, long Version), IReadOnlyList<LineSum>> lines = new(32);
    private readonly RecentAnswers<(RowQuery Query, long Version), IReadOnlyList<BatchSum>> batches = new(16);

    /// <summary>What each line adds to a sum.</summary>
    public IReadOnlyList<LineSum> ByLine(RowQuery query, long version) => lines.GetOrMake((query, version), () => rows.ByLine(query));

    /// <summary>A sum beside what its rows make together.</summary>
    public WhyPart Part(RowQuery query, Execution execution, long version)
    {
        IReadOnlyList<LineSum> found = ByLine(query, version);
        return new(query.Sum, LedgerSumRules.Of(execution, query.Sum), new(found.Sum(line => line.Sum.Fen)), found.Sum(line => line.Count));
    }

    /// <summary>One level of a sum.</summary>
    public WhyBreakdown Breakdown(WhyPart part, RowQuery query, DepartmentNode node, bool isRows, int page, long version)
    {
        bool areRows = isRows || query.LineId is not null;
        int pages = areRows ? Math.Max(1, (part.Rows + WhyQuery.RowsOnPage - 1) / WhyQuery.RowsOnPage) : 1, shown = Math.Min(page, pages);
        IReadOnlyList<BatchSum> all = batches.GetOrMake((query, version), () => rows.ByBatch(query));
        BatchSum[] others = [.. all.Skip(MostBatches)];
        return new(
            part, areRows, areRows ? [] : Branches(ByLine(query, version), node),
            areRows ? [.. rows.Rows(query, (shown - 1) * WhyQuery.RowsOnPage, WhyQuery.RowsOnPage).Select(Row)] : [], shown, pages,
            [.. all.Take(MostBatches).Select(sum => Batch(sum.Batch, sum.Count, sum.Sum))], (others.Length, new(others.Sum(sum => sum.Sum.Fen))));
    }

    /// <summary>All rows of a sum, read while they are written.</summary>
    public IEnumerable<WhyRow> All(RowQuery query) => rows.All(query).Select(Row);

    /// <summary>An import in local time.</summary>
    public WhyBatch Batch(BatchMark batch, int count, Money sum) => new(
        batch.Id, Enum.GetName(batch.Kind)!.ToLowerInvariant(), batch.FileName, batch.Sha256, batch.RecordedBy, Local(batch.PostedAt),
        batch.WithdrawnAt is { } gone ? Local(gone) : null, count, sum);

    /// <summary>What the clock on the wall showed.</summary>
    public DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime;

    private IReadOnlyList<WhyBranch> Branches(IReadOnlyList<LineSum> sums, DepartmentNode node) =>
    [
        .. departments.Children(node)
            .Select(child => (child.Department, Lines: sums.Where(line => line.Position >= child.Range.Position && line.Position <= child.Range.End).ToArray()))
            .Where(child => child.Lines.Length > 0)
            .Select(child => new WhyBranch(child.Department.Code, child.Department.Name, false, child.Lines.Sum(line => line.Count), new(child.Lines.Sum(line => line.Sum.Fen)))),
        .. sums.Where(line => line.Position == node.Range.Position).Select(line => new WhyBranch(line.Line.Code, line.Line.Name, true, line.Count, line.Sum)),
    ];

    private static WhyRow Row(LedgerRow row) => new(
        row.Day, row.Kind?.ToString() ?? row.Origin.ToString(), row.Amount, row.Reference, row.Payee, row.Purpose, row.Line.Code, row.Line.Name,
        row.Batch?.FileName, row.Batch?.Id);
}
