using Dashboard.Domain.People;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts.Subscriptions;

/// <summary>How the saving of a view ended.</summary>
public enum SubscriptionOutcome
{
    /// <summary>It comes every week from now on, when something changed.</summary>
    Saved,

    /// <summary>The address is none of a page that can be sent.</summary>
    UnknownPage,

    /// <summary>It has no name.</summary>
    NoName,

    /// <summary>The person has as many as are allowed.</summary>
    TooMany,
}

/// <summary>Saves views, and sends each once a week where something changed.</summary>
public sealed class SubscriptionService(SubscriptionStore store, ViewRenderer renderer, RecipientReader recipients, AccountStore accounts, InstitutionClock clock)
{
    /// <summary>More than this nobody reads on a Monday.</summary>
    public const int Most = 10;

    private const int LongestName = 60;

    /// <summary>The views of a person.</summary>
    public IReadOnlyList<SubscribedView> Of(Person person) => store.Of(person.Id);

    /// <summary>Saves a view.</summary>
    /// <param name="address">Path and query of a page; a date in it is left out, so that each week shows its own.</param>
    public SubscriptionOutcome Add(string name, string address, Person person)
    {
        if (ViewRenderer.Normalize(address) is not { } page) return SubscriptionOutcome.UnknownPage;
        string called = name.Trim();
        if (called.Length is 0 or > LongestName) return SubscriptionOutcome.NoName;
        return store.Add(person.Id, called, page, Most, clock.NowAt) ? SubscriptionOutcome.Saved : SubscriptionOutcome.TooMany;
    }

    /// <summary>Forgets a view of the person.</summary>
    public bool Remove(long id, Person person) => store.Remove(id, person.Id);

    /// <summary>Writes the messages of the week. Whoever may not see the department any more, or wants no mail, gets none.</summary>
    /// <returns>How many were written.</returns>
    public int SendDue(DateOnly day, CancellationToken cancel)
    {
        int sent = 0;
        foreach (SubscribedView view in store.All())
        {
            cancel.ThrowIfCancellationRequested();
            if (view.LastSentOn >= day || recipients.Find(RecipientReader.Mail, view.Account, day, clock.NowAt).State != RecipientState.Reachable) continue;
            // The recipient was found, so the account is one that can be used.
            if (accounts.Find(view.Account, null, true, day, clock.NowAt) is not { } person || renderer.Render(view, person) is not { } rendered || rendered.Hash == view.LastHash) continue;
            store.Send(view, rendered.Draft, rendered.Hash, day, clock.NowAt);
            sent++;
        }

        return sent;
    }

}
