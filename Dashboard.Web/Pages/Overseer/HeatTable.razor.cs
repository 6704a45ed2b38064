using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Departments × months with the ranking beside them; the sums at the foot are those of the overview.</summary>
public sealed partial class HeatTable
{
    private FiscalYear? named;

    [Parameter, EditorRequired] public OverseerView View { get; set; } = default!;

    [Parameter, EditorRequired] public OverseerQuery Wanted { get; set; } = OverseerQuery.Read(null, null, null, null);

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    /// <summary>The same list as long as the year is the same, so that rows see that nothing changed.</summary>
    private IReadOnlyList<string> MonthNames { get; set; } = [];

    protected override void OnParametersSet()
    {
        if (named == View.Year) return;
        named = View.Year;
        MonthNames = [.. Enumerable.Range(1, FiscalYear.Months).Select(m => View.Year.MonthEnd(m).ToString(Texts["MonthFormat"], CultureInfo.CurrentCulture))];
    }

    private string? Sorted(OverseerOrder order) => Wanted.Order != order ? null : order is OverseerOrder.Red or OverseerOrder.Risk ? "descending" : "ascending";

    private string ToSort(OverseerOrder order) => DashboardUrls.ToDepartments(Query, (Wanted with { Order = order }).Pairs());
}
