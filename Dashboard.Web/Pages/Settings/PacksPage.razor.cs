using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>The packs of rules: what they say, by which cases they are proved, and how they are changed.</summary>
public sealed partial class PacksPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.Pack)] private string? Wanted { get; set; }

    [Inject] private PacksReader Reader { get; set; } = default!;

    [Inject] private NavigationManager Address { get; set; } = default!;

    [Inject] private IStringLocalizer<PackTexts> Texts { get; set; } = default!;

    private PacksView? View => (State as Shown<PacksView>)?.View;

    private IReadOnlyList<Crumb> Trail => View?.Open is { } open
        ? [new(Texts["Up"], DashboardUrls.ToSettings(Query)), new(Texts["Title"], DashboardUrls.ToPacks(Query)), new(open.Item.Id)]
        : [new(Texts["Up"], DashboardUrls.ToSettings(Query)), new(Texts["Title"])];

    protected override Task<PageState<PacksView>> ReadAsync() => Task.FromResult<PageState<PacksView>>(new Shown<PacksView>(Reader.Read(Wanted)));

    /// <summary>The pack that was accepted may have a name of its own.</summary>
    private Task OpenAsync(string id)
    {
        if (id == Wanted) return LoadAsync();
        Address.NavigateTo(DashboardUrls.ToPacks(Query, id));
        return Task.CompletedTask;
    }
}
