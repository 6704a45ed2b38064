using Dashboard.Domain.Indicators;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>One indicator with the field for what it has reached; a card on a phone. It renders again only when it changed.</summary>
public sealed partial class ResultRow : IDisposable
{
    /// <summary>How long a person may stop between two digits before what is there is looked at.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private int typed;
    private bool isGone;

    [Parameter, EditorRequired] public ResultDraft Draft { get; set; } = default!;

    /// <summary>Its place, which names its parts to screen readers: a code may hold anything.</summary>
    [Parameter, EditorRequired] public int At { get; set; }

    /// <summary>The day for which it is.</summary>
    [Parameter, EditorRequired] public DateOnly Day { get; set; }

    /// <summary>Its fiscal year.</summary>
    [Parameter, EditorRequired] public int Year { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>The person stopped typing.</summary>
    [Parameter] public EventCallback OnTyped { get; set; }

    /// <summary>This row alone is to be saved.</summary>
    [Parameter] public EventCallback OnSave { get; set; }

    [Inject] private TimeProvider Time { get; set; } = default!;

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    protected override object Seen => (Draft, Draft.Version, At, Day, Query);

    private bool IsWords => Draft.Line.Indicator.Sign == IndicatorSign.Qualitative;

    private string HintId => $"hint-{At}";

    private string SaidId => $"said-{At}";

    private string? Answer => Draft switch
    {
        { Barred: not null } => "barred",
        { Problem: not null } => "problem",
        { Said: not null } => "saved",
        _ => null,
    };

    private string Doubtful(ResultDoubt doubt) => doubt switch
    {
        ResultDoubt.BelowLast when ResultDoubts.Before(Day, Draft.Line.Results) is { } last => Texts["Doubt.BelowLast", last.Text, FigureFormat.Date(last.Date)],
        _ => Texts[$"Doubt.{doubt}", TargetText.Of(Draft.Line.Indicator)],
    };

    private async Task TypedAsync()
    {
        int mine = ++typed;
        Draft.Touch();
        await Task.Delay(Pause, Time);
        if (mine == typed && !isGone) await OnTyped.InvokeAsync();
    }

    public void Dispose() => isGone = true;
}
