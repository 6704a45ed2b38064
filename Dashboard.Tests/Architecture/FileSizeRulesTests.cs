namespace Dashboard.Tests.Architecture;

public sealed class FileSizeRulesTests
{
    [Fact]
    public void Product_EveryFile_IsWithinItsCap() =>
        FileRule.Check(file => FileSizeRules.CapOf(file.Path) is not null, FileSizeRules.Violations).ShouldBeEmpty();

    [Fact]
    public void Exceptions_EachNamedFile_ExistsAndHasAReason()
    {
        foreach ((string path, (int cap, string reason)) in FileSizeRules.Exceptions)
        {
            RepositoryFile.All.ShouldContain(file => file.Path == path);
            cap.ShouldBeGreaterThan(FileSizeRules.CapOf(path)!.Value);
            reason.Length.ShouldBeGreaterThan(20);
        }
    }

    [Theory]
    [InlineData("Dashboard.Web/Pages/Lines/LinesPage.razor", 120)]
    [InlineData("Dashboard.Web/Pages/Lines/LinesPage.razor.cs", 150)]
    [InlineData("Dashboard.Web/Pages/Lines/LinesPage.razor.css", 100)]
    [InlineData("Dashboard.Domain/Money.cs", 180)]
    [InlineData("Dashboard.Web/Snapshots/SnapshotService.cs", 200)]
    [InlineData("Dashboard.Web/Jobs/MonthCloseJob.cs", 40)]
    [InlineData("Dashboard.Web/Program.cs", 50)]
    [InlineData("Dashboard.Tests/Domain/MoneyTests.cs", 300)]
    public void File_OneLineTooLong_IsRed(string path, int cap)
    {
        FileSizeRules.Violations(new(path, Lines(cap))).ShouldBeEmpty();
        FileSizeRules.Violations(new(path, Lines(cap + 1))).ShouldHaveSingleItem();
    }

    [Fact]
    public void Migration_OfAnyLength_IsNotMeasured() =>
        FileSizeRules.Violations(new("Dashboard.Web/Persistence/Migrations/Sqlite/First.cs", Lines(2000))).ShouldBeEmpty();

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 1)]
    public void CodeBlock_AtItsCap_IsTheLimit(int lines, int violations)
    {
        string body = string.Join('\n', Enumerable.Repeat("    int x() { return 1; }", lines));
        FileSizeRules.Violations(new("a.razor", $"<b>x</b>\n@code {{\n{body}\n}}\n")).Count().ShouldBe(violations);
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("x\n", count));
}
