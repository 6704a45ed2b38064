using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>What was sent and what does not arrive, for those who run the installation.</summary>
public sealed class MessageLogService(MessageLogStore log, InstitutionClock clock)
{
    /// <summary>How many messages do not arrive.</summary>
    public MessageTrouble Trouble() => log.Trouble(clock.NowAt);

    /// <summary>Sends a message anew that was given up.</summary>
    /// <returns>Whether there was one, and the person may.</returns>
    public bool Redeliver(long id, Person person, Actor actor) =>
        !person.ScopeOf(Right.Administer).IsNothing && log.Redeliver(id, new(clock.NowAt, actor));
}
