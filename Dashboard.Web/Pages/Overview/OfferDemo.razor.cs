using Dashboard.Domain.People;
using Dashboard.Web.Demo;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>Offers the sample city where there is nothing yet.</summary>
public sealed partial class OfferDemo
{
    private bool isLoading;

    [Parameter] public EventCallback OnLoaded { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private DemoService Demo { get; set; } = default!;

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private async Task LoadAsync()
    {
        isLoading = true;
        DateOnly today = Clock.Today;
        Person person = await People.CurrentAsync();
        await Task.Run(() => Demo.LoadIntoEmptyAsync(today, person, person.OnWeb()));
        isLoading = false;
        await OnLoaded.InvokeAsync();
    }
}
