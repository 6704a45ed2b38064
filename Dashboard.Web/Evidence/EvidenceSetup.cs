namespace Dashboard.Web.Evidence;

/// <summary>Registers what keeps and hands out files that prove results.</summary>
public static class EvidenceSetup
{
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<EvidenceFolder>();
        services.AddSingleton<EvidenceService>();
        services.AddSingleton<EvidenceReader>();
        return services;
    }
}
