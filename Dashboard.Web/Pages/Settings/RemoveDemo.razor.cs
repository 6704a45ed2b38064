using Dashboard.Domain.People;
using Dashboard.Web.Demo;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Removes the sample data, after a second click.</summary>
public sealed partial class RemoveDemo
{
    private bool isPresent;
    private bool isAsked;
    private bool isRunning;

    [Parameter] public EventCallback OnRemoved { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private DemoService Demo { get; set; } = default!;

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet() => isPresent = Demo.IsPresent();

    private async Task RemoveAsync()
    {
        isRunning = true;
        DateOnly today = Clock.Today;
        Person person = await People.CurrentAsync();
        await Task.Run(() => Demo.RemoveAsync(today, person, person.OnWeb()));
        (isRunning, isAsked) = (false, false);
        await OnRemoved.InvokeAsync();
    }
}
