using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>One alert: what it says, who answers until when, what can be done, and all that happened.</summary>
public sealed partial class AlertPage
{
    private string? said;
    private long? shown;
    private bool isSeen;

    [Parameter] public long Id { get; set; }

    [Inject] private AlertReader Reader { get; set; } = default!;

    [Inject] private AlertActService Acts { get; set; } = default!;

    [Inject] private SeenAlerts Seen { get; set; } = default!;

    [Inject] private AlertSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;

    private AlertView? View => (State as Shown<AlertView>)?.View;

    private string Title => View is { Alert: var alert } ? Texts["Alert.Title", Sentence.Title(alert.Kind), alert.Subject.Name] : Texts["Alert"];

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, query => DashboardUrls.ToAlerts(query), Title) : [];

    protected override Task OnParametersSetAsync()
    {
        if (shown != Id) (shown, isSeen, said) = (Id, false, null);
        return base.OnParametersSetAsync();
    }

    protected override Task<PageState<AlertView>> ReadAsync() => Task.FromResult<PageState<AlertView>>(
        Reader.Read(Person, Id) is { } view ? new Shown<AlertView>(view)
        : new Empty<AlertView>(Texts["NoAlert.Title"], Texts["NoAlert.Why"], Texts["NoAlert.Next"], DashboardUrls.ToAlerts(Query)));

    protected override void OnAfterRender(bool firstRender)
    {
        if (isSeen || !RendererInfo.IsInteractive || View is not { } view) return;
        isSeen = true;
        Seen.Mark(Person, [view.Alert]);
    }

    private async Task<AlertActOutcome> TakeAsync(AlertOrder order)
    {
        Person person = await AskPersonAsync();
        AlertActOutcome outcome = await Task.Run(() => Acts.Take(Id, order.Request, person, person.OnWeb(), order.Reason));
        said = outcome == AlertActOutcome.Done ? Texts["Done", Alerts[$"Act.{order.Request.Act}"].Value, Alerts[$"Outcome.{outcome}"].Value].Value : null;
        await LoadAsync();
        StateHasChanged();
        return outcome;
    }
}
