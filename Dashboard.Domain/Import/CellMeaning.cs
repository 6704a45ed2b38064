using System.Globalization;

namespace Dashboard.Domain.Import;

/// <summary>What the cells of a row become in the ledger, for a person who looks at them before the file is taken.</summary>
public static class CellMeaning
{
    /// <summary>A cell as it would be recorded.</summary>
    /// <param name="row">The row of a file.</param>
    /// <param name="column">The place of the column in the template.</param>
    /// <param name="yuanPerUnit">1 for 元, 10,000 for 万元.</param>
    /// <returns>
    /// Amounts in 元, dates as 2026-03-31, payees masked and texts without numbers of persons; any other cell, and one that
    /// cannot be read, as it stands in the file.
    /// </returns>
    /// <example>「￥１２.５０」 in a file in 万元 is 「125,000.00」, 「2026.11.3」 is 「2026-11-03」, 「张三」 is 「张*」.</example>
    public static string Of(RowCells row, int column, decimal yuanPerUnit) => (row.Kind, column, row[column]) switch
    {
        (_, _, var text) when ImportTemplate.Columns(row.Kind)[column].IsAmount =>
            Notation.Amount(text, yuanPerUnit)?.Yuan.ToString("N2", CultureInfo.InvariantCulture) ?? text,
        (ImportKind.Payments, 6, var payee) => PersonalData.Mask(PersonalData.Strip(payee)),
        (ImportKind.Payments, 7, var purpose) => PersonalData.Strip(purpose),
        (ImportKind.Results, 3, var note) => PersonalData.Strip(note),
        // The months of a plan are no days.
        (not ImportKind.Plan, _, var text) when column == ImportTemplate.DateColumn(row.Kind) =>
            Notation.Date(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? text,
        (_, _, var text) => text,
    };
}
