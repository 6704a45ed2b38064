using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;

namespace Dashboard.Web.Shell;

/// <summary>The log of the server as files of JSON lines, beside what the console shows.</summary>
public static class LogSetup
{
    private const string Section = "Logs";
    private const int Megabyte = 1024 * 1024;

    /// <summary>Writes every event to a file a day; a file that grows too large is followed by another, and the oldest go.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="folder">Where to; only its owner may look inside, because logs name people and files.</param>
    public static void AddLogFiles(this WebApplicationBuilder builder, string folder)
    {
        IConfigurationSection settings = builder.Configuration.GetSection(Section);
        LoggerConfiguration levels = new();
        // What is worth an event is said once, in the section "Logging"; the framework's own filter does not reach these files.
        foreach ((string source, LogLevel level) in builder.Configuration.GetSection("Logging:LogLevel").Get<Dictionary<string, LogLevel>>() ?? [])
        {
            if (source == "Default") levels.MinimumLevel.Is(LevelConvert.ToSerilogLevel(level));
            else levels.MinimumLevel.Override(source, LevelConvert.ToSerilogLevel(level));
        }

        Logger files = levels
            .Enrich.FromLogContext()
            .Enrich.With<SecretPaths>()
            .WriteTo.File(
                new CompactJsonFormatter(),
                Path.Combine(folder, "server-.jsonl"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: (long)settings.GetValue("MegabytesPerFile", 20) * Megabyte,
                retainedFileCountLimit: settings.GetValue("Keep", 30),
                // A second server on the same data, as during a change of versions, writes into the same file.
                shared: true)
            .CreateLogger();
        builder.Logging.AddSerilog(files, dispose: true);
    }
}
