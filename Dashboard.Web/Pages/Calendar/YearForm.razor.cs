using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Calendar;

/// <summary>Takes the calendar of a whole year as text: it is checked, compared and then saved, or not at all.</summary>
public sealed partial class YearForm
{
    private const int MostShown = 20;
    private string text = "";
    private string reason = "";
    private IReadOnlyList<string> problems = [];
    private IReadOnlyList<CalendarDay>? days;
    private CalendarChange[] removed = [];
    private int added;
    private int changed;
    private bool isRunning;

    [Parameter, EditorRequired] public CalendarView View { get; set; } = default!;

    [Parameter, EditorRequired] public Func<YearOrder, Task<CalendarOutcome>> OnSave { get; set; } = default!;

    [Inject] private IStringLocalizer<CalendarTexts> Texts { get; set; } = default!;

    private string Removed => string.Join(", ", removed.Select(r => $"{r.Day.ToString("MM-dd", CultureInfo.InvariantCulture)} {View.Calendar.Find(r.Day)?.Name}"));

    private void Forget() => (problems, days) = ([], null);

    private void Check()
    {
        Forget();
        CalendarReading read = CalendarLines.Read(text, View.Year);
        problems = [.. Problems(read)];
        if (problems.Count > 0) return;
        days = read.Days;
        IReadOnlyList<CalendarChange> changes = CalendarRules.Replace(View.Calendar, View.Year, days.ToArray());
        removed = [.. changes.Where(c => c.Kind is null)];
        changed = changes.Count(c => c.Kind is not null && View.Calendar.Find(c.Day) is not null);
        added = changes.Count - removed.Length - changed;
    }

    private IEnumerable<string> Problems(CalendarReading read)
    {
        foreach (CalendarProblem bad in read.Problems.Take(MostShown))
            yield return Texts["Problem.Line", bad.Line, bad.Text, Texts[$"Fault.{bad.Fault}", View.Year, CalendarRules.LongestName].Value];
        if (read.Problems.Count > MostShown) yield return Texts["Problem.More", read.Problems.Count - MostShown];
        int off = read.Days.Count(d => d.Kind == DayKind.Off && d.Day.Year == View.Year);
        if (read.Problems.Count > 0) yield break;
        if (read.Days.Count == 0) yield return Texts["Problem.None"];
        else if (off < CalendarRules.StatutoryDaysOff(View.Year)) yield return Texts["Problem.Few", off, CalendarRules.StatutoryDaysOff(View.Year)];
    }

    private async Task SaveAsync()
    {
        if (isRunning || days is null) return;
        isRunning = true;
        CalendarOutcome outcome = await OnSave(new(days, reason));
        isRunning = false;
        if (outcome == CalendarOutcome.Done) (text, reason, problems, days) = ("", "", [], null);
        else problems = [Texts[$"Outcome.{outcome}"]];
    }
}
