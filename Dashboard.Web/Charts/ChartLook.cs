namespace Dashboard.Web.Charts;

/// <summary>How a role looks. Colours are names of CSS variables, never values.</summary>
/// <param name="Color">The variable.</param>
/// <param name="Width">Line width in px.</param>
/// <param name="Dash">Dash length in px; 0 is solid.</param>
/// <param name="Marker">Size of its points; 0 draws none.</param>
/// <param name="LabelColor">The variable for its name: a light line is easily seen, a light word is not easily read.</param>
public sealed record ChartLook(string Color, int Width, int Dash, int Marker, string LabelColor)
{
    /// <summary>Axis and label text.</summary>
    public const string Text = "--text-muted";

    /// <summary>Grid lines.</summary>
    public const string Grid = "--line";

    /// <summary>What the chart stands on.</summary>
    public const string Surface = "--surface";

    /// <summary>The look of a role.</summary>
    public static ChartLook Of(ChartRole role) => role switch
    {
        // Points are drawn so that a year with one month so far shows something.
        ChartRole.Executed => new("--series-executed", 3, 0, 3, "--series-executed"),
        ChartRole.Planned => new("--series-plan", 2, 6, 0, "--series-plan"),
        ChartRole.Elapsed => new("--series-elapsed", 1, 0, 0, Text),
        ChartRole.LastYear => new("--series-last-year", 2, 0, 0, Text),
        ChartRole.Forecast => new("--series-executed", 2, 2, 0, "--series-executed"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
