using System.Globalization;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>Begins a round over the department that is looked at. Proposed is the central one: 1–7月, reported by the end of August.</summary>
public sealed partial class BeginForm
{
    private const int CentralMonth = 7, UsualWarning = 5;

    private string title = "";
    private int month = CentralMonth;
    private DateOnly? startsOn;
    private DateOnly? endsOn;
    private string warning = "";
    private string? lines;
    private string? problem;
    private bool isRunning;

    [Parameter, EditorRequired] public BoardView View { get; set; } = default!;

    /// <summary>Where one goes without beginning anything.</summary>
    [Parameter, EditorRequired] public string Back { get; set; } = "";

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    protected override void OnInitialized()
    {
        warning = UsualWarning.ToString(CultureInfo.InvariantCulture);
        Retitle();
    }

    private string LabelOf(int number) => MonitoringWindow.Of(View.Year, number).Label;

    /// <summary>Title and days follow the window: it is filled in the month after it.</summary>
    private void Retitle()
    {
        // The form is Chinese in every language of the page, and so is its name.
        title = $"{View.Year.Year} 年 {LabelOf(month)}绩效运行监控";
        startsOn = View.Year.MonthEnd(month).AddDays(1);
        endsOn = startsOn.Value.AddMonths(1).AddDays(-1);
    }

    private async Task BeginAsync()
    {
        if (isRunning) return;
        problem = null;
        string[] codes = [.. (lines ?? "").Split([' ', '\n', '\r', '\t', ',', '，', ';', '；', '、'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        int days = int.TryParse(warning, NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : -1;
        MonitoringRound round = new(title, View.Way[^1].Code, View.Year.Year, month, startsOn ?? default, endsOn ?? DateOnly.MinValue, days, codes);
        if (startsOn is null || endsOn is null || round.Problem is not null)
        {
            problem = Texts[$"Problem.{round.Problem ?? RoundProblem.Days}"];
            return;
        }

        isRunning = true;
        RoundAnswer answer = await OnOrder(new BeginOrder(round));
        problem = answer.IsDone ? null : answer.Sentence;
        isRunning = false;
    }
}
