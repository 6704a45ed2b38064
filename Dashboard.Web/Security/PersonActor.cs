using Dashboard.Domain.Audit;
using Dashboard.Domain.People;

namespace Dashboard.Web.Security;

/// <summary>Names a person in the record of changes.</summary>
internal static class PersonActor
{
    /// <summary>The person at a page.</summary>
    public static Actor OnWeb(this Person person) => new(person.Name, "web");
}
