using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>How a change of quiet days ended.</summary>
public enum QuietOutcome
{
    Done,

    /// <summary>The person may not.</summary>
    NotAllowed,

    /// <summary>Days or the reason are missing, over, or too many.</summary>
    Incomplete,

    /// <summary>There are no such days to end.</summary>
    Gone,
}

/// <summary>Sets days on which nothing is sent.</summary>
public sealed class QuietService(QuietStore store, InstitutionClock clock)
{
    /// <summary>The longest silence of all messages: a month.</summary>
    public const int Longest = 31;

    public QuietOutcome Add(QuietDays days, Person person, Actor actor, string? reason)
    {
        if (person.ScopeOf(Right.Administer).IsNothing) return QuietOutcome.NotAllowed;
        bool isPossible = days.First <= days.Last && days.Last >= clock.Today && days.Last.DayNumber - days.First.DayNumber < Longest;
        if (!isPossible || string.IsNullOrWhiteSpace(reason)) return QuietOutcome.Incomplete;
        store.Add(days, new(clock.NowAt, actor, reason.Trim()));
        return QuietOutcome.Done;
    }

    /// <summary>Ends quiet days before their time; what waited is told with the next digest.</summary>
    public QuietOutcome End(long id, Person person, Actor actor)
    {
        if (person.ScopeOf(Right.Administer).IsNothing) return QuietOutcome.NotAllowed;
        return store.End(id, new(clock.NowAt, actor)) ? QuietOutcome.Done : QuietOutcome.Gone;
    }
}
