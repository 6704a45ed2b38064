using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>How the setting of a wish ended.</summary>
public enum WishOutcome
{
    Done,

    /// <summary>It is somebody else's, or a sample account shared by all.</summary>
    NotAllowed,

    /// <summary>The address is none.</summary>
    NoAddress,
}

/// <summary>Sets how persons are told: themselves, or who administers accounts for them.</summary>
public sealed class WishService(WishStore store, InstitutionClock clock)
{
    /// <summary>What a person wants.</summary>
    public DeliveryWish Find(Person person) => store.Find(person.Id) ?? DeliveryWish.None;

    /// <param name="account">The number of the account.</param>
    public WishOutcome Set(string account, DeliveryWish wish, Person person, Actor actor)
    {
        if (account != person.Id && person.ScopeOf(Right.Administer).IsNothing) return WishOutcome.NotAllowed;
        string? mail = string.IsNullOrWhiteSpace(wish.Mail) ? null : wish.Mail.Trim();
        if (mail is null ? wish.IsMailOn : MailLetter.Mailbox(mail, null) is null) return WishOutcome.NoAddress;
        DeliveryWish kept = wish with { Mail = mail, WeeklyBudget = Math.Clamp(wish.WeeklyBudget, MessageBudget.Least, MessageBudget.Most) };
        return store.Save(account, kept, new(clock.NowAt, actor)) ? WishOutcome.Done : WishOutcome.NotAllowed;
    }
}
