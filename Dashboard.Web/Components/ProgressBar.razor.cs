using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Policies;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>A share of a target as a bar, with a tick where it should stand by now.</summary>
/// <remarks>The fill is the accent: a light is never a decoration. More than the whole fills the bar and is striped.</remarks>
public sealed partial class ProgressBar
{
    [Parameter, EditorRequired] public Ratio Share { get; set; }

    /// <summary>What should be reached by now; no tick when undefined.</summary>
    [Parameter] public Ratio Expected { get; set; } = Ratio.Undefined(UndefinedReason.NoPlan);

    /// <summary>Whose progress, for screen readers.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public Light? Light { get; set; }

    [Parameter] public LightKind Kind { get; set; } = LightKind.Indicator;

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;

    private string Filled => Width(Share);

    private string Tick => Width(Expected);

    private string Spoken => (Share.IsDefined, Expected.IsDefined) switch
    {
        (false, _) => Texts["Progress.Unknown", Label, Texts[$"Undefined.{Share.Reason}"].Value],
        (_, false) => Texts["Progress.Share", Label, Percent(Share)],
        _ => Texts["Progress.ShareAndExpected", Label, Percent(Share), Percent(Expected)],
    };

    private string Percent(Ratio ratio) => Texts["Percent", FigureFormat.Percent(ratio.Value ?? 0m)];

    private static string Width(Ratio ratio) =>
        Math.Clamp((ratio.Value ?? 0m) * 100m, 0m, 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
