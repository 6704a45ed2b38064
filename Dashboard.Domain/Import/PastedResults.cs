namespace Dashboard.Domain.Import;

/// <summary>Results as they are copied from a spreadsheet: one row an indicator, tabulators between the cells.</summary>
/// <param name="Results">What is to be filled in, by the code of the indicator.</param>
/// <param name="Problems">Rows that were left out, by their number from 1; a row is never laid beside another indicator.</param>
public sealed record PastedResults(IReadOnlyDictionary<string, PastedResult> Results, IReadOnlyList<Rejection> Problems)
{
    /// <summary>Reads what was pasted.</summary>
    /// <param name="text">
    /// Each row has a value and perhaps a note, behind the code of the indicator, between which the name may stand; or, where no row
    /// begins with a code, in the order of the indicators. There a blank row leaves its indicator as it is. A heading is left out.
    /// </param>
    /// <param name="indicators">The codes and names of the indicators in the order of the grid.</param>
    /// <example>"ZB-1\t培训人次\t120\t签到表" is 120 with the note 签到表 for ZB-1; "120\n\n95%" is for the first and the third.</example>
    public static PastedResults Read(string text, IReadOnlyList<(string Code, string Name)> indicators)
    {
        Dictionary<string, PastedResult> results = new(StringComparer.Ordinal);
        List<Rejection> problems = [];
        Dictionary<string, string> names = indicators.ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal);
        string[][] rows = [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(row => row.Split('\t').Select(cell => cell.Trim()).ToArray())];
        bool areNamed = rows.Any(cells => names.ContainsKey(cells[0]));
        int next = 0;
        foreach ((int at, string[] cells) in rows.Index())
        {
            if (at == 0 && IsHeading(cells)) continue;
            string? code = areNamed ? cells[0] : next < indicators.Count ? indicators[next++].Code : null;
            string[] behind = areNamed ? cells[1..] : cells;
            if (behind.All(cell => cell.Length == 0) && (!areNamed || cells[0].Length == 0)) continue;
            if (code is null || !names.TryGetValue(code, out string? name)) problems.Add(new(at + 1, null, RejectionCodes.UnknownIndicator, cells[0]));
            else if (results.TryGetValue(code, out PastedResult? earlier)) problems.Add(new(at + 1, null, RejectionCodes.DuplicateRow, string.Join(' ', behind), earlier.Value));
            else if (Of(behind.Length > 0 && behind[0] == name ? behind[1..] : behind) is { } result) results[code] = result;
            else problems.Add(new(at + 1, null, RejectionCodes.MissingValue, code));
        }

        return new(results, problems);
    }

    private static bool IsHeading(string[] cells) => cells.Any(cell => cell is "完成值" or "指标代码" or "实际完成值");

    private static PastedResult? Of(string[] cells) =>
        cells is [{ Length: > 0 } value, .. var rest] ? new(value, string.Join(' ', rest.Where(cell => cell.Length > 0)) is { Length: > 0 } note ? note : null) : null;
}

/// <summary>A value with its note as they were copied.</summary>
/// <param name="Value">完成值 as written. Example: "95%".</param>
/// <param name="Note">说明, or null. Example: "签到表".</param>
public sealed record PastedResult(string Value, string? Note);
