using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>The year-end self-assessment from the first look ahead to the last signature.</summary>
public sealed partial class StudioPage
{
    private string? said;

    [SupplyParameterFromQuery(Name = "line")] private string? LineWord { get; set; }

    [SupplyParameterFromQuery(Name = "pack")] private string? PackWord { get; set; }

    [SupplyParameterFromQuery(Name = "item")] private string? ItemWord { get; set; }

    [SupplyParameterFromQuery(Name = "whole")] private string? WholeWord { get; set; }

    [Inject] private StudioReader Reader { get; set; } = default!;

    [Inject] private StudioDesk Orders { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private StudioView? View => (State as Shown<StudioView>)?.View;

    private StudioAddress Address => new(Query, Given(LineWord), Given(PackWord), Given(ItemWord), WholeWord == "1");

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToAssessment, view.Desk?.Facts.Subject.LineName) : [];

    protected override Task<PageState<StudioView>> ReadAsync() => Task.FromResult<PageState<StudioView>>(Reader.Read(Person, Address) is { } view
        ? new Shown<StudioView>(view)
        : LineWord is null ? new Empty<StudioView>(Texts["Studio.None.Title"], Texts["Studio.None.Why"], Texts["Studio.None.Next"], ImportAddress)
        : new Empty<StudioView>(Texts["Studio.NoLine.Title"], Texts["Studio.NoLine.Why", LineWord], Texts["Studio.Whole"], DashboardUrls.ToAssessment(Query)));

    private StudioItem? Chosen(StudioView view) => view.Items.FirstOrDefault(item => item.Item.Key == ItemWord);

    private static bool IsYearOpen(AssessmentDesk desk) => desk.Facts.Subject.AsOf < desk.Facts.Subject.LastDay;

    private static string? Given(string? word) => string.IsNullOrWhiteSpace(word) ? null : word;

    private async Task<StudioAnswer> TakeAsync(StudioOrder order)
    {
        if (View?.Desk is not { } desk) return new(false, "");
        Person person = await AskPersonAsync();
        StudioAnswer answer = await Task.Run(() => Orders.TakeAsync(desk.Status.Key, order, person));
        // What was saved says so where it was typed, as long as that place is still there.
        said = answer.IsDone && order is not (StepOrder or PackOrder) ? null : answer.Sentence;
        await LoadAsync();
        StateHasChanged();
        return answer;
    }
}
