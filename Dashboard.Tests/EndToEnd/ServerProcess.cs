using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.EndToEnd;

/// <summary>The real program, serving in a process of its own on a free port, as an installation does.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => this.process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = default!;

    /// <summary>Everything it wrote, to tell why a test failed.</summary>
    public string Said
    {
        get { lock (said) return said.ToString(); }
    }

    public static async Task<ServerProcess> StartAsync(string dataDirectory, params string[] settings)
    {
        string program = Program();
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        string[] arguments = [program, "serve", "--urls", "http://127.0.0.1:0", "--environment", "Production", "--data-dir", dataDirectory, .. settings];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        ServerProcess server = new(new Process { StartInfo = start, EnableRaisingEvents = true });
        server.process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Hear(line.Data);
        server.process.Exited += (_, _) => server.address.TrySetException(new InvalidOperationException("The server ended: " + server.Said));
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        server.Address = await server.address.Task.WaitAsync(Patience);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (said) said.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match) address.TrySetResult(new Uri(match.Groups["at"].Value));
    }

    /// <summary>The program where its own project builds it, with its style sheets and scripts beside it.</summary>
    private static string Program()
    {
        string mark = $"{Path.DirectorySeparatorChar}Dashboard.Tests{Path.DirectorySeparatorChar}";
        string own = AppContext.BaseDirectory.Replace(mark, mark.Replace("Tests", "Web", StringComparison.Ordinal), StringComparison.Ordinal);
        string path = Path.Combine(own, "Dashboard.Web.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("The program is not built.", path);
    }

    [GeneratedRegex("Now listening on: (?<at>http://[^ ]+)")]
    private static partial Regex Listening();
}
