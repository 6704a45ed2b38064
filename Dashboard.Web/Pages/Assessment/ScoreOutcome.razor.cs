using System.Globalization;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>A form with the scores of the rules beside those printed, and what does not follow.</summary>
public sealed partial class ScoreOutcome
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public ScoredForm Scored { get; set; } = default!;

    [Inject] private FindingSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private static string Points(decimal? points) => points?.ToString("0.00", CultureInfo.CurrentCulture) ?? "—";

    private static string? Exact(decimal? points) => points?.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The score, or the band in which a person decides.</summary>
    private static string Range(ScoreVerdict verdict) =>
        verdict.Score is not null || verdict.Highest is null ? Points(verdict.Score) : $"{Points(verdict.Lowest)}–{Points(verdict.Highest)}";
}
