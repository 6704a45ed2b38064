using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Security;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Whether somebody can be told now.</summary>
public enum RecipientState
{
    Reachable,

    /// <summary>Locked for the moment, or the keys for the address are gone: what waits goes on waiting.</summary>
    Paused,

    /// <summary>Removed, or no longer wants to be told this way.</summary>
    Gone,
}

/// <summary>Somebody who is told, as they are now.</summary>
/// <param name="Target">Where to; null unless reachable.</param>
/// <param name="IsInCharge">Whether it is an administrator of everything, or a robot that is told of all departments.</param>
public sealed record Recipient(RecipientState State, OutboxReach Reach, DeliveryTarget? Target, bool IsInCharge = false);

/// <summary>Finds whom a message is for: with the scope, the address and the wishes of this moment, not of the moment it was written.</summary>
public sealed class RecipientReader(AccountStore accounts, WishStore wishes, RobotStore robots, RobotVault vault, SampleAccess samples)
{
    public const string Mail = "mail", Robot = "robot";

    /// <param name="today">The local day, for grants.</param>
    /// <param name="nowAt">The moment, for locks that end.</param>
    public Recipient Find(string channel, string id, DateOnly today, DateTimeOffset nowAt) => channel == Mail ? Person(id, today, nowAt) : RobotOf(id);

    /// <summary>Who is in charge of the installation and can be told by a channel now.</summary>
    /// <param name="today">The local day, for grants.</param>
    /// <param name="nowAt">The moment, for locks that end.</param>
    public IReadOnlyList<OutboxReach> InCharge(string channel, DateOnly today, DateTimeOffset nowAt)
    {
        IEnumerable<string> ids = channel == Mail
            ? accounts.All(nowAt).Where(a => a.IsMailOn && a.Grants.Any(g => g.Role.Has(Right.Administer))).Select(a => a.Id)
            : robots.All().Select(r => RobotStore.Key(r.Id));
        return [.. ids.Select(id => Find(channel, id, today, nowAt)).Where(r => r is { State: RecipientState.Reachable, IsInCharge: true }).Select(r => r.Reach)];
    }

    private Recipient Person(string id, DateOnly today, DateTimeOffset nowAt)
    {
        OutboxReach nothing = new(Mail, id, Scope.Nothing, null);
        if (wishes.Find(id) is not { Reached: { } address } wish) return new(RecipientState.Gone, nothing, null);
        if (accounts.Find(id, null, samples.IsGiven, today, nowAt) is not { } person) return new(RecipientState.Paused, nothing, null);
        return new(
            RecipientState.Reachable, nothing with { Scope = person.ScopeOf(Right.View), Budget = wish.WeeklyBudget },
            new(ChannelKind.Mail, address, null, person.DisplayName ?? person.Name), person.Has(Right.Administer));
    }

    private Recipient RobotOf(string id)
    {
        OutboxReach nothing = new(Robot, id, Scope.Nothing, null);
        if (robots.Find(id) is not { IsOn: true } robot) return new(RecipientState.Gone, nothing, null);
        OutboxReach reach = nothing with { Scope = robot.Department is { } department ? Scope.Of([department]) : Scope.Everything };
        return vault.Open(robot) is { } target ? new(RecipientState.Reachable, reach, target, robot.Department is null) : new(RecipientState.Paused, reach, null);
    }
}
