using System.Text.Json;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

/// <summary>The real program says what was open on another day, and what it does not know of that day.</summary>
public sealed class AlertsVerbTests
{
    [Fact]
    public async Task Alerts_OfAnotherDay_SayThatRulesAndPeopleAreThoseOfToday()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, "alerts", "--department", "114001", "--as-of", "2023-09-30", "--json");
        result.ExitCode.ShouldBe(0, result.Said);
        JsonElement document = result.Document();
        document.GetProperty("asOf").GetString().ShouldBe("2023-09-30");
        document.GetProperty("alerts").GetArrayLength().ShouldBeGreaterThan(0);
        string today = document.GetProperty("rulesAndOwnersAsOf").GetString()!;
        string.CompareOrdinal(today, "2026").ShouldBeGreaterThan(0, today);
        result.Error.ShouldContain("按今天的规则和人员");
        (await Executable.RunAsync(ledger.Folder, "alerts", "--department", "114001", "--as-of", today)).Error.ShouldNotContain("按今天的规则和人员");
    }
}
