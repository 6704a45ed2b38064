namespace Dashboard.Tests.TestKit;

public sealed class AuthenticatorTests
{
    /// <summary>The vectors of RFC 6238, appendix B, by their last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Code_AtAMomentOfTheStandard_IsThatOfTheStandard(long second, string code) =>
        Authenticator.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(second)).ShouldBe(code);
}
