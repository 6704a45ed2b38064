using System.Security.Cryptography;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Snapshots;

/// <summary>Whether a pack does what its own cases say.</summary>
public sealed record PackProof(string? Id, string? Version, string? Title, string Sha256, int Cases, IReadOnlyList<string> Problems)
{
    private static readonly Money Budget = Money.FromYuan(1_000_000m);

    public bool IsProven => Problems.Count == 0;

    /// <summary>Runs every case of a file through the calculation that pages use.</summary>
    public static PackProof Of(string file)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        try
        {
            (LightPack pack, IReadOnlyList<PackCase> cases) = LightPacks.Read(file);
            string[] problems = [.. cases.Select(c => Problem(pack, c)).OfType<string>()];
            return new(
                pack.Id, pack.Version, pack.Title, sha256, cases.Count, cases.Count == 0 ? ["没有案例，无法证明。"] : problems);
        }
        catch (PolicyException e)
        {
            return new(null, null, null, sha256, 0, [e.Message]);
        }
    }

    private static string? Problem(LightPack pack, PackCase example)
    {
        Question question = new(FiscalYear.Containing(example.AsOf), example.AsOf, pack);
        Money? planned = example.PlanShare is { } share ? Budget.Times(share) : null;
        Execution execution = new(
            Budget, Budget, Budget.Times(example.Rate), Money.Zero, null, planned, planned is null ? Money.Zero : Budget);
        Light light = LightRules.Judge(execution, LightRules.Expect(execution, Usual(example), question), question).Light;
        return light == example.Expected ? null : $"{example.What}：应为 {example.Expected}，得到 {light}。";
    }

    private static UsualCurve? Usual(PackCase example) =>
        example.UsualShare is { } share ? new([.. Enumerable.Repeat(share, FiscalYear.Months)], Years: 2, IsOwn: true) : null;
}

/// <summary>A case of a pack: a budget of 1,000,000.00 元 executed to a rate.</summary>
/// <param name="What">What the case shows.</param>
/// <param name="Rate">Executed ÷ budget.</param>
/// <param name="PlanShare">Planned ÷ budget, or null without plan.</param>
/// <param name="UsualShare">What earlier years had spent by then ÷ budget, or null where none are known.</param>
/// <param name="AsOf">The date, a month end where earlier years are known.</param>
/// <param name="Expected">The light it must have.</param>
public sealed record PackCase(string What, decimal Rate, decimal? PlanShare, decimal? UsualShare, DateOnly AsOf, Light Expected);
