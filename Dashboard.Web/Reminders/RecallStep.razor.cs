using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Reminders;

/// <summary>收回链接: ends the links by which an indicator can still be reported, for instance when a mail went to the wrong person.</summary>
public sealed partial class RecallStep
{
    private string? said;

    /// <summary>The code of the indicator.</summary>
    [Parameter, EditorRequired] public string Indicator { get; set; } = "";

    /// <summary>Its name.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public int Year { get; set; }

    /// <summary>How many links to it still work.</summary>
    [Parameter, EditorRequired] public int Open { get; set; }

    /// <summary>Who asks: what they may do can have changed since the page was read.</summary>
    [Parameter, EditorRequired] public Func<Task<Person>> AskPerson { get; set; } = default!;

    /// <summary>Raised when the links were ended.</summary>
    [Parameter] public EventCallback OnRecalled { get; set; }

    [Inject] private ReminderService Reminders { get; set; } = default!;

    [Inject] private IStringLocalizer<ReminderTexts> Texts { get; set; } = default!;

    private async Task RecallAsync(string? note)
    {
        Person person = await AskPerson();
        int ended = Reminders.Revoke(Indicator, Year, person, person.OnWeb(), note);
        said = ended > 0 ? Texts["Recall.Done", ended] : Texts["Recall.None"];
        await OnRecalled.InvokeAsync();
    }
}
