using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Charts;

/// <summary>The figures of a chart for reading.</summary>
public sealed partial class ChartTable : ComponentBase
{
    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired] public required ChartSpec Spec { get; set; }

    /// <summary>Writes a value; without it the exact value in the unit of the chart.</summary>
    [Parameter] public Func<decimal, string>? Format { get; set; }

    private string Shown(decimal? value) => value switch
    {
        null => ChartAdapter.Gap,
        { } exact when Format is not null => Format(exact),
        { } exact => Spec.Unit.Write(exact, CultureInfo.CurrentCulture),
    };

    private static string? Exact(decimal? value) => value?.ToString("0.00######", CultureInfo.InvariantCulture);
}
