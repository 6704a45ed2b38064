using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>绩效运行监控: the rounds of a year, who has to do what by when in one of them, and its 整改.</summary>
public sealed partial class RoundPage
{
    private string? said;

    [SupplyParameterFromQuery(Name = "round")] private string? RoundWord { get; set; }

    [SupplyParameterFromQuery(Name = "place")] private string? PlaceWord { get; set; }

    [SupplyParameterFromQuery(Name = "show")] private string? ShowWord { get; set; }

    [Inject] private BoardReader Reader { get; set; } = default!;

    [Inject] private RoundDesk Orders { get; set; } = default!;

    [Inject] private NavigationManager Links { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private BoardView? View => (State as Shown<BoardView>)?.View;

    private BoardAddress Address => BoardAddress.Read(Query, RoundWord, PlaceWord, ShowWord);

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, query => (Address with { Query = query }).Here) : [];

    protected override Task<PageState<BoardView>> ReadAsync() => Task.FromResult<PageState<BoardView>>(Reader.Read(Person, Address) is { } view
        ? new Shown<BoardView>(view)
        : new Empty<BoardView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why"], Texts["NoDepartment.Next"], ImportAddress));

    private string? NextText(BoardView view) => view.MayBegin ? Texts["Begin"] : Texts["None.Lines"];

    private string NextHref(BoardView view) => view.MayBegin ? (Address with { Show = BoardShow.Begin }).Here : DashboardUrls.ToLines(Query);

    private IReadOnlyList<MonitoringLine> LinesOf(MonitoringTaskKey key) => Reader.Lines(key, Person);

    private async Task<RoundAnswer> TakeAsync(RoundOrder order)
    {
        Person person = await AskPersonAsync();
        RoundAnswer answer = await Task.Run(() => Orders.TakeAsync(order, person));
        said = answer.Sentence;
        await LoadAsync();
        StateHasChanged();
        if (answer.Round is { } begun) Links.NavigateTo(new BoardAddress(Query, begun).Here);
        return answer;
    }
}
