using Dashboard.Domain;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Snapshots;

public sealed class QuadrantPointTests
{
    [Theory]
    [InlineData(0.0, 0.0, QuadrantState.BothOnTrack)]
    [InlineData(-0.05, -0.05, QuadrantState.BothOnTrack)]
    [InlineData(-0.0501, -0.05, QuadrantState.ResultsUnpaid)]
    [InlineData(-0.05, -0.0501, QuadrantState.SpentWithoutResults)]
    [InlineData(-0.3, -0.3, QuadrantState.BothBehind)]
    public void State_AtTheBound_IsOnTrack(double money, double results, QuadrantState state) =>
        new QuadrantPoint(Lines.Year.Last, Ratio.Known((decimal)money), Ratio.Known((decimal)results)).StateAt(0.05m).ShouldBe(state);

    [Fact]
    public void State_WhereOneIsUnknown_IsUnknown()
    {
        Ratio none = Ratio.Undefined(UndefinedReason.NotReported);
        new QuadrantPoint(Lines.Year.Last, none, Ratio.Known(0m)).StateAt(0.05m).ShouldBe(QuadrantState.Unknown);
        new QuadrantPoint(Lines.Year.Last, Ratio.Known(0m), none).StateAt(0.05m).ShouldBe(QuadrantState.Unknown);
    }

    [Fact]
    public void Tolerance_OfAPack_IsItsBoundForSlowElseFivePoints()
    {
        QuadrantPoint.ToleranceOf(Packs.Default).ShouldBe(0.05m);
        QuadrantPoint.ToleranceOf(Packs.Default with { Money = new(new(2m, 0.08m, 0.1m, 0.25m), null, null) }).ShouldBe(0.08m);
        QuadrantPoint.ToleranceOf(Packs.Proportional).ShouldBe(0.05m);
    }
}
