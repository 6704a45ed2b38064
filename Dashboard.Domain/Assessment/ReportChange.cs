namespace Dashboard.Domain.Assessment;

/// <summary>A figure that differs between two versions of a report, and where it stands.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">For people.</param>
/// <param name="Before">As printed before; null when it was not there.</param>
/// <param name="After">As printed now; null when it is not there any more.</param>
/// <param name="Places">The headings under which it stands in either version.</param>
public sealed record ReportChange(string Key, string Name, string? Before, string? After, IReadOnlyList<string> Places)
{
    /// <summary>Compares two versions of a report.</summary>
    /// <returns>Exactly the figures whose printed text differs, in the order of the newer report, those that are gone at the end.</returns>
    /// <example>945.25 instead of 954.25 executed: executed, rate, balance and what is computed from them; nothing else.</example>
    public static IReadOnlyList<ReportChange> Between(Report before, Report after)
    {
        Dictionary<string, ReportFigure> old = before.Figures.ToDictionary(figure => figure.Key, StringComparer.Ordinal);
        HashSet<string> kept = [.. after.Figures.Select(figure => figure.Key)];
        (ILookup<string, string> placesBefore, ILookup<string, string> placesAfter) = (PlacesIn(before), PlacesIn(after));
        IReadOnlyList<string> PlacesOf(string key) => [.. placesAfter[key].Concat(placesBefore[key]).Distinct()];
        return
        [
            .. after.Figures.Where(figure => old.GetValueOrDefault(figure.Key)?.Text != figure.Text)
                .Select(figure => new ReportChange(figure.Key, figure.Name, old.GetValueOrDefault(figure.Key)?.Text, figure.Text, PlacesOf(figure.Key))),
            .. before.Figures.Where(figure => !kept.Contains(figure.Key)).Select(figure => new ReportChange(figure.Key, figure.Name, figure.Text, null, PlacesOf(figure.Key))),
        ];
    }

    private static ILookup<string, string> PlacesIn(Report report)
    {
        List<(string Key, string Heading)> places = [.. report.Title.Select(run => run.Figure).OfType<string>().Select(key => (key, string.Concat(report.Title.Select(run => run.Text))))];
        string heading = "";
        foreach (ReportBlock block in report.Blocks)
        {
            if (block.Kind == ReportBlockKind.Heading) heading = block.Text;
            places.AddRange(block.Rows.SelectMany(row => row).Append(block.Runs).SelectMany(runs => runs).Select(run => run.Figure).OfType<string>().Select(key => (key, heading)));
        }

        return places.Distinct().ToLookup(place => place.Key, place => place.Heading, StringComparer.Ordinal);
    }
}
