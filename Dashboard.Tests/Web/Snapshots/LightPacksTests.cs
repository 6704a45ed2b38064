using System.Globalization;
using System.Text;
using Dashboard.Domain.Policies;
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

    [Theory]
    [InlineData("\"watchFrom\": 0.1", "\"watchFrom\": 0.3", "surge.watchFrom 不得大于 surge.warnFrom")]
    [InlineData("\"watchFrom\": 0.1", "\"watchFrom\": -0.1", "surge.watchFrom 须大于 0")]
    [InlineData("\"watchFrom\": 0.1", "\"watchForm\": 0.1", "surge.watchFrom 须大于 0")]
    [InlineData("\"warnFrom\": 0.2", "\"warnFrom\": 1.1", "surge.warnFrom 须大于 0 且不大于 1")]
    [InlineData("\"lastWorkdays\": 10", "\"lastWorkdays\": 0", "surge.lastWorkdays 须在 1 与 66 之间")]
    [InlineData("\"yellowBehind\": 0.05", "\"yellowBehind\": 0.2", "yellowBehind 不得大于 redBehind")]
    [InlineData("\"blueFrom\": 1.2", "\"blueFrom\": 0.7", "indicators.proportional 的 blueFrom 须大于 yellowBelow")]
    public void Limit_ThatMeansNothing_IsRefusedWithFileAndField(string written, string instead, string says)
    {
        string text = File.ReadAllText(SeedFiles.PathOf("policies/default.json"));
        text.ShouldContain(written);
        PolicyException refused = Should.Throw<PolicyException>(() => LightPacks.Read("mine.json", text.Replace(written, instead, StringComparison.Ordinal)));
        refused.Message.ShouldStartWith("规则包 mine.json：");
        refused.Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("default", true)]
    [InlineData("half-year", false)]
    [InlineData("proportional", false)]
    [InlineData("sichuan-2025", false)]
    public void Surge_OfEveryDeliveredPack_HasLimitsOfItsOwnOrTheUsual(string id, bool isSet)
    {
        LightPack pack = LightPacks.Read(SeedFiles.PathOf($"policies/{id}.json")).Pack;
        (pack.Surge is not null).ShouldBe(isSet);
        pack.SurgeLimits.ShouldBe(new(0.10m, 0.20m, 10));
    }

    [Fact]
    public void Proof_OfLimitsThatWereChanged_NamesTheCasesThatNoLongerHold()
    {
        string text = File.ReadAllText(SeedFiles.PathOf("policies/default.json"));
        PackProof whole = PackProof.Of(new PackText("default.json", Encoding.UTF8.GetBytes(text)));
        whole.Problems.ShouldBeEmpty();
        whole.Cases.ShouldBe(32);
        PackProof changed = PackProof.Of(new PackText("default.json", Encoding.UTF8.GetBytes(text.Replace("\"warnFrom\": 0.2", "\"warnFrom\": 0.19", StringComparison.Ordinal))));
        changed.Problems.ShouldBe(["多 19 个百分点，仍为关注：应为 Watch，得到 Warn。"]);
        string without = text[..text.IndexOf(",\n  \"surgeCases\"", StringComparison.Ordinal)] + "\n}";
        PackProof.Of(new PackText("default.json", Encoding.UTF8.GetBytes(without))).Problems.ShouldBe(["surge 没有案例（surgeCases），无法证明。"]);
    }
}
