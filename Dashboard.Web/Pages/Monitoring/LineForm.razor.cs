using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>The form itself: what facts tell stands there already, and Enter saves and goes on.</summary>
public sealed partial class LineForm
{
    private LineEntry entry = new() { Indicators = [] };
    private string? problem;
    private bool isRunning;

    [Parameter, EditorRequired] public LineFormView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>Saves; the second says whether to go on to the next project.</summary>
    [Parameter, EditorRequired] public Func<MonitoringAnswers, bool, Task<RoundAnswer>> OnSave { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private long Round => View.Desk.Round.Id;

    // An import can bring another indicator while somebody types; its fields come with the next reading of the page.
    private IEnumerable<(MonitoringRow Row, IndicatorEntry Entry)> Rows => View.Desk.Form.Indicators.Join(entry.Indicators, row => row.Fact.Code, typed => typed.Code, (row, typed) => (row, typed));

    protected override void OnInitialized() => entry = LineEntry.Of(View.Desk.Form);

    private IReadOnlyList<MonitoringGapKind> GapsOf(string code) => View.MayFill ? [.. View.Desk.Gaps.Where(gap => gap.IndicatorCode == code).Select(gap => gap.Kind)] : [];

    private async Task SaveAsync(bool goesOn)
    {
        if (isRunning || !View.MayFill) return;
        if (entry.Read() is not { } answers)
        {
            problem = Texts["Money.NoNumber"];
            return;
        }

        isRunning = true;
        RoundAnswer answer = await OnSave(answers, goesOn);
        (isRunning, problem) = (false, answer.IsDone ? null : answer.Sentence);
    }
}
