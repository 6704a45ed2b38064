namespace Dashboard.Web.Approval;

/// <summary>Registers what signs, locks, closes and opens.</summary>
public static class ApprovalSetup
{
    public static IServiceCollection AddApproval(this IServiceCollection services)
    {
        services.AddSingleton<BookService>();
        services.AddSingleton<ChangeService>();
        services.AddSingleton<PeriodService>();
        return services;
    }
}
