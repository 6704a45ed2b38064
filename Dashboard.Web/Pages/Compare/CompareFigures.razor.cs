using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Compare;

/// <summary>The figures of both sides and their differences.</summary>
public sealed partial class CompareFigures
{
    private static readonly Light[] Lights = [Light.Red, Light.Yellow, Light.Green, Light.Blue];

    [Parameter, EditorRequired] public CompareView View { get; set; } = default!;

    [Parameter] public MoneyUnit Unit { get; set; }

    /// <summary>Where the rows of a sum are listed.</summary>
    [Parameter, EditorRequired] public Func<LedgerSum, string> ToPart { get; set; } = default!;

    [Inject] private IStringLocalizer<CompareTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<WhyTexts> Sums { get; set; } = default!;

    [Inject] private IStringLocalizer<ComponentTexts> Names { get; set; } = default!;

    private DepartmentSnapshot Left => View.Left.Snapshot;

    private DepartmentSnapshot Right => View.Right.Snapshot;

    private Ratio RateDifference => Left.Execution.Rate.Value is { } left && Right.Execution.Rate.Value is { } right ? Ratio.Known(right - left) : Ratio.Undefined(UndefinedReason.WholeIsZero);

    private Money? Difference(LedgerSum sum) =>
        Of(View.Left, sum) is null && Of(View.Right, sum) is null ? null : (Of(View.Right, sum) ?? Money.Zero) - (Of(View.Left, sum) ?? Money.Zero);

    private string Known(CompareSide side) => side.KnownAt is { } at ? Texts["Known", FigureFormat.Moment(at)] : "";

    private static Money? Of(CompareSide side, LedgerSum sum) => LedgerSumRules.Of(side.Snapshot.Execution, sum);

    private static UndefinedReason Why(LedgerSum sum) => sum == LedgerSum.Planned ? UndefinedReason.NoPlan : UndefinedReason.NoArrival;

    private static string Signed(int difference) => difference.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
