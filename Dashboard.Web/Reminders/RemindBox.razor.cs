using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Reminders;

/// <summary>催报 for a department with its units, or for one alone: says first whom it will write to, and whom it cannot reach.</summary>
public sealed partial class RemindBox
{
    /// <summary>More names than this nobody reads.</summary>
    private const int Named = 5;

    private ReminderPlan? plan;
    private string? said;
    private bool isRunning;

    /// <summary>The code of the department.</summary>
    [Parameter, EditorRequired] public string Department { get; set; } = "";

    /// <summary>Its name.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public int Year { get; set; }

    /// <summary>Whether the units below it are left out.</summary>
    [Parameter] public bool IsAlone { get; set; }

    /// <summary>In how many units something is due; said where all of them are meant.</summary>
    [Parameter] public int Units { get; set; }

    /// <summary>Who asks: what they may do can have changed since the page was read.</summary>
    [Parameter, EditorRequired] public Func<Task<Person>> AskPerson { get; set; } = default!;

    /// <summary>Raised when mails were written.</summary>
    [Parameter] public EventCallback OnSent { get; set; }

    [Inject] private ReminderService Reminders { get; set; } = default!;

    [Inject] private IStringLocalizer<ReminderTexts> Texts { get; set; } = default!;

    private string Label => IsAlone ? Texts["Remind.One"] : Texts["Remind.All", Units];

    /// <summary>With the name, for those who hear one button after another; it begins with what the others see.</summary>
    private string Called => Texts["Remind.Of", Label, Name];

    private ReminderQuery Asked => new(Department, Year, IsAlone: IsAlone);

    private async Task AskAsync()
    {
        Person person = await AskPerson();
        (plan, said) = (Reminders.Plan(Asked, person), null);
    }

    private async Task SendAsync()
    {
        if (isRunning) return;
        isRunning = true;
        try
        {
            Person person = await AskPerson();
            ReminderOutcome outcome = Reminders.Remind(Asked, person, person.OnWeb());
            int missed = outcome.Plan.NotAsked.Select(p => p.Account).Except(outcome.Plan.Asked.Select(p => p.Account)).Count();
            said = Texts["Remind.Done", outcome.Persons, outcome.Indicators, missed];
            plan = null;
        }
        finally
        {
            isRunning = false;
        }

        await OnSent.InvokeAsync();
    }

    private void Forget() => plan = null;
}
