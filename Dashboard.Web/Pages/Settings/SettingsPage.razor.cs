using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>The state of the system: data, jobs, packs.</summary>
public sealed partial class SettingsPage
{
    [Inject] private SettingsReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    protected override Task<PageState<SettingsView>> ReadAsync() =>
        Task.FromResult<PageState<SettingsView>>(new Shown<SettingsView>(Reader.Read()));
}
