using System.Text.Json;
using Dashboard.Domain.Assessment;

namespace Dashboard.Tests.TestKit.Reports;

/// <summary>A slip in the report of a stranger.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Paragraph">Where, from 1.</param>
/// <param name="Find">What stands there.</param>
/// <param name="Replace">What is put in its place.</param>
/// <param name="Other">The place it contradicts.</param>
/// <param name="Became">The number it becomes; empty where it is none.</param>
/// <param name="Also">A second change that belongs to it.</param>
internal sealed record StrangersFault(string Kind, int Paragraph, string Find, string Replace, int Other, string? Became, StrangersChange? Also)
{
    /// <summary>The paragraphs it has to do with.</summary>
    public IEnumerable<int> Places => Also is null ? [Paragraph, Other] : [Paragraph, Other, Also.Paragraph];

    /// <summary>Whether a finding leads to it. A number may be told of at either place where the text works it out; where it is only repeated, its own has to be named.</summary>
    public bool IsFound(DraftFinding finding)
    {
        int[] places = Kind == "quantity" ? [Paragraph] : [.. Places];
        return (places.Contains(finding.First.Position) || (finding.Second is { } second && places.Contains(second.Position))) && (Kind == "claim") == (finding.Code == DraftCodes.ClaimConflict);
    }
}

/// <summary>A change in a paragraph.</summary>
internal sealed record StrangersChange(int Paragraph, string Find, string Replace);

/// <summary>A consistent report that was written by somebody who did not know the checks, and the slips put into it by hand.</summary>
internal sealed record StrangersReport(string Name, IReadOnlyList<string> Paragraphs, IReadOnlyList<StrangersFault> Faults)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Slips(string Name, StrangersFault[] Faults);

    /// <summary>The reports of one writer.</summary>
    public static IReadOnlyList<StrangersReport> Of(string writer) =>
        [.. Directory.EnumerateFiles(SolutionFolder.File("Dashboard.Tests", "TestKit", "Reports", "Strangers", writer), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The report with all its slips.</summary>
    public Draft WithFaults()
    {
        string[] paragraphs = [.. Paragraphs];
        foreach (StrangersChange change in Faults.SelectMany(f => f.Also is null ? (StrangersChange[])[new(f.Paragraph, f.Find, f.Replace)] : [new(f.Paragraph, f.Find, f.Replace), f.Also]))
        {
            paragraphs[change.Paragraph - 1].ShouldContain(change.Find);
            paragraphs[change.Paragraph - 1] = paragraphs[change.Paragraph - 1].Replace(change.Find, change.Replace, StringComparison.Ordinal);
        }

        return new(paragraphs);
    }

    private static StrangersReport Read(string path)
    {
        Slips slips = JsonSerializer.Deserialize<Slips>(File.ReadAllText(Path.ChangeExtension(path, "json")), Json)!;
        return new($"{Path.GetFileNameWithoutExtension(path)} {slips.Name}", File.ReadAllLines(path), slips.Faults);
    }
}
