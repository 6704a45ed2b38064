using System.Diagnostics;
using System.Text.Json;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>Starts the process of the year, tells it what to do, and kills it as a power cut would.</summary>
internal sealed class YearProcess(string folder) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private Process? process;

    /// <summary>Does one thing to its end.</summary>
    public async Task DoAsync(YearOrder order)
    {
        if (await TellAsync(order).WaitAsync(Patience) != "done") throw new InvalidOperationException($"The process ended at {order}.");
    }

    /// <summary>Lets a thing begin and kills the process after a while.</summary>
    /// <returns>Whether it was in the middle of it.</returns>
    public async Task<bool> KillAsync(YearOrder order, TimeSpan after)
    {
        Task<string?> done = TellAsync(order);
        bool isAtWork = await Task.WhenAny(done, Task.Delay(after)) != done;
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
        // What it said while it died says nothing.
        string? said = await done;
        return isAtWork && said is null;
    }

    public void Dispose()
    {
        if (process is null) return;
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience)) process.Kill();
        process.Dispose();
    }

    private async Task<string?> TellAsync(YearOrder order)
    {
        process ??= Start();
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order));
        await process.StandardInput.FlushAsync();
        return await process.StandardOutput.ReadLineAsync();
    }

    private Process Start()
    {
        // Not the path of this process: that may be the one of dotnet.
        string program = Path.Combine(AppContext.BaseDirectory, "Dashboard.Benchmarks" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return Process.Start(new ProcessStartInfo(program, [YearServer.Verb, "--folder", folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }
}
