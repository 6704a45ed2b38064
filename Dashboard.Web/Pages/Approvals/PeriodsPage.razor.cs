using Dashboard.Domain.Approval;
using Dashboard.Domain.People;
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

    private Task CloseAsync(CloseOrder order) => SayAsync(person => Periods.CloseAsync(order.DepartmentCode, order.Month, person, person.OnWeb(), order.Reason));

    private Task OpenAsync(OpenOrder order) => SayAsync(person => Task.FromResult(Periods.Open(order.Request, person, person.OnWeb(), order.Reason)));

    private Task EndAsync((long Id, string? Reason) end) => SayAsync(person =>
        Task.FromResult(Periods.End(end.Id, person, person.OnWeb(), end.Reason) ? PeriodOutcome.Done : PeriodOutcome.NotAllowed));

    private async Task SayAsync(Func<Person, Task<PeriodOutcome>> take)
    {
        Person person = await AskPersonAsync();
        said = Texts[$"Period.{await Task.Run(() => take(person))}"];
        await LoadAsync();
    }
}
