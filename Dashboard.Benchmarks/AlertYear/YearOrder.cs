namespace Dashboard.Benchmarks.AlertYear;

/// <summary>What a process of the product is to do at a moment of the year.</summary>
/// <param name="What">One of the words below.</param>
/// <param name="File">The file of an import.</param>
/// <param name="Kind">What is imported.</param>
internal sealed record YearOrder(string What, DateTimeOffset At, string? File = null, string? Kind = null)
{
    public const string Import = "import", People = "people", Evaluate = "evaluate", Deliver = "deliver", Answer = "answer", End = "end";
}
