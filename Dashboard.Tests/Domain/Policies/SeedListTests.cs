using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Policies;

public sealed class SeedListTests
{
    [Fact]
    public void BrokenFiles_ExpectedRejections_ListEachAndNoOther()
    {
        string[] files = [.. Directory.GetFiles(SeedFiles.PathOf("broken")).Select(f => Path.GetFileName(f)!).Where(f => f is not ("expected-rejections.csv" or "README.md"))];
        List<Dictionary<string, string>> table = SeedFiles.Rows("broken/expected-rejections.csv");
        table.Select(row => row["file"]).Distinct().ShouldBe(files, ignoreOrder: true);
        table.ShouldAllBe(row => row["after"].Length == 0 || files.Contains(row["after"]));
        table.Where(row => row["refused"] == "yes").ShouldAllBe(row => row["code"].Length > 0 && row["row"].Length == 0);
    }

    [Fact]
    public void HuaduRows_LastColumn_SaysReportOrInvented()
    {
        foreach (string name in (string[])["departments", "budget", "plan", "payments", "milestones", "indicators", "results"])
        {
            SeedFiles.Rows($"huadu-2023/{name}.csv")
                .ShouldAllBe(row => row["出处"].StartsWith("报告", StringComparison.Ordinal) || row["出处"].StartsWith("虚构：", StringComparison.Ordinal), name);
        }
    }
}
