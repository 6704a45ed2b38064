namespace Dashboard.Domain.Assessment;

/// <summary>Collects the figures of a report while it is written, each once under its key.</summary>
internal sealed class FigureBook
{
    private readonly Dictionary<string, ReportFigure> figures = new(StringComparer.Ordinal);

    public IReadOnlyList<ReportFigure> All => [.. figures.Values];

    /// <summary>A figure as a run of its own; null where there is nothing to show.</summary>
    public IReadOnlyList<ReportRun>? Figure(string key, string name, string? text, string source)
    {
        if (string.IsNullOrEmpty(text)) return null;
        figures[key] = new(key, name, text, source);
        return [new(text, key)];
    }

    /// <summary>Words in which every figure is bound by itself; null where there are none.</summary>
    public IReadOnlyList<ReportRun>? Words(string key, string name, string? text, string source)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        List<ReportRun> runs = [];
        int number = 0;
        foreach ((string piece, bool isFigure) in ReportNumerals.Split(text))
        {
            if (isFigure) runs.AddRange(Figure($"{key}#{++number}", name, piece, source)!);
            else runs.Add(new(piece));
        }

        return runs;
    }
}
