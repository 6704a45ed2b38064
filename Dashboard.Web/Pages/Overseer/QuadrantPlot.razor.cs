using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Departments or lines as points of money × results; the trail and the name of one come out when it is pointed at or reached by key.</summary>
public sealed partial class QuadrantPlot
{
    /// <summary>Farther out than this a point stands at the edge: 25 points.</summary>
    private const decimal Farthest = 0.25m;

    private const int Left = 16, Right = 624, Top = 24, Bottom = 368;

    [Parameter, EditorRequired] public IReadOnlyList<QuadrantItem> Rows { get; set; } = [];

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private static IEnumerable<(QuadrantState State, int X, int Y, string Anchor)> Fields =>
    [
        (QuadrantState.ResultsUnpaid, Left + 8, Top + 16, "start"), (QuadrantState.BothOnTrack, Right - 8, Top + 16, "end"),
        (QuadrantState.BothBehind, Left + 8, Bottom - 8, "start"), (QuadrantState.SpentWithoutResults, Right - 8, Bottom - 8, "end"),
    ];

    private IEnumerable<QuadrantItem> Drawn => Rows.Where(row => row.State != QuadrantState.Unknown);

    private decimal Tolerance => Rows.Count == 0 ? QuadrantPoint.UsualTolerance : Rows[0].Tolerance;

    // The cross stands where on track ends, so that each point lies in the field of its name.
    private string ZeroX => Place(-Tolerance, Left, Right);

    private string ZeroY => Place(-Tolerance, Bottom, Top);

    /// <summary>What a point or a row leads to.</summary>
    public static string To(QuadrantItem item, PageQuery query) =>
        item.IsLine ? DashboardUrls.ToLine(item.Code, query) : DashboardUrls.ToOverview(query with { Department = item.Code });

    private static string XOf(QuadrantPoint point) => Place(point.Money.Value ?? 0m, Left, Right);

    private static string YOf(QuadrantPoint point) => Place(point.Results.Value ?? 0m, Bottom, Top);

    private static string TrailOf(QuadrantItem row) =>
        string.Join(' ', row.Trail.Where(p => p.Money.IsDefined && p.Results.IsDefined).Select(p => $"{XOf(p)},{YOf(p)}"));

    private string NameOf(QuadrantItem row) => Texts[
        "Quadrant.Name", row.Name, Texts[$"Quadrant.{row.State}"].Value, Points(row.Point.Money), Points(row.Point.Results)];

    private static string Points(Ratio gap) => gap.Value is { } value ? decimal.Round(value * 100m, 1, MidpointRounding.AwayFromZero).ToString("+0.0;-0.0;0.0", CultureInfo.CurrentCulture) : FigureFormat.Undefined;

    private static string Place(decimal value, int from, int to) =>
        (from + ((to - from) * (Math.Clamp(value, -Farthest, Farthest) + Farthest) / (2 * Farthest))).ToString("0.#", CultureInfo.InvariantCulture);
}
