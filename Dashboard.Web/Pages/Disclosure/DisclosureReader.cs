using Dashboard.Domain.Assessment;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Assessment.Disclosure;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Pages.Disclosure;

/// <summary>What would be published of a department's year, and what stands in the way.</summary>
/// <param name="Status">How far it has come.</param>
/// <param name="Disclosed">Null while it is not signed.</param>
/// <param name="Findings">Personal data in it.</param>
public sealed record DisclosureView(IReadOnlyList<Department> Way, AssessmentStatus Status, DisclosedYear? Disclosed, IReadOnlyList<PersonalDataFinding> Findings);

/// <summary>Reads the page of a publication.</summary>
public sealed class DisclosureReader(AssessmentService assessments, FrameReader frame, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    /// <summary>The page, or null when there is no such department.</summary>
    public DisclosureView? Read(Person person, PageQuery query)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        AssessmentKey key = new(node.Department.Code, null, institution.Value.YearOf(query.Year, query.AsOf, clock.Today).Year);
        return assessments.Status(key, person) is not { } status ? null
            : new(frame.Way(person, node), status, assessments.Disclosed(key, person), assessments.PersonalDataIn(key, person));
    }
}
