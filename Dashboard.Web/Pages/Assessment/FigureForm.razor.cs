using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Enters a figure that the ledger does not have, with what proves it.</summary>
public sealed partial class FigureForm
{
    private string? typed;
    private string? evidence;
    private string? said;
    private bool isRunning;

    [Parameter, EditorRequired] public EntryRule Entry { get; set; } = default!;

    /// <summary>What was entered before; null when nothing was.</summary>
    [Parameter] public EnteredFact? Entered { get; set; }

    [Parameter, EditorRequired] public Func<StudioOrder, Task<StudioAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    protected override void OnInitialized() => (typed, evidence) = (Entered is null ? null : Printed.Number(Entered.Value), Entered?.Evidence);

    private async Task SaveAsync()
    {
        if (isRunning) return;
        decimal? value = PointWords.Read(typed);
        if (value is null && !string.IsNullOrWhiteSpace(typed))
        {
            said = Texts["ScoreForm.NoNumber"];
            return;
        }

        isRunning = true;
        said = (await OnOrder(new FigureOrder(Entry.Key, value, evidence))).Sentence;
        isRunning = false;
    }
}
