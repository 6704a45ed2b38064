using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Monitoring;

namespace Dashboard.Web.Demo;

/// <summary>The services of a round on a day of the sample.</summary>
internal sealed record DemoDay(MonitoringService Rounds, RoundTextService Reports, RectificationService Rectifications);

/// <summary>A clock that stands at a moment of the sample.</summary>
internal sealed class DemoTime(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}

/// <summary>Persons of the sample city: no account has their names, and nobody signs in as one of them.</summary>
internal static class DemoPeople
{
    public static readonly Person Drafter = Of(DemoNames.Round.Drafter, Role.Officer), Head = Of(DemoNames.Round.Head, Role.Manager), Above = Of(DemoNames.Round.Above, Role.Overseer);

    /// <summary>As the record calls them.</summary>
    public static Actor OnSample(this Person person) => new(person.Name, "demo");

    private static Person Of(string name, Role role) => new(string.Empty, name, [new(role, null)]);
}
