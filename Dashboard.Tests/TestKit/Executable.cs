using System.Diagnostics;
using System.Text.Json;

namespace Dashboard.Tests.TestKit;

/// <summary>How a call of the real program ended.</summary>
internal sealed record ExecutableResult(int ExitCode, string Output, string Error)
{
    /// <summary>The one document on the output stream.</summary>
    public JsonElement Document() => JsonDocument.Parse(Output).RootElement;

    public string Said => $"exit {ExitCode}\n{Output}\n{Error}";
}

/// <summary>Starts the real program as a process of its own.</summary>
internal static class Executable
{
    public static async Task<ExecutableResult> RunAsync(string dataDirectory, params string[] arguments)
    {
        using Process process = Start(dataDirectory, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(string.Join(' ', arguments) + " did not end.");
        }

        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a call and kills it as a power cut would, unless it ended before.</summary>
    public static async Task<bool> KillAsync(string dataDirectory, TimeSpan after, params string[] arguments)
    {
        using Process process = Start(dataDirectory, arguments);
        Task output = process.StandardOutput.ReadToEndAsync();
        Task error = process.StandardError.ReadToEndAsync();
        Task ended = process.WaitForExitAsync();
        bool isKilled = await Task.WhenAny(ended, Task.Delay(after)) != ended;
        if (isKilled) process.Kill();
        await ended;
        await Task.WhenAll(output, error);
        return isKilled;
    }

    private static Process Start(string dataDirectory, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Dashboard.Web.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DASHBOARD_DATA_DIR"] = dataDirectory;
        // It lives for a second or two: counting for better code would only cost.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }
}
