using System.Threading.RateLimiting;
using Dashboard.Web.Security.Keys;
using Microsoft.AspNetCore.RateLimiting;

namespace Dashboard.Web.Reminders;

/// <summary>Registers what asks people for results, and the page of the links in its mails.</summary>
public static class ReminderSetup
{
    /// <summary>The name of the limit on the page of links.</summary>
    public const string LinkLimit = "report-link";

    /// <summary>An office with one address to the outside opens many mails at once; wrong words have a limit of their own.</summary>
    private const int CallsAMinute = 240;

    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddKeyedSingleton<KeyGuessLimit>(ReportLinkService.Guesses);
        foreach (Type type in (Type[])
            [typeof(ReportLinkReader), typeof(ReportLinkService), typeof(ReminderPlanReader), typeof(RemindedReader), typeof(ReminderComposer), typeof(ReminderService)])
        {
            services.AddSingleton(type);
        }

        return services.Configure<RateLimiterOptions>(limits => limits.AddPolicy(LinkLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress, _ => new() { PermitLimit = CallsAMinute, Window = TimeSpan.FromMinutes(1) })));
    }
}
