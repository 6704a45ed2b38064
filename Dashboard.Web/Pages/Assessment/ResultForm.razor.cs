using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Reports a result that is missing or has to be corrected; it takes the way of every import.</summary>
public sealed partial class ResultForm
{
    private string? value;
    private string? note;
    private string? said;
    private DateOnly day;
    private bool isRunning;

    [Parameter, EditorRequired] public IndicatorFact Fact { get; set; } = default!;

    /// <summary>The last day for which a result can be reported.</summary>
    [Parameter, EditorRequired] public DateOnly Day { get; set; }

    [Parameter, EditorRequired] public Func<StudioOrder, Task<StudioAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    protected override void OnInitialized() => day = Day;

    private async Task SaveAsync()
    {
        if (isRunning) return;
        if (string.IsNullOrWhiteSpace(value))
        {
            said = Texts["ResultForm.NoValue"];
            return;
        }

        isRunning = true;
        said = (await OnOrder(new ResultOrder(new(Fact.Indicator.Code, day, value.Trim(), string.IsNullOrWhiteSpace(note) ? null : note.Trim())))).Sentence;
        isRunning = false;
    }
}
