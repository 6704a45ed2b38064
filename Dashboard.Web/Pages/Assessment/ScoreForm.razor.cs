using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Chooses a score inside the band, changes it with a reason, or only gives the reason for a loss.</summary>
public sealed partial class ScoreForm
{
    private string? typed;
    private string? reason;
    private string? said;
    private bool isRunning;

    [Parameter, EditorRequired] public StudioItem Item { get; set; } = default!;

    [Parameter, EditorRequired] public Func<StudioOrder, Task<StudioAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    protected override void OnInitialized() =>
        (typed, reason) = (Item.Item.Choice?.Score is { } score ? PointWords.Of(score) : null, Item.Item.Choice?.Reason);

    private async Task SaveAsync()
    {
        if (isRunning) return;
        decimal? score = PointWords.Read(typed);
        if (score is null && !string.IsNullOrWhiteSpace(typed))
        {
            said = Texts["ScoreForm.NoNumber"];
            return;
        }

        isRunning = true;
        said = (await OnOrder(new ScoreOrder(Item.Item.Key, score, reason))).Sentence;
        isRunning = false;
    }
}
