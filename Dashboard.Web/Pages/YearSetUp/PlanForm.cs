using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Web.Components;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>The plan of one line while it is typed, in a unit.</summary>
public sealed class PlanDraft(PlanLine line, MoneyUnit unit)
{
    public PlanLine Known => line;

    /// <summary>What is typed for each month; an empty cell is nothing.</summary>
    public string[] Cells { get; } = [.. line.Months.Select(month => Written(month, unit))];

    /// <summary>Why it was not taken when it was last saved; null when it was, or nobody tried.</summary>
    public string? Problem { get; set; }

    /// <summary>What each month adds; null when a cell is no amount.</summary>
    public IReadOnlyList<Money>? Months
    {
        get
        {
            Money?[] read = [.. Cells.Select(cell => string.IsNullOrWhiteSpace(cell) ? Money.Zero : Notation.Amount(cell, YuanPer(unit)))];
            return read.Contains(null) ? null : [.. read.Select(month => month!.Value)];
        }
    }

    public bool IsChanged => Months is not { } months || !months.SequenceEqual(line.Months);

    /// <summary>What is still to be planned; null when a cell is no amount.</summary>
    public Money? Left => Months is { } months ? PlanMonths.Left(line.Budget, months) : null;

    public void Set(IReadOnlyList<Money> months)
    {
        for (int month = 0; month < Cells.Length; month++) Cells[month] = Written(months[month], unit);
    }

    public static decimal YuanPer(MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => 1m,
        MoneyUnit.HundredMillionYuan => 100_000_000m,
        _ => 10_000m,
    };

    private static string Written(Money amount, MoneyUnit unit) => amount == Money.Zero ? "" : FigureFormat.Scale(amount, unit).ToString("0.##########", CultureInfo.InvariantCulture);
}

/// <summary>The plans of the lines of a department while they are typed.</summary>
public sealed class PlanForm(PlanView view, MoneyUnit unit)
{
    public IReadOnlyList<PlanDraft> Drafts { get; } = [.. view.Lines.Select(line => new PlanDraft(line, unit))];

    public IReadOnlyList<PlanDraft> Changed => [.. Drafts.Where(d => d.IsChanged)];

    /// <summary>Lines that have no plan yet and had one last year.</summary>
    public IReadOnlyList<PlanDraft> Shapeable =>
        [.. Drafts.Where(d => d.Known.LastMonths is not null && d.Known.Budget != Money.Zero && d.Months?.All(m => m == Money.Zero) == true)];

    /// <summary>The sums of the months over all lines whose cells can be read.</summary>
    public IReadOnlyList<Money> Sums => [.. Enumerable.Range(0, 12).Select(month => Drafts.Aggregate(Money.Zero, (sum, d) => sum + (d.Months?[month] ?? Money.Zero)))];

    public Money Budget => Drafts.Aggregate(Money.Zero, (sum, d) => sum + d.Known.Budget);

    /// <summary>Lays last year's shape over the budgets of the lines without a plan.</summary>
    public void ShapeAsLastYear()
    {
        foreach (PlanDraft draft in Shapeable)
            if (PlanMonths.Shaped(draft.Known.LastMonths!, draft.Known.Budget) is { } months) draft.Set(months);
    }

    /// <summary>Takes what was copied from a spreadsheet.</summary>
    public PastedPlan Paste(string text, bool isCumulative)
    {
        PastedPlan pasted = PastedPlan.Read(text, [.. Drafts.Select(d => d.Known.Line.Code)], PlanDraft.YuanPer(unit), isCumulative);
        foreach (PlanDraft draft in Drafts)
            if (pasted.Months.TryGetValue(draft.Known.Line.Code, out IReadOnlyList<Money>? months)) draft.Set(months);
        return pasted;
    }
}
