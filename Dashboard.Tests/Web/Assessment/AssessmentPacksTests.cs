using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Assessment;

public sealed class AssessmentPacksTests
{
    public static TheoryData<string> Delivered => [.. ScorePacks.All.Shelf.Files.Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Delivered))]
    public void Pack_AsDelivered_IsProvenByItsCases(string file)
    {
        PackProof proof = AssessmentProof.Of(SeedFiles.PathOf(Path.Combine("policies", "assessment", file)));
        proof.Problems.ShouldBeEmpty();
        proof.Cases.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("\"upTo\": 89.99", "\"upTo\": 89.98", "等级：89.99–89.99 分没有等级")]
    [InlineData("\"total\": 87.5", "\"total\": 87.4", "总分应为 87.40，得到 87.50")]
    [InlineData("\"atMost\": \"falling\"", "\"atMost\": \"rising\"", "atMost")]
    [InlineData("\"grades\"", "\"stages\"", "grades")]
    public void Pack_ChangedForTheWorse_IsNotProvenAndSaysWhere(string text, string with, string sentence)
    {
        string file = Path.Combine(TemporaryLedger.TemporaryFolder(), "pack.json"), content = File.ReadAllText(SeedFiles.PathOf("policies/assessment/cn-mof-2020-10.json"));
        content.ShouldContain(text);
        int at = content.LastIndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(file, content[..at] + with + content[(at + text.Length)..]);

        string.Join('\n', AssessmentProof.Of(file).Problems).ShouldContain(sentence);
    }
}
