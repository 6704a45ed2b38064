using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>Who has an account, what they may do where and until when.</summary>
public sealed partial class PeoplePage
{
    private bool isAdding;
    private MadeAccount? made;

    [Inject] private PeopleReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    protected override Task<PageState<PeopleView>> ReadAsync() => Task.FromResult<PageState<PeopleView>>(
        Reader.Read(Person) is { } view
            ? new Shown<PeopleView>(view)
            : new Empty<PeopleView>(Texts["None.Title"], Texts["None.Why"], Texts["None.Next"], DashboardUrls.ToOverview(Query)));

    private Task ShowMadeAsync(MadeAccount account)
    {
        (isAdding, made) = (false, account);
        return LoadAsync();
    }
}
