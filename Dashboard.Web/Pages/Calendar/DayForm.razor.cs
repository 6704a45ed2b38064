using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Calendar;

/// <summary>Adds, changes or cancels one day.</summary>
public sealed partial class DayForm
{
    private const string Ordinary = "Ordinary", Machinery = "yyyy-MM-dd";
    private static readonly string[] Kinds = [.. Enum.GetNames<DayKind>(), Ordinary];
    private ElementReference field;
    private DayRange? last;
    private DateOnly? day;
    private string kind = nameof(DayKind.Off);
    private string name = "";
    private string reason = "";
    private string? problem;
    private bool isRunning;
    private bool isFocusDue;

    [Parameter, EditorRequired] public CalendarView View { get; set; } = default!;

    /// <summary>The days of the table that are to be changed: the first of them stands in the form.</summary>
    [Parameter] public DayRange? Chosen { get; set; }

    [Parameter, EditorRequired] public Func<DayOrder, Task<CalendarOutcome>> OnSave { get; set; } = default!;

    [Inject] private IStringLocalizer<CalendarTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(Chosen, last)) return;
        last = Chosen;
        if (Chosen is not { } range) return;
        (day, kind, name, problem, isFocusDue) = (range.First, range.Kind?.ToString() ?? Ordinary, range.Name, null, true);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isFocusDue) return;
        isFocusDue = false;
        await field.FocusAsync();
    }

    private static string? Machine(DateOnly? day) => day?.ToString(Machinery, CultureInfo.InvariantCulture);

    /// <summary>What is said of the day already stands in the form.</summary>
    private void Pick(string? text)
    {
        day = DateOnly.TryParseExact(text, Machinery, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly picked) ? picked : null;
        if (day is { } found && View.Calendar.Find(found) is { } named) (kind, name) = (named.Kind.ToString(), named.Name);
    }

    private async Task SaveAsync()
    {
        if (isRunning) return;
        if (day is not { } chosen)
        {
            problem = Texts["Problem.NoDay"];
            return;
        }

        isRunning = true;
        CalendarChange change = new(chosen, Enum.TryParse(kind, out DayKind wanted) ? wanted : null, name);
        CalendarOutcome outcome = await OnSave(new(change, reason));
        isRunning = false;
        problem = outcome == CalendarOutcome.Done ? null : Texts[$"Outcome.{outcome}"].Value;
        if (outcome == CalendarOutcome.Done) (day, kind, name, reason) = (null, nameof(DayKind.Off), "", "");
    }
}
