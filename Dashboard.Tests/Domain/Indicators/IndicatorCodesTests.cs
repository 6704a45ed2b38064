using System.Globalization;
using Dashboard.Domain.Indicators;

namespace Dashboard.Tests.Domain.Indicators;

public sealed class IndicatorCodesTests
{
    [Theory]
    [InlineData("HD2023-ZB1 HD2023-ZB5 HD2023-ZB2", "HD2023-ZB6")]
    [InlineData("ZB2023-D1-01 ZB2023-D1-09", "ZB2023-D1-10")]
    [InlineData("ZB2023-D1-99", "ZB2023-D1-100")]
    [InlineData("", "ZB2023-D1-01")]
    [InlineData("满意度", "满意度-1")]
    [InlineData("00000000000000000007", "00000000000000000008")]
    public void Code_AfterThoseOfTheDepartment_IsTheNextInTheirManner(string known, string next) =>
        IndicatorCodes.Next(known.Split(' ', StringSplitOptions.RemoveEmptyEntries), "D1", 2023, _ => false).ShouldBe(next);

    [Fact]
    public void Code_TakenByOthers_IsLeftOut() => IndicatorCodes.Next(["Z-1"], "D1", 2023, code => code is "Z-2" or "Z-3").ShouldBe("Z-4");

    [Fact]
    public void Codes_TakenOneAfterAnother_AreNeverTheSame()
    {
        List<string> codes = [];
        for (int i = 0; i < 200; i++) codes.Add(IndicatorCodes.Next(codes, "D1", 2023, code => code.EndsWith('7')));
        codes.Distinct().Count().ShouldBe(200);
        codes[^1].ShouldBe(string.Create(CultureInfo.InvariantCulture, $"ZB2023-D1-{222}"));
    }

    [Theory]
    [InlineData("ZB2025-01-03", "ZB2026-01-03")]
    [InlineData("HD2025-2025", "HD2026-2025")]
    [InlineData("CL-7", "CL-7")]
    public void Code_InTheNextYear_CarriesThatYear(string code, string next) => IndicatorCodes.InYear(code, 2025, 2026).ShouldBe(next);
}
