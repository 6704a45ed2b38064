using Dashboard.Domain.Ledger;

namespace Dashboard.Tests.Domain.Ledger;

public sealed class VersionTrailTests
{
    [Fact]
    public void Version_ReplacedAndTakenBack_TellsEachStep() =>
        Told([Version(1, "100", 1), Version(2, "120", 2, 5), Version(3, "120", 3), Version(4, "90", 4)])
            .ShouldBe(["1: - > 100", "2: 100 > 120", "4: 120 > 90"]);

    [Fact]
    public void Version_WithdrawnWhileItCounts_GivesTheOneBeforeBack() =>
        Told([Version(1, "100", 1), Version(2, "120", 2, 5)]).ShouldBe(["1: - > 100", "2: 100 > 120", "2 back: 120 > 100"]);

    [Fact]
    public void Version_WithdrawnAlone_LeavesNothing() => Told([Version(1, "100", 1, 2)]).ShouldBe(["1: - > 100", "1 back: 100 > -"]);

    [Fact]
    public void Version_PostedAfterAWithdrawal_IsComparedWithWhatCounted() =>
        Told([Version(1, "100", 1), Version(2, "120", 2, 3), Version(3, "130", 4)])
            .ShouldBe(["1: - > 100", "2: 100 > 120", "2 back: 120 > 100", "3: 100 > 130"]);

    [Fact]
    public void Fields_OfOneBatch_AreToldApart() =>
        VersionTrail.Of([Version(1, "100", 1), Version(1, "5", 1) with { Field = "weight" }, Version(2, "6", 2) with { Field = "weight" }])
            .Where(c => c.Before is not null).ShouldHaveSingleItem().ShouldBe(new(2, false, "weight", "5", "6"));

    private static FactVersion Version(long batch, string value, int postedAt, int? withdrawnAt = null) =>
        new("target", value, batch, At(postedAt), withdrawnAt is { } at ? At(at) : null);

    private static DateTimeOffset At(int hour) => new(2026, 11, 22, hour, 0, 0, TimeSpan.Zero);

    private static IEnumerable<string> Told(IEnumerable<FactVersion> versions) =>
        VersionTrail.Of(versions).Select(c => $"{c.BatchId}{(c.IsWithdrawal ? " back" : "")}: {c.Before ?? "-"} > {c.After ?? "-"}");
}
