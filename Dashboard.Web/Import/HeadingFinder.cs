using Dashboard.Domain.Import;

namespace Dashboard.Web.Import;

/// <summary>The headings of a sheet as far as they could be read.</summary>
/// <param name="Reading">What they say.</param>
/// <param name="Headings">The headings.</param>
/// <param name="Row">The last row of the headings, as a person sees it.</param>
/// <param name="NoteUnit">What a 「单位：…」 above them says, or null.</param>
/// <param name="Below">The first rows below them.</param>
public sealed record FoundHeadings(HeadingReading Reading, HeadingRow Headings, int Row, decimal? NoteUnit, IReadOnlyList<TableRow> Below)
{
    /// <summary>What names another unit than 元 above them without being a note of it, or null. Example: 「支付明细表（万元）」.</summary>
    public string? UnitDoubt { get; init; }

    /// <summary>The year in the title above them, or null.</summary>
    public int? TitleYear { get; init; }
}

/// <summary>Looks for the headings among the first rows of a sheet.</summary>
public static class HeadingFinder
{
    /// <summary>Titles and units may stand above the headings, but not more than this.</summary>
    private const int RowsToHeadings = 20;

    /// <summary>Rows looked at in advance, so that there is something to show below the headings.</summary>
    public const int RowsAhead = 40;

    /// <returns>Complete headings, else those to which least is missing; null in a sheet without any.</returns>
    public static FoundHeadings? Find(ImportKind kind, IReadOnlyList<TableRow> head, IReadOnlyList<ColumnChoice> choices)
    {
        FoundHeadings? best = null;
        decimal? unit = null;
        string? doubt = null;
        for (int i = 0; i < Math.Min(head.Count, RowsToHeadings); i++)
        {
            if (RowNature.IsBlank(head[i].Cells)) continue;
            FoundHeadings? found = At(kind, head, i, choices, unit);
            if (found?.Reading.Map is not null) return found with { UnitDoubt = unit is null ? doubt : null, TitleYear = TitleYear.Of(head.Take(i).SelectMany(r => r.Cells)) };
            if (found is not null && (best is null || Gaps(found) < Gaps(best))) best = found;
            doubt ??= head[i].Cells.FirstOrDefault(c => Notation.YuanPerWord(c) is { } yuan && yuan != 1m);
            unit ??= head[i].Cells.Select(Notation.YuanPerUnit).FirstOrDefault(u => u is not null);
        }

        return best;
    }

    private static FoundHeadings? At(ImportKind kind, IReadOnlyList<TableRow> head, int at, IReadOnlyList<ColumnChoice> choices, decimal? unit)
    {
        HeadingRow? two = at + 1 < head.Count ? HeadingRow.OfTwo(head[at].Cells, head[at + 1].Cells) : null;
        // A title, or a note beside it, looks like the upper line of headings that are complete without it.
        if (two is not null && HeadingMap.Read(kind, HeadingRow.Of(head[at + 1].Cells), choices).Map is not null) return null;
        HeadingRow one = HeadingRow.Of(head[at].Cells);
        HeadingReading upper = HeadingMap.Read(kind, one, choices);
        HeadingReading? both = two is null ? null : HeadingMap.Read(kind, two, choices);
        // A row of nothing but words below complete headings is a fact, unless it tells apart what they leave open.
        bool isTwo = both is not null && (upper.Map is null || both.Ambiguous is not null);
        int last = isTwo ? at + 1 : at;
        return new(isTwo ? both! : upper, isTwo ? two! : one, head[last].Number, unit, [.. head.Skip(last + 1)]);
    }

    /// <summary>An ambiguous column is nearer to an answer than a missing one.</summary>
    private static int Gaps(FoundHeadings found) => (found.Reading.Missing.Count * 2) + (found.Reading.Ambiguous is null ? 0 : 1);
}
