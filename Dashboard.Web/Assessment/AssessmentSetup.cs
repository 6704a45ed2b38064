using Dashboard.Web.Persistence;

namespace Dashboard.Web.Assessment;

/// <summary>Registers what scores and writes self-assessments.</summary>
public static class AssessmentSetup
{
    public static IServiceCollection AddAssessment(this IServiceCollection services, DataDirectory data)
    {
        string[] folders = [Path.Combine(AppContext.BaseDirectory, "seeds", "policies"), data.Policies];
        services.AddSingleton(_ => new AssessmentPacks(folders)).AddSingleton(_ => new ReportLayouts(folders));
        services.AddSingleton<PolicyPacks>().AddSingleton<PackFolder>().AddSingleton<PackLog>().AddSingleton<PackService>().AddSingleton<FindingSentence>().AddSingleton<MissingSentence>();
        services.AddSingleton<FormReader>().AddSingleton<DraftReader>().AddSingleton<CheckService>().AddSingleton<DraftFactsReader>();
        services.AddSingleton<AssessmentGround>().AddSingleton<AssessmentFactReader>().AddSingleton<AssessmentService>().AddSingleton<ResultService>().AddSingleton<AssessmentRunService>();
        return services;
    }
}
