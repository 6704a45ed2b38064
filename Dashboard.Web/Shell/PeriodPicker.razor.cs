using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Shell;

/// <summary>Year, date and unit. It changes the address and nothing else; every page follows the address.</summary>
public sealed partial class PeriodPicker
{
    private const string OtherDay = "other";
    private bool isChoosingDay;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private IOptions<InstitutionOptions> Institution { get; set; } = default!;

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;

    private DateOnly Today { get; set; }

    private int ThisYear => Institution.Value.YearOf(null, null, Today).Year;

    private FiscalYear Year { get; set; }

    private DateOnly AsOf { get; set; }

    private IReadOnlyList<PeriodChoice> Choices { get; set; } = [];

    private string Chosen => isChoosingDay ? OtherDay : Iso(AsOf);

    protected override void OnInitialized() => Today = Clock.Today;

    protected override void OnParametersSet()
    {
        Year = Institution.Value.YearOf(Query.Year, Query.AsOf, Today);
        AsOf = Year.Clamp(Query.AsOf ?? Today);
        Choices = PeriodPresets.For(Year, Today);
    }

    // A date of the old year means nothing in the new one.
    private void ChangeYear(ChangeEventArgs change)
    {
        isChoosingDay = false;
        bool isThisYear = Word(change) == Plain(ThisYear);
        Go(new() { ["year"] = isThisYear ? null : Word(change), ["asOf"] = null });
    }

    // Today is left out of the address, so that a kept link shows tomorrow what is true tomorrow.
    private void ChangeDate(ChangeEventArgs change)
    {
        isChoosingDay = Word(change) == OtherDay;
        if (isChoosingDay) return;
        if (DateOnly.TryParseExact(
            Word(change), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            Go(new() { ["asOf"] = day == Year.Clamp(Today) ? null : Iso(day) });
    }

    private void ChangeUnit(ChangeEventArgs change)
    {
        if (Enum.TryParse(Word(change), out MoneyUnit unit)) Go(new() { ["unit"] = DashboardUrls.UnitWord(unit) });
    }

    private void Go(Dictionary<string, object?> changed) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changed));

    private static string Word(ChangeEventArgs change) => change.Value as string ?? "";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
