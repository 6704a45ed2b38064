using Dashboard.Domain.Calendar;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Shell;

public sealed class PeriodPresetsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Presets_OfTheRunningYear_EndWithADayNotYetReached()
    {
        IReadOnlyList<PeriodChoice> choices = PeriodPresets.For(new(2026), Today);

        choices.Select(c => c.AsOf).ShouldBe(
            [Today, new(2026, 10, 31), new(2026, 3, 31), new(2026, 6, 30), new(2026, 9, 30), new(2026, 12, 31)]);
        choices.Where(c => !c.IsReached).Select(c => c.Name).ShouldBe([PeriodPreset.YearEnd]);
    }

    [Fact]
    public void Presets_OfAPastYear_LeaveOutTodayAndAreAllReached()
    {
        IReadOnlyList<PeriodChoice> choices = PeriodPresets.For(new(2025), Today);

        choices.Select(c => c.Name).ShouldBe(
            [PeriodPreset.FirstQuarter, PeriodPreset.HalfYear, PeriodPreset.ThirdQuarter, PeriodPreset.YearEnd]);
        choices.ShouldAllBe(c => c.IsReached);
    }

    [Fact]
    public void Presets_OnTheDayAfterAQuarter_NameThatDayOnce() =>
        PeriodPresets.For(new(2026), new(2026, 4, 1)).Count(c => c.AsOf == new DateOnly(2026, 3, 31)).ShouldBe(1);

    [Fact]
    public void Presets_InJanuary_DoNotOfferTheDecemberBefore() =>
        PeriodPresets.For(new FiscalYear(2026), new(2026, 1, 15)).ShouldNotContain(c => c.Name == PeriodPreset.LastMonthEnd);

    [Fact]
    public void Years_WithAnOldOneShown_ContainIt() =>
        PeriodPresets.Years(2019, 2026).ShouldBe([2026, 2025, 2024, 2023, 2022, 2019]);
}
