using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using static Dashboard.Tests.TestKit.AssessmentSamples;

namespace Dashboard.Tests.Web.Assessment;

public sealed class SealedContentTests
{
    private static readonly SealedContent Content = SealedContent.Of(
        Facts with
        {
            Money = Facts.Money with { MidYear = new(0.4567m, Dashboard.Domain.Policies.Light.Yellow) },
            Deviations = [new("培训", "付款逾期", new(2025, 6, 3), "合同已签", new(2025, 7, 1), true)],
        },
        DepartmentPack, Layouts.Of(DepartmentPack));

    [Fact]
    public void Content_WrittenAndRead_IsTheSame()
    {
        SealedContent read = SealedContent.Read(Content.Write());
        read.Write().ShouldBe(Content.Write());
        Files(read).Package.Zip.ShouldBe(Files(Content).Package.Zip);
    }

    [Fact]
    public void Money_InASeal_IsWholeFen() => Content.Write().ShouldContain("\"executed\":100000000");

    /// <summary>What was signed years ago has to come out as it did then: this seal and its hash never change. A change of form raises the format.</summary>
    [Fact]
    public void Seal_OfAnEarlierVersion_StillGivesItsHash()
    {
        string folder = Path.Combine(SolutionFolder.Path, "Dashboard.Tests", "Web", "Assessment", "Seals");
        string[] seals = Directory.GetFiles(folder, "*.json");
        seals.ShouldNotBeEmpty();
        foreach (string seal in seals) Files(SealedContent.Read(File.ReadAllText(seal))).Hash.ShouldBe(Path.GetFileNameWithoutExtension(seal).Split('-')[^1], Path.GetFileName(seal));
    }

    private static AssessmentFiles Files(SealedContent content)
    {
        (ScoredAssessment scored, Report report) = AssessmentDesk.Follow(content);
        return AssessmentFiles.Of(content, scored, report);
    }
}
