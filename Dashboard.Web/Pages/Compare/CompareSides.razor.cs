using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Pages.Compare;

/// <summary>The two moments: day, and as known when. It changes the address and nothing else.</summary>
public sealed partial class CompareSides
{
    private const string LeftName = "left", RightName = "right", Minute = "yyyy-MM-dd'T'HH:mm";

    /// <summary>When the figures of the half year are usually complete.</summary>
    private const int DaysAfterHalfYear = 5;

    [Parameter, EditorRequired] public CompareView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private IOptions<InstitutionOptions> Institution { get; set; } = default!;

    [Inject] private IStringLocalizer<CompareTexts> Texts { get; set; } = default!;

    private IEnumerable<(string, string)> Presets
    {
        get
        {
            DateOnly today = Clock.Today, lastMonthEnd = today.AddDays(-today.Day);
            yield return (Texts["Preset.MonthEnd", FigureFormat.Date(lastMonthEnd)], Between(new(AsOf: lastMonthEnd), new()));
            FiscalYear year = Institution.Value.YearOf(null, null, today);
            DateOnly half = year.MonthEnd(6), known = half.AddDays(DaysAfterHalfYear);
            if (known > today) yield break;
            yield return (Texts["Preset.HalfYear", FigureFormat.Date(half), FigureFormat.Date(known)], Between(new(AsOf: half, KnownAt: Clock.EndOf(known)), new(AsOf: half)));
        }
    }

    private string Between(PageQuery left, PageQuery right) => DashboardUrls.ToCompare(Query with { Department = View.Department.Code }, left, right);

    private void Change(string name, CompareSide side, ChangeEventArgs change, bool isMoment)
    {
        PageQuery before = DashboardUrls.ReadSide(side.Word) ?? new();
        string word = change.Value as string ?? "";
        PageQuery after = isMoment ? before with { AsOf = side.AsOf, KnownAt = MomentOf(word) }
            : DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? before with { AsOf = day, Year = null } : before;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            [LeftName] = View.Left.Word,
            [RightName] = View.Right.Word,
            [name] = DashboardUrls.SideWord(after),
            ["page"] = null,
        }));
    }

    private DateTimeOffset? MomentOf(string word) =>
        DateTime.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local) ? Clock.MomentOf(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) : null;

    private static string Day(CompareSide side) => FigureFormat.Date(side.AsOf);

    private static string? Known(CompareSide side) => side.KnownAt?.ToString(Minute, CultureInfo.InvariantCulture);
}
