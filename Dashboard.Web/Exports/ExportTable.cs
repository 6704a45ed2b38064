namespace Dashboard.Web.Exports;

/// <summary>How the figures of a column are written. The numbers are the places of the styles in a workbook.</summary>
public enum ExportForm
{
    /// <summary>Text, whatever it looks like: codes keep their zeros.</summary>
    Text = 0,

    /// <summary>An amount in 元 or 万元.</summary>
    Amount = 4,

    /// <summary>An amount in 亿元, which needs four decimals.</summary>
    SmallAmount = 5,

    /// <summary>A share between 0 and 1, written in per cent.</summary>
    Percent = 6,

    /// <summary>A difference of shares, times 100.</summary>
    Points = 7,

    /// <summary>Any other number, with the decimals it has.</summary>
    Value = 8,

    /// <summary>A day.</summary>
    Date = 9,

    /// <summary>A moment, to the second.</summary>
    Moment = 10,
}

/// <summary>A column of a table.</summary>
/// <param name="Width">Its width in characters.</param>
public sealed record ExportColumn(string Name, ExportForm Form, int Width = 14);

/// <summary>A cell: a text, a number, a moment or nothing. What is undefined is nothing, never 0.</summary>
public readonly record struct ExportCell
{
    private ExportCell(string? text, decimal? number, DateTime? moment) => (Text, Number, Moment) = (text, number, moment);

    public string? Text { get; }

    public decimal? Number { get; }

    /// <summary>What the clock on the wall shows.</summary>
    public DateTime? Moment { get; }

    public static ExportCell Of(string? text) => new(text, null, null);

    public static ExportCell Of(decimal? number) => new(null, number, null);

    public static ExportCell Of(DateTime? local) => new(null, null, local);

    public static ExportCell Of(DateOnly? day) => new(null, null, day?.ToDateTime(TimeOnly.MinValue));
}

/// <summary>A table on its way into a file.</summary>
/// <param name="Name">What the file is called, without its ending.</param>
/// <param name="Head">What the figures are: department, date, unit, choice; name by name.</param>
/// <param name="Rows">The rows, read while they are written.</param>
public sealed record ExportTable(
    string Title, string Name, IReadOnlyList<(string Name, string Value)> Head, IReadOnlyList<ExportColumn> Columns, IEnumerable<IReadOnlyList<ExportCell>> Rows);
