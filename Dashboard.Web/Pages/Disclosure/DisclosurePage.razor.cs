using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Disclosure;

/// <summary>Publishes a signed self-assessment behind a gate and two signatures.</summary>
public sealed partial class DisclosurePage
{
    private string? said;

    [Inject] private DisclosureReader Reader { get; set; } = default!;

    [Inject] private AssessmentService Assessments { get; set; } = default!;

    [Inject] private IStringLocalizer<DisclosureTexts> Texts { get; set; } = default!;

    private DisclosureView? View => (State as Shown<DisclosureView>)?.View;

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToDisclosure) : [];

    protected override Task<PageState<DisclosureView>> ReadAsync() => Task.FromResult<PageState<DisclosureView>>(
        Reader.Read(Person, Query) is { } view ? new Shown<DisclosureView>(view)
        : new Empty<DisclosureView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why"], Texts["NoDepartment.Next"], ImportAddress));

    private async Task TakeAsync((AssessmentStep Step, string? Reason) step)
    {
        if (View is not { } view) return;
        Person person = await AskPersonAsync();
        said = Texts[$"Outcome.{await Task.Run(() => Assessments.TakeAsync(view.Status.Key, step.Step, person, person.OnWeb(), step.Reason))}"];
        await LoadAsync();
    }
}
