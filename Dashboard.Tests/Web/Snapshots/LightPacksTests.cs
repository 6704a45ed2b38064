using System.Globalization;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Snapshots;

public sealed class LightPacksTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    [InlineData(-1, false)]
    public void Grace_OfAWholeYear_IsRefusedWithItsName(int months, bool isTaken)
    {
        string file = Path.Combine(TemporaryLedger.TemporaryFolder(), "grace.json");
        string text = File.ReadAllText(Path.Combine(SeedFiles.PathOf("policies"), "default.json"));
        string grace = string.Create(CultureInfo.InvariantCulture, $"\"graceMonths\": {months}");
        text.ShouldContain("\"graceMonths\": 2");
        File.WriteAllText(file, text.Replace("\"graceMonths\": 2", grace, StringComparison.Ordinal));

        if (isTaken) LightPacks.Read(file).Pack.Money.Expected!.GraceMonths.ShouldBe(months);
        else Should.Throw<PolicyException>(() => LightPacks.Read(file)).Message.ShouldContain("graceMonths");
    }
}
