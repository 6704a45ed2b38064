namespace Dashboard.Tests;
public sealed class SmokeTests
{
    [Fact] public void A_b_c() => new Dashboard.Domain.Money(1).Fen.ShouldBe(1);
}
