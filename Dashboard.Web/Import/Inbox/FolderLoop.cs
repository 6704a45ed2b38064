using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Import.Inbox;

/// <summary>Looks into the watched folders once a minute.</summary>
public sealed class FolderLoop(WatchedFolder folder, TimeProvider time, IOptions<InstitutionOptions> institution, ILogger<FolderLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer pause = new(Pause, time);
        try
        {
            do
            {
                institution.Value.Speak();
                await LookAsync(stoppingToken);
            }
            while (await pause.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops; a file at hand is found again.
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            folder.Prepare();
            (int done, int refused) = await folder.RunAsync(cancel);
            if (done + refused > 0) log.LogInformation("监视文件夹：导入 {Done} 个，退回 {Refused} 个。Watched folder: {Done} imported, {Refused} put aside.", done, refused, done, refused);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A full disk today has room tomorrow; the files stay where they are.
            log.LogError(e, "监视文件夹未能读取，一分钟后再试。The watched folder could not be read; the next look is in a minute.");
        }
    }
}
