using Dashboard.Web.Persistence;

namespace Dashboard.Web.Assessment;

/// <summary>Registers what scores and writes self-assessments.</summary>
public static class AssessmentSetup
{
    public static IServiceCollection AddAssessment(this IServiceCollection services, DataDirectory data)
    {
        services.AddSingleton(_ => new AssessmentPacks(Path.Combine(AppContext.BaseDirectory, "seeds", "policies"), Path.Combine(data.Path, "policies")));
        services.AddSingleton<PolicyPacks>().AddSingleton<FindingSentence>();
        services.AddSingleton<FormReader>().AddSingleton<DraftReader>().AddSingleton<CheckService>().AddSingleton<DraftFactsReader>();
        return services;
    }
}
