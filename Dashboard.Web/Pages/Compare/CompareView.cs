using Dashboard.Domain;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Compare;

/// <summary>A department at two moments side by side.</summary>
/// <param name="Units">The units directly below and the own lines whose money or light differs, the greatest change first.</param>
/// <param name="Lines">Some of the lines that differ, the greatest change first; all of them are <paramref name="LinesChanged"/>.</param>
/// <param name="TakenBack">The imports that counted on the left and were taken back by the right.</param>
/// <param name="Indicators">Some of the indicators whose achievement, progress or light differs; all of them are <paramref name="IndicatorsChanged"/>.</param>
public sealed record CompareView(
    IReadOnlyList<Department> Way, CompareSide Left, CompareSide Right, IReadOnlyList<CompareItem> Units, IReadOnlyList<CompareItem> Lines, int LinesChanged,
    CompareRows Rows, IReadOnlyList<CompareBatch> TakenBack, IReadOnlyList<CompareIndicator> Indicators, int IndicatorsChanged)
{
    public Department Department => Way[^1];
}

/// <summary>One side: as of when, as known when, and what it was.</summary>
/// <param name="KnownAt">In local time; null for all that is known now.</param>
/// <param name="Word">How the address says it.</param>
public sealed record CompareSide(DateOnly AsOf, DateTime? KnownAt, string Word, DepartmentSnapshot Snapshot);

/// <summary>A unit or line on both sides; null where it had no fact.</summary>
public sealed record CompareItem(string Code, string Name, CompareState? Left, CompareState? Right)
{
    /// <summary>By how much money it differs: what was executed, and the budget.</summary>
    public long Weight => Math.Abs(Executed.Fen) + Math.Abs(Adjusted.Fen);

    public Money Executed => (Right?.Execution.Executed ?? Money.Zero) - (Left?.Execution.Executed ?? Money.Zero);

    public Money Adjusted => (Right?.Execution.Adjusted ?? Money.Zero) - (Left?.Execution.Adjusted ?? Money.Zero);
}

/// <summary>The money and the light of a unit or line.</summary>
public sealed record CompareState(Execution Execution, MoneyVerdict Verdict);

/// <summary>The rows that make the difference of one sum.</summary>
/// <param name="Difference">Right − left, as the snapshots say.</param>
/// <param name="RowSum">What all <paramref name="Count"/> rows make together.</param>
public sealed record CompareRows(LedgerSum Sum, Money Difference, Money RowSum, int Count, IReadOnlyList<CompareRow> Rows, int Page, int Pages)
{
    /// <summary>Whether the rows make the difference, to the 分.</summary>
    public bool IsProven => Difference == RowSum;
}

/// <summary>A row that counts on one side only.</summary>
/// <param name="Reason">A key of the texts: why it counts on one side only.</param>
public sealed record CompareRow(
    DateOnly Day, string Kind, Money Change, string Reason, string Reference, string Payee, string LineCode, string LineName, string? FileName, long? BatchId, DateTime? PostedAt);

/// <summary>An import that was taken back.</summary>
/// <param name="WithdrawnAt">In local time.</param>
public sealed record CompareBatch(long Id, string FileName, string RecordedBy, DateTime? WithdrawnAt, int Rows, Money? Sum);

/// <summary>An indicator on both sides; null where there was none.</summary>
public sealed record CompareIndicator(string Code, string Name, IndicatorSnapshot? Left, IndicatorSnapshot? Right);
