using Dashboard.Domain;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>What was reached: a number with its unit, words, or 「—」 when nothing was reported.</summary>
public sealed partial class AchievementText
{
    [Parameter, EditorRequired] public Achievement Achievement { get; set; }

    [Parameter] public string? Unit { get; set; }

    [Parameter] public string? Figure { get; set; }

    /// <summary>Where it is explained; a number or its absence becomes a link there.</summary>
    [Parameter] public string? Href { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;

    private string Label(string written) => Texts["Why.Label", Texts[$"Figure.{Figure}"].Value, written];

    private string Reason => Texts[$"Undefined.{UndefinedReason.NotReported}"];
}
