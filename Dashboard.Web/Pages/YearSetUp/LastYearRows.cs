using System.Globalization;
using Dashboard.Domain.Indicators;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>The indicators of the year before as drafts of this one.</summary>
internal static class LastYearRows
{
    /// <summary>Those that this year has not yet, in their order.</summary>
    public static IEnumerable<IReadOnlyList<string>> Missing(TargetsView view, IEnumerable<TargetDraft> drafts)
    {
        HashSet<string> known = [.. drafts.Select(d => view.LastOf(d.Typed)?.Target.Code).OfType<string>()];
        return view.LastRows.Where(row => !known.Contains(row[TargetDraft.Code]));
    }

    /// <summary>A row as it would stand in the year: code, project and days move on by a year; a project that is gone is left out.</summary>
    public static string[] In(IReadOnlyList<string> row, TargetsView view)
    {
        string[] cells = [.. row];
        int from = view.Year - 1;
        cells[TargetDraft.Code] = IndicatorCodes.InYear(row[TargetDraft.Code], from, view.Year);
        string[] lines = [IndicatorCodes.InYear(row[TargetDraft.Line], from, view.Year), row[TargetDraft.Line]];
        cells[TargetDraft.Line] = lines.FirstOrDefault(code => view.Lines.Any(line => line.Code == code)) ?? "";
        cells[TargetDraft.Target] = row[TargetDraft.Target].Replace(Year(from), Year(view.Year), StringComparison.Ordinal);
        return cells;
    }

    private static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}年");
}
