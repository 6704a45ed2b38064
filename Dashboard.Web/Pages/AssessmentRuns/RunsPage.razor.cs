using System.Globalization;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.AssessmentRuns;

/// <summary>Makes the self-assessments of many departments, and shows how far they are.</summary>
public sealed partial class RunsPage
{
    private string? said;
    private bool isBusy;

    [SupplyParameterFromQuery(Name = "run")] private string? RunWord { get; set; }

    [Inject] private RunsReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentRunTexts> Texts { get; set; } = default!;

    private RunsView? View => (State as Shown<RunsView>)?.View;

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToAssessmentRuns) : [];

    private long? Wanted => long.TryParse(RunWord, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;

    protected override Task<PageState<RunsView>> ReadAsync() => Task.FromResult<PageState<RunsView>>(
        Reader.Read(Person, Query, Wanted) is { } view ? new Shown<RunsView>(view)
        : new Empty<RunsView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why"], Texts["NoDepartment.Next"], ImportAddress));

    private string ToRun(long id) => DashboardUrls.With(DashboardUrls.AssessmentRuns, Query, ("run", id.ToString(CultureInfo.InvariantCulture)));

    private async Task OrderAsync()
    {
        if (isBusy || View is not { } view) return;
        isBusy = true;
        Person person = await AskPersonAsync();
        said = Texts[await Task.Run(() => Reader.Order(person, Query, view.Year)) is null ? "Order.None" : "Ordered"];
        isBusy = false;
        await LoadAsync();
    }

    private async Task StopAsync((long Id, bool IsCancelled) stop)
    {
        Person person = await AskPersonAsync();
        said = Texts[!Reader.Stop(person, stop.Id, stop.IsCancelled) ? "Stop.Refused" : stop.IsCancelled ? "Stopped" : "Resumed"];
        await LoadAsync();
    }
}
