using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Reports;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>Reports and slips written by hand, by writers who knew nothing of the checks.</summary>
public sealed class DraftStrangersTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    public void Slips_OfAStranger_AreFoundWithoutCryingWolf(string writer)
    {
        Dictionary<string, (int Planted, int Found)> table = [];
        int wolves = 0, worst = 0;
        foreach (StrangersReport report in StrangersReport.Of(writer))
        {
            Draft draft = report.WithFaults();
            IReadOnlyList<DraftFinding> calm = Find(new(report.Paragraphs)), found = Find(draft);
            foreach (StrangersFault fault in report.Faults)
            {
                (int planted, int hit) = table.GetValueOrDefault(fault.Kind);
                bool isFound = found.Any(finding => fault.IsFound(finding) && !calm.Any(c => c.Code == finding.Code && c.Stated == finding.Stated && c.Found == finding.Found));
                table[fault.Kind] = (planted + 1, hit + (isFound ? 1 : 0));
                if (!isFound) output.WriteLine($"missed {report.Name} §{fault.Paragraph}/{fault.Other} {fault.Kind} {fault.Find}→{fault.Replace}\n    {draft.Paragraphs[fault.Paragraph - 1]}\n    {draft.Paragraphs[fault.Other - 1]}");
            }

            HashSet<int> touched = [.. report.Faults.SelectMany(fault => fault.Places)];
            DraftFinding[] false_ = [.. calm.Where(f => !f.IsQuestion), .. found.Where(f => !f.IsQuestion && !touched.Contains(f.First.Position) && !(f.Second is { } second && touched.Contains(second.Position)) && !calm.Contains(f))];
            foreach (DraftFinding f in false_) output.WriteLine($"wolf {report.Name} {f.Code} {f.About}: {f.Stated} / {f.Found} §{f.First.Position} {f.First.Text} §{f.Second?.Position} {f.Second?.Text}");
            foreach (DraftFinding f in calm.Where(f => f.IsQuestion)) output.WriteLine($"question {report.Name} {f.Code} {f.About}: {f.Stated} / {f.Found} §{f.First.Position} {f.First.Text} §{f.Second?.Position} {f.Second?.Text}");
            (wolves, worst) = (wolves + false_.Length, Math.Max(worst, false_.Length));
        }

        foreach ((string kind, (int planted, int hit)) in table) output.WriteLine($"{kind,-10} planted {planted,4} found {hit,4} recall {100m * hit / planted:0.0}%");
        decimal recall = 100m * table.Values.Sum(row => row.Found) / table.Values.Sum(row => row.Planted);
        output.WriteLine($"writer {writer}: {table.Values.Sum(row => row.Planted)} slips, recall {recall:0.0}%, false certain findings {wolves}, worst report {worst}");
        recall.ShouldBeGreaterThanOrEqualTo(95m);
        worst.ShouldBeLessThanOrEqualTo(1);
    }

    private static IReadOnlyList<DraftFinding> Find(Draft draft) => DraftChecks.Find(draft, ScorePacks.National.Grades);
}
