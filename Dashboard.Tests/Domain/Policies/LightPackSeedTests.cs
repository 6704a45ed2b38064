using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Policies;

public sealed class LightPackSeedTests
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private sealed record PackCase(string What, decimal Rate, decimal? PlanShare, decimal? UsualShare, DateOnly AsOf, Light Expected);

    private sealed record PackCases(IReadOnlyList<PackCase> Cases);

    [Theory]
    [InlineData("default")]
    [InlineData("proportional")]
    [InlineData("sichuan-2025")]
    [InlineData("half-year")]
    public void Pack_ItsOwnCases_Hold(string id)
    {
        string text = File.ReadAllText(SeedFiles.PathOf($"policies/{id}.json"));
        LightPack pack = JsonSerializer.Deserialize<LightPack>(text, Options)!;
        IReadOnlyList<PackCase> cases = JsonSerializer.Deserialize<PackCases>(text, Options)!.Cases;
        pack.Id.ShouldBe(id);
        cases.Count.ShouldBeGreaterThan(9);
        foreach (PackCase one in cases) LightOf(one, pack).ShouldBe(one.Expected, one.What);
    }

    [Fact]
    public void Packs_MoneyRule_HasExactlyOnePart()
    {
        foreach (string file in Directory.GetFiles(SeedFiles.PathOf("policies"), "*.json"))
        {
            LightPack pack = JsonSerializer.Deserialize<LightPack>(File.ReadAllText(file), Options)!;
            object?[] parts = [pack.Money.Expected, pack.Money.Proportional, pack.Money.Checkpoints];
            parts.Count(part => part is not null).ShouldBe(1, file);
            pack.Indicators.Proportional.RedBelow.ShouldBeLessThan(pack.Indicators.Proportional.YellowBelow);
            pack.Source.ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static Light LightOf(PackCase one, LightPack pack)
    {
        Money budget = Money.FromYuan(10_000_000m), executed = budget.Times(one.Rate);
        SpendingPlan? plan = one.PlanShare is { } share
            ? SpendingPlan.From(new Dictionary<int, Money> { [one.AsOf.Month] = budget.Times(share) })
            : null;
        LineFacts facts = new(
            new("X", "X", "X", ExpenditureCategory.Project),
            [new(BudgetEntryKind.Initial, new(one.AsOf.Year, 1, 1), budget)], plan, executed, executed, one.UsualShare is { } usual ? new([.. Enumerable.Repeat(usual, 12)], 2, true) : null);
        return RollUpCalculator.Line(facts, new(new FiscalYear(one.AsOf.Year), one.AsOf, pack)).Snapshot.Verdict.Light;
    }
}
