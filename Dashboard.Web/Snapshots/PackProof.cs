using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Snapshots;

/// <summary>Whether a pack does what its own cases say.</summary>
/// <param name="Cases">How many cases it has.</param>
/// <param name="Held">How many of them hold.</param>
public sealed record PackProof(string? Id, string? Version, string? Title, string Sha256, int Cases, int Held, IReadOnlyList<string> Problems)
{
    private static readonly Money Budget = Money.FromYuan(1_000_000m);

    public bool IsProven => Problems.Count == 0;

    /// <summary>Runs every case of a file through the calculation that pages use.</summary>
    public static PackProof Of(string file) => Of(PackText.Of(file));

    /// <summary>The same for a text that is in no file yet.</summary>
    public static PackProof Of(PackText content)
    {
        try
        {
            (LightPack pack, PackCases cases) = LightPacks.Read(content.Name, content.Text);
            string[] wrong = [.. cases.Lights.Select(c => Problem(pack, c)).Concat(cases.Surges.Select(c => SurgeCase.Problem(pack, c))).OfType<string>()];
            int all = cases.Lights.Count + cases.Surges.Count;
            return new(pack.Id, pack.Version, pack.Title, content.Sha256, all, all - wrong.Length, [.. wrong, .. Unproven(pack, cases)]);
        }
        catch (PolicyException e)
        {
            return new(null, null, null, content.Sha256, 0, 0, [e.Message]);
        }
    }

    private static IEnumerable<string> Unproven(LightPack pack, PackCases cases)
    {
        if (cases.Lights.Count == 0) yield return "没有案例，无法证明。";
        if (pack.Surge is not null && cases.Surges.Count == 0) yield return "surge 没有案例（surgeCases），无法证明。";
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

/// <summary>All cases of a pack for lights.</summary>
public sealed record PackCases(IReadOnlyList<PackCase> Lights, IReadOnlyList<SurgeCase> Surges);
