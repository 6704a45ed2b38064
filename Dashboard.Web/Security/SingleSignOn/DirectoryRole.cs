using System.Security.Claims;
using Dashboard.Domain.People;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>What one claim of the directory gives.</summary>
public sealed class DirectoryRole
{
    /// <summary>The word for all departments; it must be said, so that a forgotten code does not open everything.</summary>
    public const string All = "all";

    /// <summary>The name of the claim. Example: "groups".</summary>
    public string Claim { get; set; } = "";

    /// <summary>Its value, letter by letter. Example: "budget-officers".</summary>
    public string Value { get; set; } = "";

    /// <summary>A role of the product. Example: "officer".</summary>
    public string Role { get; set; } = "";

    /// <summary>The code of a department with everything below it, or <see cref="All"/>.</summary>
    public string Department { get; set; } = "";

    private Role? Known => Enum.GetValues<Role>().Where(role => string.Equals(Enum.GetName(role), Role, StringComparison.OrdinalIgnoreCase)).Select(role => (Role?)role).SingleOrDefault();

    /// <summary>What a person is given; what names a department that does not exist gives nothing.</summary>
    /// <param name="roles">The settings.</param>
    /// <param name="who">The person, with the claims of the provider.</param>
    /// <param name="departmentOf">The number of a department; null when there is none of the code.</param>
    public static IReadOnlyList<Grant> GrantsOf(IEnumerable<DirectoryRole> roles, ClaimsPrincipal who, Func<string, int?> departmentOf) =>
        [.. roles.Where(role => who.Claims.Any(claim => claim.Type == role.Claim && claim.Value == role.Value)).Select(role => role.Grant(departmentOf)).OfType<Grant>().Distinct()];

    internal IEnumerable<string> Problems(string place)
    {
        if (Claim.Length == 0 || Value.Length == 0) yield return $"{place}: Claim and Value must both be given.";
        if (Known is null) yield return $"{place}:Role: 「{Role}」 is no role; there are {string.Join(", ", Enum.GetNames<Role>().Select(r => r.ToLowerInvariant()))}.";
        if (Department.Length == 0) yield return $"{place}:Department: is missing; give a code or {All}.";
    }

    private Grant? Grant(Func<string, int?> departmentOf) =>
        Department == All ? new(Known!.Value, null) : departmentOf(Department) is { } department ? new(Known!.Value, department) : null;
}
