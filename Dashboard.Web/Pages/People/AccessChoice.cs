using System.Globalization;
using Dashboard.Domain.People;

namespace Dashboard.Web.Pages.People;

/// <summary>What and where, as chosen so far. All departments are a choice of their own: nobody gets them because nothing was chosen.</summary>
/// <param name="Department">The number of the department, <see cref="Everywhere"/>, or empty as long as nothing is chosen.</param>
public sealed record AccessChoice(Role Role = Role.Officer, string Department = "")
{
    public const string Everywhere = "*";

    /// <summary>The right for some days; null when no department is chosen.</summary>
    public Grant? Grant(IReadOnlyList<DepartmentOption> offered, DateOnly? from = null, DateOnly? until = null) =>
        Department == Everywhere ? new(Role, null, from, until)
        : int.TryParse(Department, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && offered.Any(d => d.Id == id) ? new(Role, id, from, until)
        : null;
}
