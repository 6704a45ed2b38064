using Dashboard.Web.Alerts.Subscriptions;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Subscriptions;

/// <summary>Views that come by mail every week, and the calendar of what is due.</summary>
public sealed partial class SubscriptionsPage
{
    private string? said;
    private string name = "";
    private string address = "";
    private string? taken;
    private string? feed;

    /// <summary>The address to be saved, from the link of its page.</summary>
    [SupplyParameterFromQuery(Name = DashboardUrls.Add)] private string? Wanted { get; set; }

    [Inject] private SubscriptionsReader Reader { get; set; } = default!;

    [Inject] private SubscriptionService Subscriptions { get; set; } = default!;

    [Inject] private FeedService Feeds { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<SubscriptionTexts> Texts { get; set; } = default!;

    protected override Task<PageState<SubscriptionsView>> ReadAsync()
    {
        // Once: what was saved or typed over does not come back.
        if (Wanted is not null && taken != Wanted) (taken, address, name) = (Wanted, Wanted, NameOf(Wanted));
        return Task.FromResult<PageState<SubscriptionsView>>(new Shown<SubscriptionsView>(Reader.Read(Person)));
    }

    /// <summary>What the view may be called, until the person says otherwise.</summary>
    private string NameOf(string wanted) => Reader.Subject(Person, wanted) is { } subject ? Texts[$"Page.{subject.Page}", subject.Department] : "";

    private async Task AddAsync()
    {
        SubscriptionOutcome outcome = Subscriptions.Add(name, address, Person);
        if (outcome == SubscriptionOutcome.Saved) (name, address) = ("", "");
        said = Texts[$"Outcome.{outcome}"];
        await LoadAsync();
    }

    private async Task RemoveAsync(long id)
    {
        said = Texts[Subscriptions.Remove(id, Person) ? "Removed" : "Outcome.UnknownPage"];
        await LoadAsync();
    }

    private async Task RenewAsync()
    {
        feed = Navigation.ToAbsoluteUri($"{DashboardUrls.Feed}/{Feeds.Renew(Person, Person.OnWeb())}").AbsoluteUri;
        await LoadAsync();
    }

    private async Task EndAsync()
    {
        Feeds.End(Person, Person.OnWeb());
        (feed, said) = (null, Texts["Feed.Ended"]);
        await LoadAsync();
    }
}
