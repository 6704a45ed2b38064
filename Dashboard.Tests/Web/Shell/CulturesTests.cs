using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Shell;

public sealed class CulturesTests
{
    [Theory]
    [InlineData("/lines?year=2025&dept=01", "/lines?year=2025&dept=01")]
    [InlineData("/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("lines", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void ReturnAddress_ThatLeavesTheHost_BecomesTheOverview(string? given, string kept) =>
        Cultures.LocalPath(given).ShouldBe(kept);
}
