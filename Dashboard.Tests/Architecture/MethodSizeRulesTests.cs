using System.Reflection;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;

namespace Dashboard.Tests.Architecture;

public sealed class MethodSizeRulesTests
{
    public static TheoryData<Assembly> Assemblies => [typeof(Money).Assembly, typeof(Program).Assembly];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Product_EveryMethod_IsWithinTheCap(Assembly assembly) =>
        MethodSizeRules.Over(assembly, MethodSizeRules.Cap).ShouldBeEmpty();

    [Fact]
    public void Method_OverALowerCap_IsRed() =>
        MethodSizeRules.Over(typeof(Money).Assembly, cap: 8)
            .ShouldContain(found => found.StartsWith($"{nameof(RollUpCalculator)}.{nameof(RollUpCalculator.Departments)} has", StringComparison.Ordinal));
}
