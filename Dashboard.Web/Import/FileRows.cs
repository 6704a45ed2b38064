using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Import;

/// <summary>The facts of a file: its rows below the headings, and the unit that stands above them.</summary>
/// <param name="Map">Where the columns stand.</param>
/// <param name="HeadingRow">The last row of the headings.</param>
/// <param name="NoteUnit">What a 「单位：…」 above the table says, or null.</param>
/// <param name="IsText">Whether a line may have more cells than headings by mistake.</param>
/// <param name="Walk">The rows below the headings.</param>
public sealed record FileRows(HeadingMap Map, int HeadingRow, decimal? NoteUnit, bool IsText, IEnumerable<TableRow> Walk)
{
    /// <summary>What the file says of its unit, or null. The heading of the amounts speaks of them alone, and goes before a note.</summary>
    public decimal? YuanPerUnit => Map.YuanPerUnit ?? NoteUnit;

    /// <summary>What names another unit above the table without being a note of it, or null.</summary>
    public string? UnitDoubt { get; init; }

    /// <summary>The year in the title above the table, or null.</summary>
    public int? TitleYear { get; init; }

    /// <summary>The rows that are facts. Sums go to <paramref name="sums"/>; blank rows, repeated headings and signatures are left out.</summary>
    public IEnumerable<RowCells> Facts(FileSums sums)
    {
        RowMarks? marks = RowMarks.Of(Map);
        foreach (TableRow row in Walk)
        {
            if (RowNature.IsBlank(row.Cells)) continue;
            RowCells cells = new(row.Number, row.Cells, Map) { Fault = IsText ? Surplus(row) : null };
            if (RowNature.IsSum(cells)) sums.Print(cells);
            else if (RowNature.UnitNote(cells) is var (text, yuan) && ImportTemplate.HasAmounts(Map.Kind)) sums.NoteUnit(row.Number, text, yuan);
            else if (!Map.Headings.IsRepeatedBy(row.Cells) && !RowNature.IsNote(cells))
            {
                if (row.Above is { } above) cells = cells.Filled(above);
                if (ImportTemplate.Columns(Map.Kind)[0].Matches(cells[0])) sums.NoteTable(row.Number);
                if (marks?.Fault(cells) is { } fault) cells = cells with { Fault = cells.Fault ?? fault };
                sums.Add(cells);
                yield return cells;
            }
        }
    }

    private Rejection? Surplus(TableRow row)
    {
        for (int i = Map.Headings.Texts.Count; i < row.Cells.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(row.Cells[i])) return new(row.Number, null, RejectionCodes.TooManyCells, row.Cells[i]);
        }

        return null;
    }
}

/// <summary>Adds up the rows of a file and compares them with the sums it prints.</summary>
public sealed class FileSums(ImportKind kind, decimal yuanPerUnit)
{
    private const int KindColumn = 6;
    private readonly int? column = ImportTemplate.SummedColumn(kind);
    private readonly ControlSums asWritten = new();
    private Rejection? other;

    /// <summary>追减 reduces however it is written, and a sum may be printed either way.</summary>
    private readonly ControlSums asMeant = new();

    /// <summary>Whether a person said in which unit the amounts are; then a note in the file decides nothing.</summary>
    public bool IsUnitSaid { get; init; }

    /// <summary>Notes a unit that stands among the rows or below them.</summary>
    public void NoteUnit(int row, string text, decimal yuan)
    {
        if (!IsUnitSaid && yuan != yuanPerUnit) other ??= new(row, null, RejectionCodes.UnitUnclear, text);
    }

    /// <summary>Notes that other headings stand among the rows.</summary>
    public void NoteTable(int row) => other ??= new(row, null, RejectionCodes.SecondTable, row.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Add(RowCells row)
    {
        if (column is not { } at) return;
        Money? amount = Notation.Amount(row[at], yuanPerUnit);
        asWritten.Add(amount);
        if (kind == ImportKind.Budget)
            asMeant.Add(amount > Money.Zero && Words.EntryKind(row[KindColumn]) == BudgetEntryKind.Decrease ? -amount : amount);
    }

    public void Print(RowCells row)
    {
        if (column is not { } at || Notation.Amount(row[at], yuanPerUnit) is not { } printed) return;
        asWritten.Print(row.Number, printed);
        asMeant.Print(row.Number, printed);
    }

    /// <summary>What the printed sums say, after the last row.</summary>
    public ControlOutcome Compare() => kind == ImportKind.Budget && asWritten.Compare().Off is not null ? asMeant.Compare() : asWritten.Compare();

    /// <summary>Why the file is refused, or null.</summary>
    public Rejection? Refusal() => other ?? (Compare().Off is { } off
        ? new(off.Row, ImportTemplate.Columns(kind)[column!.Value].Heading, RejectionCodes.TotalRowOff, Yuan(off.Printed), Yuan(off.Rows))
        : null);

    private static string Yuan(Money money) => money.Yuan.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
