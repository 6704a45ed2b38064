using Dashboard.Domain.Approval;
using Dashboard.Web.Approval;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Closed periods, and the exceptions from them.</summary>
public sealed partial class PeriodsPage
{
    private string? said;

    [Inject] private PeriodsReader Reader { get; set; } = default!;

    [Inject] private PeriodService Periods { get; set; } = default!;

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;

    private PeriodsView? View => (State as Shown<PeriodsView>)?.View;

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToPeriods) : [];

    protected override Task<PageState<PeriodsView>> ReadAsync() => Task.FromResult<PageState<PeriodsView>>(
        Reader.Read(Person, Query) is { } view ? new Shown<PeriodsView>(view)
        : new Empty<PeriodsView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why"], Texts["NoBooks.Next"], ImportAddress));

    private async Task CloseAsync(CloseOrder order) =>
        await SayAsync(await Task.Run(() => Periods.CloseAsync(order.DepartmentCode, order.Month, Person, Person.OnWeb(), order.Reason)));

    private async Task OpenAsync(OpenOrder order) =>
        await SayAsync(await Task.Run(() => Periods.Open(order.Request, Person, Person.OnWeb(), order.Reason)));

    private async Task EndAsync((long Id, string? Reason) end) =>
        await SayAsync(await Task.Run(() => Periods.End(end.Id, Person, Person.OnWeb(), end.Reason)) ? PeriodOutcome.Done : PeriodOutcome.NotAllowed);

    private Task SayAsync(PeriodOutcome outcome)
    {
        said = Texts[$"Period.{outcome}"];
        return LoadAsync();
    }
}
