using Dashboard.Domain.Calendar;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Shell;

public sealed class InstitutionOptionsTests
{
    [Theory]
    [InlineData(1, null, null, null, 2026)]
    [InlineData(1, 2027, null, null, 2027)]
    [InlineData(1, 2025, null, null, 2026)]
    [InlineData(1, 2027, 2024, null, 2024)]
    [InlineData(1, 2027, null, "2026-03-31", 2026)]
    [InlineData(12, null, null, null, 2025)]
    [InlineData(12, 2026, null, null, 2026)]
    [InlineData(4, 2026, null, "2026-03-31", 2025)]
    public void Year_OfAPage_IsTheOneAskedForOrTheRunningOneOrTheFirst(int firstMonth, int? firstYear, int? year, string? asOf, int expected)
    {
        InstitutionOptions institution = new() { FirstMonth = firstMonth, FirstYear = firstYear };
        DateOnly? day = asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        institution.YearOf(year, day, new(2026, 11, 22)).ShouldBe(new FiscalYear(expected, firstMonth));
    }

    [Theory]
    [InlineData(1989)]
    [InlineData(2201)]
    public void FirstYear_OutOfReach_IsAProblem(int year) => new InstitutionOptions { FirstYear = year }.Problems().ShouldHaveSingleItem().ShouldContain("FirstYear");
}
