using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Reports;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>Whole reports with faults put into them: how many are found, and how often the check cries without cause.</summary>
public sealed class DraftRecallTests(ITestOutputHelper output)
{
    [Fact]
    public void Reports_OfFiftyOffices_AreConsistentAndSaidToBe() => Quiet([.. ReportFrames.All()]);

    [Fact]
    public void Faults_PutIntoFiftyReports_AreFoundWithoutCryingWolf() => Measure([.. ReportFrames.All()]);

    [Fact]
    public void Reports_WrittenAfterwards_AreConsistentAndSaidToBe() => Quiet([.. LaterReports.All()]);

    [Fact]
    public void Faults_PutIntoReportsWrittenAfterwards_AreFoundWithoutCryingWolf() => Measure([.. LaterReports.All()]);

    [Fact]
    public void Reports_OfAThirdHand_AreConsistentAndSaidToBe() => Quiet([.. FreshReports.All()]);

    [Fact]
    public void Faults_PutIntoReportsOfAThirdHand_AreFoundWithoutCryingWolf() => Measure([.. FreshReports.All()]);

    private void Quiet(WrittenReport[] reports)
    {
        int certain = 0, questions = 0, worst = 0;
        foreach (WrittenReport report in reports)
        {
            report.Paragraphs.Count.ShouldBeGreaterThanOrEqualTo(25);
            IReadOnlyList<DraftFinding> found = Find(new(report.Paragraphs));
            foreach (DraftFinding finding in found) Say(report, "no cause", finding);
            (certain, questions, worst) = (certain + found.Count(f => !f.IsQuestion), questions + found.Count(f => f.IsQuestion), Math.Max(worst, found.Count(f => !f.IsQuestion)));
        }

        output.WriteLine($"{reports.Length} consistent reports: {certain} false certain findings (worst report {worst}), {questions} questions");
        worst.ShouldBeLessThanOrEqualTo(1);
        certain.ShouldBeLessThanOrEqualTo(reports.Length / 10);
    }

    private void Measure(WrittenReport[] reports)
    {
        Dictionary<string, (int Planted, int Found)> table = [];
        int worst = 0, extra = 0;
        for (int i = 0; i < reports.Length; i++)
        {
            (Draft draft, IReadOnlyList<PlantedFault> faults) = ReportFaults.Plant(reports[i], 31 * i);
            IReadOnlyList<DraftFinding> found = Find(draft);
            foreach (PlantedFault fault in faults)
            {
                bool isFound = found.Any(fault.IsFound);
                (int planted, int hit) = table.GetValueOrDefault(fault.Code);
                table[fault.Code] = (planted + 1, hit + (isFound ? 1 : 0));
                if (!isFound) output.WriteLine($"missed {reports[i].Name} §{fault.Paragraph} {fault.Code} {fault.Was}→{fault.Became}: {draft.Paragraphs[fault.Paragraph - 1]}");
            }

            HashSet<int> touched = [.. faults.Select(f => f.Paragraph), .. faults.Select(f => f.Other)];
            DraftFinding[] wolves = [.. found.Where(f => !f.IsQuestion && !touched.Contains(f.First.Position) && !(f.Second is { } second && touched.Contains(second.Position)))];
            foreach (DraftFinding wolf in wolves) Say(reports[i], "wolf", wolf);
            (worst, extra) = (Math.Max(worst, wolves.Length), extra + wolves.Length);
        }

        foreach ((string code, (int planted, int hit)) in table) output.WriteLine($"{code,-22} planted {planted,4}  found {hit,4}  recall {100m * hit / planted:0.0}%");
        decimal recall = 100m * table.Values.Sum(row => row.Found) / table.Values.Sum(row => row.Planted);
        output.WriteLine($"{reports.Length} reports, {table.Values.Sum(row => row.Planted)} faults: recall {recall:0.0}%, false certain findings {extra} (worst report {worst})");
        recall.ShouldBeGreaterThanOrEqualTo(95m);
        worst.ShouldBeLessThanOrEqualTo(1);
    }

    private void Say(WrittenReport report, string why, DraftFinding f) =>
        output.WriteLine($"{why} {report.Name} {f.Code}{(f.IsQuestion ? "?" : "")} {f.About}: {f.Stated} / {f.Found} §{f.First.Position} {f.First.Text} §{f.Second?.Position} {f.Second?.Text}");

    private static IReadOnlyList<DraftFinding> Find(Draft draft) => DraftChecks.Find(draft, ScorePacks.National.Grades);
}
