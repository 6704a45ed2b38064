using Dashboard.Domain;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Why;

/// <summary>Why a figure is what it is.</summary>
/// <param name="Line">The line whose figure it is; null for a department or an indicator.</param>
/// <param name="Execution">The money of the subject; null for an indicator.</param>
/// <param name="Parts">The sums it is made of.</param>
/// <param name="Chosen">The sum that is taken apart; null where there is none.</param>
/// <param name="Cases">The earlier years from which a landing is told, those that count most first; null where the figure is none.</param>
public sealed record WhyView(
    IReadOnlyList<Department> Way, ExplainedFigure Figure, BudgetLine? Line, Execution? Execution, MoneyVerdict Verdict, Landing? Landing,
    IReadOnlyList<WhyPart> Parts, WhyBreakdown? Chosen, WhyIndicator? Indicator, WhyCount? Count, WhyMoment Moment,
    IReadOnlyList<LandingCase>? Cases = null)
{
    public Department Department => Way[^1];

    public string Subject => Indicator?.Item.Indicator.Name ?? Line?.Name ?? Department.Name;
}

/// <summary>One sum of a figure: what the snapshot says, and what the rows make together.</summary>
/// <param name="Amount">Null where it is undefined.</param>
/// <param name="RowSum">The sum of all <paramref name="Rows"/> rows.</param>
public sealed record WhyPart(LedgerSum Sum, Money? Amount, Money RowSum, int Rows)
{
    /// <summary>Whether the rows make the figure, to the 分.</summary>
    public bool IsProven => Amount is { } amount ? amount == RowSum : Rows == 0;
}

/// <summary>What one sum is made of: units and lines, or the rows themselves.</summary>
/// <param name="Branches">What each unit directly below and each own line adds; empty where rows are listed.</param>
/// <param name="Rows">Some rows; empty where branches are listed.</param>
/// <param name="Batches">What each import adds, the newest first.</param>
/// <param name="OtherBatches">What the imports add that are not listed.</param>
public sealed record WhyBreakdown(
    WhyPart Part, bool IsRows, IReadOnlyList<WhyBranch> Branches, IReadOnlyList<WhyRow> Rows, int Page, int Pages, IReadOnlyList<WhyBatch> Batches,
    (int Count, Money Sum) OtherBatches);

/// <summary>A unit below or an own line.</summary>
public sealed record WhyBranch(string Code, string Name, bool IsLine, int Rows, Money Sum);

/// <summary>One row of the ledger.</summary>
/// <param name="Kind">A key of the texts: Initial, Increase, …, Payment, WithdrawnPayment, Plan.</param>
/// <param name="FileName">The file of the import; null for a month of a plan that follows from others.</param>
public sealed record WhyRow(DateOnly Day, string Kind, Money Amount, string Reference, string Payee, string Purpose, string LineCode, string LineName, string? FileName, long? BatchId);

/// <summary>An import with what it adds.</summary>
/// <param name="PostedAt">In local time, as <paramref name="WithdrawnAt"/>.</param>
public sealed record WhyBatch(long Id, string Kind, string FileName, string Sha256, string RecordedBy, DateTime PostedAt, DateTime? WithdrawnAt, int Rows, Money Sum);

/// <summary>An indicator with the results that count.</summary>
public sealed record WhyIndicator(IndicatorSnapshot Item, IReadOnlyList<WhyResult> Results, WhyBatch? TargetBatch);

/// <summary>A result of an indicator.</summary>
/// <param name="Counts">Whether its number stands in the achievement.</param>
public sealed record WhyResult(DateOnly Date, string Text, decimal? Value, bool Counts, WhyBatch? Batch);

/// <summary>How many indicators stand where.</summary>
public sealed record WhyCount(LightCounts Counts, IReadOnlyList<(string Code, string Name, LightCounts Counts)> Branches);

/// <summary>When and by what a figure was made.</summary>
/// <param name="KnownAt">In local time; null for all that is known now.</param>
public sealed record WhyMoment(DateOnly AsOf, DateOnly First, decimal ElapsedShare, DateTime? KnownAt, long LedgerVersion, LightPack Pack);
