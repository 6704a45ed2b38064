using Dashboard.Web.Import.Desk;
using Dashboard.Web.Import.Inbox;
using Dashboard.Web.Import.Returned;

namespace Dashboard.Web.Import;

/// <summary>Registers the import.</summary>
public static class ImportSetup
{
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddSingleton<ImportService>();
        services.AddSingleton<RejectionTexts>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<ReturnedFile>();
        services.AddSingleton<WatchedFolder>();
        services.AddSingleton<BatchReader>();
        services.AddSingleton<SentImportService>();
        services.AddSingleton<EntryService>();
        return services;
    }
}
