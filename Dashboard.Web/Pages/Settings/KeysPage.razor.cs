using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Security.Keys;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>The keys by which other programs call: made, shown once, revoked.</summary>
public sealed partial class KeysPage
{
    private bool isOpen;
    private ShownKey? made;

    [Inject] private KeysReader Reader { get; set; } = default!;

    [Inject] private ApiKeyService Keys { get; set; } = default!;

    [Inject] private IStringLocalizer<KeyTexts> Texts { get; set; } = default!;

    private IReadOnlyList<Crumb> Trail => [new(Texts["Up"], DashboardUrls.ToSettings(Query)), new(Texts["Title"])];

    protected override Task<PageState<KeysView>> ReadAsync() => Task.FromResult<PageState<KeysView>>(new Shown<KeysView>(Reader.Read()));

    private Task ShowAsync(ShownKey key)
    {
        (isOpen, made) = (false, key);
        return LoadAsync();
    }

    private async Task RevokeAsync((long Id, string? Reason) wanted)
    {
        Person person = await AskPersonAsync();
        Keys.Revoke(wanted.Id, new(person, person.OnWeb(), wanted.Reason));
        made = null;
        await LoadAsync();
    }
}
