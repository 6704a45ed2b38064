using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>执行监控表 of one project: prefilled, to be completed by the keyboard alone, one project after the other.</summary>
public sealed partial class LineFormPage
{
    private string? said;

    [Parameter] public long Round { get; set; }

    [Parameter] public string Code { get; set; } = "";

    [Inject] private LineFormReader Reader { get; set; } = default!;

    [Inject] private RoundDesk Orders { get; set; } = default!;

    [Inject] private NavigationManager Links { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private LineFormView? View => (State as Shown<LineFormView>)?.View;

    private IReadOnlyList<Crumb> Trail => View is { } view
        ? DepartmentTrail.Of(view.Way, Query, query => new BoardAddress(query, Round).Here, view.Desk.Line.Name) : [];

    protected override Task<PageState<LineFormView>> ReadAsync() => Task.FromResult<PageState<LineFormView>>(Reader.Read(Person, Round, Code) is { } view
        ? new Shown<LineFormView>(view)
        : new Empty<LineFormView>(Texts["NoLine.Title"], Texts["NoLine.Why"], Texts["ToBoard"], DashboardUrls.ToMonitoring(Query)));

    private string To(MonitoringLine line) => DashboardUrls.ToMonitoringLine(Round, line.Code, Query);

    private async Task<RoundAnswer> TakeAsync(RoundOrder order)
    {
        Person person = await AskPersonAsync();
        RoundAnswer answer = await Task.Run(() => Orders.TakeAsync(order, person));
        said = answer.Sentence;
        await LoadAsync();
        StateHasChanged();
        return answer;
    }

    /// <summary>Saves, and goes on to the next project that is not complete when asked to.</summary>
    private async Task<RoundAnswer> SaveAsync(MonitoringAnswers answers, bool goesOn)
    {
        if (View is not { } view) return new(false, "");
        RoundAnswer answer = await TakeAsync(new FillOrder(view.Desk.Task.Key, Code, answers, view.Desk.Line.AnswerId));
        if (answer.IsDone && goesOn && View is { Desk.Gaps.Count: 0, NextOpen: { } next }) Links.NavigateTo(To(next));
        return answer;
    }
}
