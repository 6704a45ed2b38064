using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Approval;
using Dashboard.Web.Assessment;
using Dashboard.Web.Demo;
using Dashboard.Web.Evidence;
using Dashboard.Web.Import;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Reminders;
using Dashboard.Web.Security;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Cli;

/// <summary>The services that pages and commands share, so that both take the same code paths.</summary>
public static class CliServices
{
    /// <summary>Everything between the file and the figure.</summary>
    /// <exception cref="ConfigurationException">Settings are wrong; the message lists all problems.</exception>
    public static IServiceCollection AddDashboard(this IServiceCollection services, IConfigurationManager configuration, DataDirectory data)
    {
        InstitutionOptions institution = configuration.GetSection(InstitutionOptions.Section).Get<InstitutionOptions>() ?? new();
        BackupOptions backups = configuration.GetSection(BackupOptions.Section).Get<BackupOptions>() ?? new();
        OpenPageOptions pages = configuration.GetSection(OpenPageOptions.Section).Get<OpenPageOptions>() ?? new();
        OutgoingOptions outgoing = configuration.GetSection(OutgoingOptions.Section).Get<OutgoingOptions>() ?? new();
        SingleSignOnOptions signOn = configuration.GetSection(SingleSignOnOptions.Section).Get<SingleSignOnOptions>() ?? new();
        SecurityOptions security = configuration.GetSection(SecurityOptions.Section).Get<SecurityOptions>() ?? new();
        MailOptions mail = configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new();
        DeliveryOptions delivery = configuration.GetSection(DeliveryOptions.Section).Get<DeliveryOptions>() ?? new();
        AlertOptions alerts = configuration.GetSection(AlertOptions.Section).Get<AlertOptions>() ?? new();
        string[] problems =
        [
            .. institution.Problems(), .. backups.Problems(), .. pages.Problems(), .. outgoing.Problems(), .. signOn.Problems(), .. security.Problems(),
            .. ProxyOptions.Of(configuration).Problems(), .. mail.Problems(), .. delivery.Problems(), .. alerts.Problems(),
        ];
        if (problems.Length > 0) throw new ConfigurationException(string.Join(Environment.NewLine, problems));
        StoredSettings stored = StoredSettings.In(configuration);
        services.AddSingleton(provider => new InstitutionSettings(configuration, stored, provider.GetRequiredService<IOptions<InstitutionOptions>>()));
        services.Configure<InstitutionOptions>(configuration.GetSection(InstitutionOptions.Section));
        services.Configure<AlertOptions>(configuration.GetSection(AlertOptions.Section));
        services.Configure<BackupOptions>(configuration.GetSection(BackupOptions.Section));
        services.AddSingleton(signOn);
        services.TryAddSingleton(SystemTime());
        services.AddSingleton(provider => new InstitutionClock(
            provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById(institution.TimeZone)));
        services.AddLocalization().AddOutgoing(configuration).AddDelivery(configuration);
        return services.AddPersistence(data).AddKeys(data).AddAccounts().AddSnapshots().AddImport().AddApproval().AddAlerts().AddAssessment(data).AddMonitoring().AddEvidence().AddReminders().AddDemo();
    }

    /// <summary>The services of one command. Progress goes to the error stream: the output stream belongs to the answer.</summary>
    public static ServiceProvider Build(string? dataDirectory)
    {
        ConfigurationManager configuration = Configuration();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        services.AddDashboard(configuration, DataLocation.Find(dataDirectory, configuration));
        ServiceProvider provider = services.BuildServiceProvider();
        Speak(provider);
        return provider;
    }

    /// <summary>Lets a command speak the language of the institution.</summary>
    public static void Speak(IServiceProvider services) => services.GetRequiredService<IOptions<InstitutionOptions>>().Value.Speak();

    /// <summary>The settings of a command.</summary>
    public static ConfigurationManager Configuration()
    {
        ConfigurationManager configuration = new();
        configuration.SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables();
        return configuration;
    }

#pragma warning disable RS0030 // The clock of the machine enters here and nowhere else.
    private static TimeProvider SystemTime() => TimeProvider.System;
#pragma warning restore RS0030
}

/// <summary>Settings are wrong. The message lists every problem.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
