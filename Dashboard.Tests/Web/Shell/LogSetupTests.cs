using System.Text.Json;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Web.Shell;

public sealed class LogSetupTests
{
    [Fact]
    public async Task Log_OfAServer_IsOneJsonDocumentALineWithItsValues()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        await LogAsync(folder, [], log => log.LogWarning(new InvalidOperationException("纸没了"), "{Job} failed\nfor {Period}", "backup", "2026-11-22"));
        string line = File.ReadAllLines(Directory.GetFiles(folder).ShouldHaveSingleItem()).ShouldHaveSingleItem();
        JsonElement written = JsonDocument.Parse(line).RootElement;
        (written.GetProperty("Job").GetString(), written.GetProperty("Period").GetString(), written.GetProperty("@l").GetString())
            .ShouldBe(("backup", "2026-11-22", "Warning"));
        written.GetProperty("@x").GetString().ShouldNotBeNull().ShouldContain("纸没了");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Log_ThatGrows_StaysWithinItsFiles()
    {
        string folder = TemporaryLedger.TemporaryFolder(), long64 = new('x', 64 * 1024);
        await LogAsync(folder, [new("Logs:MegabytesPerFile", "1"), new("Logs:Keep", "2")], log =>
        {
            for (int i = 0; i < 80; i++) log.LogWarning("{Text}", long64);
        });
        FileInfo[] files = new DirectoryInfo(folder).GetFiles();
        files.Length.ShouldBe(2);
        files.Max(f => f.Length).ShouldBeLessThan(2 * 1024 * 1024);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task LogAsync(string folder, KeyValuePair<string, string?>[] settings, Action<ILogger> write)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddLogFiles(folder);
        await using WebApplication app = builder.Build();
        write(app.Services.GetRequiredService<ILogger<LogSetupTests>>());
    }
}
