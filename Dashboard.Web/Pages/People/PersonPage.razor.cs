using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>One account: whether it can be used, what it may do, and who stands in for its person.</summary>
public sealed partial class PersonPage
{
    private MadeAccount? made;

    [Parameter] public string Name { get; set; } = "";

    [Inject] private PeopleReader Reader { get; set; } = default!;

    [Inject] private NavigationManager Addresses { get; set; } = default!;

    [Inject] private HistoryReader History { get; set; } = default!;

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    private AccountView? View => (State as Shown<AccountView>)?.View;

    private IReadOnlyList<Crumb> Trail => [new(Texts["Title"], DashboardUrls.ToPeople(Query)), new(View?.Account.DisplayName ?? Name)];

    protected override Task<PageState<AccountView>> ReadAsync()
    {
        if (made?.Name != Name) made = null;
        return Task.FromResult<PageState<AccountView>>(Reader.Read(Person, Name) is { } view
            ? new Shown<AccountView>(view)
            : new Empty<AccountView>(Texts["NoAccount.Title"], Texts["NoAccount.Why", Name], Texts["ShowAll"], DashboardUrls.ToPeople(Query)));
    }

    /// <summary>Shows what was changed, with the new password when there is one.</summary>
    private Task ShowAsync(MadeAccount? changed)
    {
        made = changed;
        return LoadAsync();
    }

    private void Leave() => Addresses.NavigateTo(DashboardUrls.ToPeople(Query));

    private async Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync()
    {
        Person person = await AskPersonAsync();
        return await Task.Run(() => History.OfAccount(person, Name));
    }
}
