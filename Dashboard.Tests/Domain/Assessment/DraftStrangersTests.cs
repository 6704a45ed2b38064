using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Reports;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>
/// Reports and slips written by hand, by writers who knew nothing of the checks. What was found at first sight stands in DECISIONS;
/// the checks have learnt from these reports since, so that this run shows only that nothing is lost again.
/// </summary>
public sealed class DraftStrangersTests(ITestOutputHelper output)
{
    private static readonly string[] Writers = ["a", "b", "c", "d", "e", "f"];

    private readonly Dictionary<string, (int Planted, int Found)> table = [];
    private int worst, wolves, questions;

    [Fact]
    public void Slips_OfStrangers_AreFoundWithoutCryingWolf()
    {
        foreach (string writer in Writers)
        {
            foreach (StrangersReport report in StrangersReport.Of(writer)) Look(report, writer);
        }

        foreach ((string kind, (int planted, int hit)) in table) output.WriteLine($"{kind,-10} planted {planted,4} found {hit,4} recall {100m * hit / planted:0.0}%");
        decimal recall = 100m * table.Values.Sum(row => row.Found) / table.Values.Sum(row => row.Planted);
        output.WriteLine($"{table.Values.Sum(row => row.Planted)} slips: recall {recall:0.0}%, false certain findings {wolves} (worst report {worst}), questions without cause {questions}");
        recall.ShouldBeGreaterThanOrEqualTo(92m);
        worst.ShouldBeLessThanOrEqualTo(1);
        questions.ShouldBeLessThanOrEqualTo(Writers.Length * 13);
    }

    private void Look(StrangersReport report, string writer)
    {
        Draft draft = report.WithFaults();
        IReadOnlyList<DraftFinding> calm = Find(new(report.Paragraphs)), found = Find(draft);
        DraftFinding[] news = [.. found.Where(finding => !calm.Any(c => c.Code == finding.Code && c.Stated == finding.Stated && c.Found == finding.Found))];
        foreach (StrangersFault fault in report.Faults)
        {
            (int planted, int hit) = table.GetValueOrDefault(fault.Kind);
            bool isFound = news.Any(fault.IsFound);
            table[fault.Kind] = (planted + 1, hit + (isFound ? 1 : 0));
            if (!isFound) output.WriteLine($"missed {writer} {report.Name} §{fault.Paragraph}/{fault.Other} {fault.Kind} {fault.Find}→{fault.Replace}");
        }

        HashSet<int> touched = [.. report.Faults.SelectMany(fault => fault.Places)];
        DraftFinding[] wrong = [.. calm.Where(f => !f.IsQuestion), .. news.Where(f => !f.IsQuestion && !touched.Contains(f.First.Position) && !(f.Second is { } second && touched.Contains(second.Position)))];
        foreach (DraftFinding f in wrong) output.WriteLine($"wolf {writer} {report.Name} {f.Code} {f.About}: {f.Stated} / {f.Found} §{f.First.Position} {f.First.Text} §{f.Second?.Position} {f.Second?.Text}");
        (wolves, worst, questions) = (wolves + wrong.Length, Math.Max(worst, wrong.Length), questions + calm.Count(f => f.IsQuestion));
    }

    private static IReadOnlyList<DraftFinding> Find(Draft draft) => DraftChecks.Find(draft, ScorePacks.National.Grades);
}
