using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;

namespace Dashboard.Benchmarks;

/// <summary>One click for a department, from the ledger to the signed package, against reading its figures alone.</summary>
internal static class AssessBenchmark
{
    private const int FewestLines = 50;
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        await using Workplace place = await Workplace.CreateAsync(city);
        Question question = place.Question;
        DepartmentNode node = place.Get<DepartmentStore>().All().Select(n => (Node: n, Lines: place.Snapshots.Lines(n, question).Count)).Where(n => n.Lines >= FewestLines).MinBy(n => n.Lines).Node;
        AssessmentKey key = new(node.Department.Code, null, question.Year.Year);
        AssessmentService service = place.Get<AssessmentService>();
        int times = (3 * options.Rounds) + 1;
        AssessmentFiles files = null!;
        TimeSpan floor = Figures.Best(times, () => (place.Snapshots.Lines(node, question).Count + place.Snapshots.IndicatorPictures(node, question).Count).GetHashCode());
        TimeSpan desk = Figures.Best(times, () => service.Find(key, Person.Local));
        TimeSpan all = Figures.Best(times, () => files = service.Files(key, Person.Local)!);
        figures.AtMost($"one click for {place.Snapshots.Lines(node, question).Count} lines", all, Goal);
        figures.AtMost("  beside reading its lines and indicators", floor, all, null);
        figures.AtMost("  of it: score, outlook, report and contradictions", floor, desk, null);
        figures.Check("made", $"{files.Documents.Count} documents, {files.Package.Zip.Length / 1024} KB", files.Documents.Count == 3 && service.Files(key, Person.Local)!.Hash == files.Hash);
    }
}
