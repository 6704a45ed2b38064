using Dashboard.Domain.Policies;
using Dashboard.Web.Assessment;

namespace Dashboard.Tests.TestKit;

/// <summary>The packs for scoring that the product is delivered with.</summary>
internal static class ScorePacks
{
    public static AssessmentPacks All { get; } = new(SeedFiles.PathOf("policies"));

    public static AssessmentPack National => All[AssessmentPacks.Usual];
}
