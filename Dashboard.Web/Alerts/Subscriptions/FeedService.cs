using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts.Subscriptions;

/// <summary>Gives persons the secret address of a feed of their due dates.</summary>
public sealed class FeedService(FeedStore feeds, AccountStore accounts, FeedRenderer renderer, SampleAccess samples, InstitutionClock clock)
{
    /// <summary>Since when the person has a feed; null without one.</summary>
    public DateTimeOffset? CreatedAt(Person person) => feeds.CreatedAt(person.Id);

    /// <summary>Makes a new feed; an earlier address stops working.</summary>
    /// <returns>The word of the address, which is shown once and kept nowhere.</returns>
    public string Renew(Person person, Actor actor)
    {
        string word = SecretWord.Make();
        feeds.Replace(person.Id, person.Name, SecretWord.HashOf(word), new(clock.NowAt, actor));
        return word;
    }

    /// <summary>Ends the feed of the person.</summary>
    public void End(Person person, Actor actor) => feeds.Replace(person.Id, person.Name, null, new(clock.NowAt, actor));

    /// <summary>The feed of an address, with what its person may see now; null when there is none, or no such person any more.</summary>
    public string? Read(string word) =>
        feeds.AccountOf(SecretWord.HashOf(word)) is { } id && accounts.Find(id, null, samples.IsGiven, clock.Today, clock.NowAt) is { } person
            ? renderer.Render(person, clock.NowAt)
            : null;
}
