using Dashboard.Domain.Import;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Reads codes as spreadsheets spoil them: with a name behind, as a rounded number, without leading zeros.</summary>
/// <param name="isKnown">Whether a code is known.</param>
/// <param name="all">All known codes; asked for once, at the first code that is not known.</param>
/// <param name="rule">What to do where only zeros differ.</param>
internal sealed class CodeCells(Func<string, bool> isKnown, Func<IEnumerable<string>> all, CodeRule rule)
{
    private const int MostNamed = 3;
    private ILookup<string, string>? byNumber;

    /// <summary>Reads codes of indicators, of whatever year; a code outside the scope is left to others.</summary>
    public static CodeCells OfIndicators(LoadContext context)
    {
        HashSet<string> known = [.. context.Connection.List(
            $"""
            SELECT DISTINCT i.Code FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId
            WHERE i.BatchId IN ({Visible.Now}) AND {ScopeCondition.On(context.Request.Author.Scope)}
            """,
            r => r.GetString(0))];
        return new(known.Contains, () => known, context.Request.Codes);
    }

    /// <summary>Puts the known code into a cell, where it can be told which one is meant.</summary>
    /// <returns>Why it cannot be told, or null. A code that resembles none is left to others.</returns>
    public Rejection? Repair(ref RowCells row, int column)
    {
        string code = row[column];
        if (code.Length == 0 || isKnown(code)) return null;
        if (CodedText.IsMangled(code)) return row.Reject(column, RejectionCodes.CodeMangled);
        if (CodedText.Split(code) is { } both)
        {
            code = both.Code;
            if (isKnown(code)) return Put(ref row, column, code);
        }

        if (rule == CodeRule.Keep || !code.All(char.IsAsciiDigit)) return null;
        byNumber ??= all().Where(c => c.All(char.IsAsciiDigit)).ToLookup(c => c.TrimStart('0'), StringComparer.Ordinal);
        string[] alike = [.. byNumber[code.TrimStart('0')].Take(MostNamed)];
        if (alike.Length == 0) return null;
        return rule == CodeRule.Restore && alike.Length == 1 ? Put(ref row, column, alike[0]) : row.Reject(column, RejectionCodes.LeadingZeros, string.Join('、', alike));
    }

    private static Rejection? Put(ref RowCells row, int column, string code)
    {
        row = row.With(column, code);
        return null;
    }
}
