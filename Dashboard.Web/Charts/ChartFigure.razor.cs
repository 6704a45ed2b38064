using System.Globalization;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Charts;

/// <summary>A chart with its title, its unit, the same figures as a table, and both as files.</summary>
public sealed partial class ChartFigure(IStringLocalizer<ChartTexts> texts) : ComponentBase
{
    private ChartCanvas? canvas;
    private ChartSpec? shown;
    private CultureInfo? shownCulture;
    private string drawing = "";
    private string csvAddress = "";
    private bool tableWanted;
    private bool unavailable;
    private bool imageFailed;

    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired] public required ChartSpec Spec { get; set; }

    /// <summary>Writes a value of the table; without it the exact value in the unit of the chart.</summary>
    [Parameter] public Func<decimal, string>? Format { get; set; }

    private IStringLocalizer<ChartTexts> Texts => texts;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private bool TableShown => tableWanted || unavailable;

    private string? NoticeKey => unavailable ? "Unavailable" : imageFailed ? "ImageFailed" : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Spec) && Equals(shownCulture, Culture)) return;
        (shown, shownCulture, imageFailed) = (Spec, Culture, false);
        drawing = ChartAdapter.ToJson(Spec, Culture);
        csvAddress = ChartCsv.ToAddress(ChartCsv.Write(
            Spec, new ChartCsvWords(Texts["UnitHeading"], Texts["AsOfHeading"], Texts["ScopeHeading"])));
    }

    private void Toggle() => tableWanted = !tableWanted;

    private void ShowUnavailable() => unavailable = true;

    private async Task SavePngAsync()
    {
        string stamp = Texts["Stamp", Spec.Scope, Spec.Unit.Word, Spec.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        imageFailed = canvas is null || !await canvas.SaveImageAsync(ChartCsv.FileName(Spec, "png"), [Spec.Title, stamp]);
    }
}
