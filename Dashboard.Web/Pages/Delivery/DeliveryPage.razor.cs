using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>By which ways people are told of alerts, and what arrived.</summary>
public sealed partial class DeliveryPage
{
    private RobotDraft? edited;

    [Inject] private DeliveryReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<DeliveryPageTexts> Texts { get; set; } = default!;

    private IReadOnlyList<Crumb> Trail => [new(Texts["Up"], DashboardUrls.ToSettings(Query)), new(Texts["Title"])];

    protected override Task<PageState<DeliveryView>> ReadAsync() => Task.FromResult<PageState<DeliveryView>>(
        Reader.Read(Person) is { } view
            ? new Shown<DeliveryView>(view)
            : new Empty<DeliveryView>(Texts["None.Title"], Texts["None.Why"], Texts["None.Next"], DashboardUrls.ToOverview(Query)));

    private void Edit(RobotDraft? draft) => edited = draft;

    private Task CloseAsync()
    {
        edited = null;
        return LoadAsync();
    }
}
