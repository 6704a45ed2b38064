using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Security.Keys;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Makes a key.</summary>
public sealed partial class KeyForm
{
    private string name = "";
    private string account = "";
    private string reason = "";
    private KeyReach reach;
    private DateOnly lastDay;
    private string? problem;
    private bool isRunning;

    [Parameter, EditorRequired] public IReadOnlyList<(string Name, string DisplayName)> Accounts { get; set; } = [];

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>Who makes it, as they are at that moment.</summary>
    [Parameter, EditorRequired] public Func<Task<Person>> Asker { get; set; } = default!;

    [Parameter] public EventCallback<ShownKey> OnMade { get; set; }

    [Parameter] public EventCallback OnCancelled { get; set; }

    [Inject] private ApiKeyService Keys { get; set; } = default!;

    [Inject] private IStringLocalizer<KeyTexts> Texts { get; set; } = default!;

    protected override void OnInitialized() => lastDay = Today.AddYears(1);

    private async Task MakeAsync()
    {
        if (isRunning) return;
        if (string.IsNullOrWhiteSpace(reason))
        {
            problem = Texts["Outcome.NoReason"];
            return;
        }

        isRunning = true;
        Person person = await Asker();
        MadeKey made = Keys.Add(new(name, account, reach, lastDay), new(person, person.OnWeb(), reason));
        isRunning = false;
        problem = made.Outcome == KeyOutcome.Done ? null : Texts[$"Outcome.{made.Outcome}", KeyRules.MostDays].Value;
        if (made.Secret is { } secret) await OnMade.InvokeAsync(new(name.Trim(), secret));
    }
}
