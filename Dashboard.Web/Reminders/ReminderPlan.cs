using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;

namespace Dashboard.Web.Reminders;

/// <summary>Why nobody can be reminded at all.</summary>
public enum ReminderObstacle
{
    /// <summary>The person may not, or sees no such department.</summary>
    NotAllowed,

    /// <summary>Under which address people reach the pages was never said, so a link would lead nowhere.</summary>
    NoAddress,

    /// <summary>There is no mail server.</summary>
    NoMail,
}

/// <summary>Why one person is not reached, or not now.</summary>
public enum ReminderRest
{
    /// <summary>The person gave no mail address, or wants no mail.</summary>
    NoMailbox,

    /// <summary>The account is locked for the moment.</summary>
    Locked,

    /// <summary>Was asked already this working day.</summary>
    AskedToday,
}

/// <summary>An indicator whose result is due.</summary>
/// <param name="LastAskedOn">When this person was asked for it last; null when never, or when nobody can be asked.</param>
public sealed record DueIndicator(string Code, string Name, string Target, string Department, string DepartmentName, DueReport Due, DateOnly? LastAskedOn = null);

/// <summary>A person with what they are to be asked for.</summary>
/// <param name="Account">The number of the account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rest">Why nothing of it is asked; null when something is.</param>
/// <param name="Due">What is asked; with a rest, what would be.</param>
public sealed record ReminderAddressee(string Account, string Name, string DisplayName, ReminderRest? Rest, IReadOnlyList<DueIndicator> Due);

/// <summary>Whom a reminder would write to, and whom it would not reach.</summary>
/// <param name="Nobody">Indicators that nobody may report.</param>
public sealed record ReminderPlan(ReminderObstacle? Obstacle, FiscalYear Year, IReadOnlyList<ReminderAddressee> People, IReadOnlyList<DueIndicator> Nobody, WorkCalendar Calendar)
{
    /// <summary>Those who get a mail.</summary>
    public IEnumerable<ReminderAddressee> Asked => Obstacle is null ? People.Where(p => p.Rest is null) : [];

    /// <summary>Those who get none, with the reason.</summary>
    public IEnumerable<ReminderAddressee> NotAsked => People.Where(p => p.Rest is not null);
}

/// <summary>What a reminder did.</summary>
/// <param name="Persons">How many got a mail.</param>
/// <param name="Indicators">How many different indicators these mails ask for.</param>
/// <param name="Plan">As it was; it names those who were not reached.</param>
public sealed record ReminderOutcome(int Persons, int Indicators, ReminderPlan Plan);
