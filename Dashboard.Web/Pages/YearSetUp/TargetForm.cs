using Dashboard.Domain.Indicators.Coach;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>The indicators of a department while they are typed, and what the coach says of them.</summary>
public sealed class TargetForm(TargetsView view)
{
    private readonly Dictionary<string, string> lines = view.Lines.ToDictionary(line => line.Code, line => line.Name, StringComparer.Ordinal);
    private readonly List<TargetDraft> drafts = [.. view.Rows.Select(row => new TargetDraft(row, row))];

    public IReadOnlyList<TargetDraft> Drafts => drafts;

    public IReadOnlyList<TargetDraft> Changed => [.. drafts.Where(d => d.IsChanged)];

    public decimal PointsOfIndicators => drafts.Sum(d => Domain.Import.Notation.Quantity(d.Cells[TargetDraft.Weight]) ?? 0m);

    public EarlierTarget? LastOf(TargetDraft draft) => view.LastOf(draft.Typed);

    /// <summary>What the coach says of one of them.</summary>
    public IReadOnlyList<CoachFinding> Review(TargetDraft draft) =>
        TargetCoach.Review(draft.Typed, LastOf(draft), drafts.Where(other => other != draft).Select(other => other.Typed), view.Year, lines);

    /// <summary>What it says of their weights together.</summary>
    public IReadOnlyList<CoachFinding> Weights() => WeightCoach.Check([.. drafts.Select(d => d.Typed)], ExecutionOf);

    /// <summary>Points of the execution rate; null where the projects have different rules.</summary>
    public decimal? PointsOfExecution => drafts.Count == 0 ? view.Execution.Usual : WeightCoach.One(drafts.Select(d => ExecutionOf(d.Typed.LineCode)));

    /// <summary>A new indicator at the end, with what the one before it has in common with it.</summary>
    public void Add(string code)
    {
        string[] cells = [.. Enumerable.Repeat("", TargetDraft.Width)];
        (cells[TargetDraft.Code], cells[TargetDraft.Department], cells[TargetDraft.Sign], cells[TargetDraft.Accumulation]) = (code, view.Department.Code, "≥", "累计");
        if (drafts.LastOrDefault() is { } before)
            foreach (int column in (int[])[TargetDraft.Line, TargetDraft.Level1, TargetDraft.Level2]) cells[column] = before.Cells[column];
        drafts.Add(new(null, cells) { IsOpen = true });
    }

    /// <summary>Indicators that stand in no ledger yet, for instance those of the year before.</summary>
    public void Add(IEnumerable<IReadOnlyList<string>> rows) => drafts.AddRange(rows.Select(row => new TargetDraft(null, row)));

    public void Remove(TargetDraft draft) => drafts.Remove(draft);

    private decimal ExecutionOf(string line) => view.Execution.Of(line, drafts.Select(d => d.Typed).Where(t => t.LineCode == line).Select(t => t.Level1));
}
