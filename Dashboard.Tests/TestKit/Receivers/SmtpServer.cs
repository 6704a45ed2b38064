using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Dashboard.Tests.TestKit.Receivers;

/// <summary>How a mail server is set up.</summary>
/// <param name="User">Who must sign in; null lets everybody send.</param>
/// <param name="Secure">"tls", "startTls", or null for plain text.</param>
/// <param name="KeyFile">The key of its certificate (PEM).</param>
internal sealed record SmtpServerSettings(string? User = null, string? Password = null, string? Secure = null, string? KeyFile = null, string? CertificateFile = null);

/// <summary>A real mail server in a process of its own, on a free port of this machine. Knows nothing of the product.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process process;
    private readonly string folder = Directory.CreateTempSubdirectory("smtp-server-").FullName;
    private readonly BlockingCollection<string> said = [];
    private readonly SemaphoreSlim orders = new(1);
    private string complaint = string.Empty;

    private SmtpServer(SmtpServerSettings settings)
    {
        ProcessStartInfo start = new("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(SolutionFolder.File("Dashboard.Tests", "Servers", "smtp.mjs"));
        start.ArgumentList.Add(MailFile);
        (string Name, string? Value)[] given =
            [("--user", settings.User), ("--password", settings.Password), ("--secure", settings.Secure), ("--key", settings.KeyFile), ("--certificate", settings.CertificateFile)];
        foreach ((string name, string? value) in given.Where(option => option.Value is not null))
        {
            start.ArgumentList.Add(name);
            start.ArgumentList.Add(value!);
        }

        process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => (line.Data is null ? (Action)said.CompleteAdding : () => said.Add(line.Data))();
        process.ErrorDataReceived += (_, line) => complaint += line.Data;
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>The file with a line for each mail received.</summary>
    public string MailFile => Path.Combine(folder, "mails.jsonl");

    public static async Task<SmtpServer> StartAsync(SmtpServerSettings? settings = null)
    {
        SmtpServer server = new(settings ?? new());
        try
        {
            server.process.Start();
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("Node.js is missing: install it so that 'node' is on the PATH.", missing);
        }

        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        server.Port = int.Parse((await server.HearAsync()).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        return server;
    }

    /// <summary>All mails so far, in the order in which they came.</summary>
    public IReadOnlyList<ReceivedMail> Mails() => File.Exists(MailFile) ? [.. File.ReadLines(MailFile).Select(ReceivedMail.Read)] : [];

    /// <summary>How many mails came so far, without reading them.</summary>
    public int Count() => File.Exists(MailFile) ? File.ReadLines(MailFile).Count() : 0;

    /// <summary>Closes the port and breaks every connection.</summary>
    public Task GoDownAsync() => TellAsync(new { down = true });

    /// <summary>Opens the same port again.</summary>
    public Task ComeBackAsync() => TellAsync(new { down = false });

    /// <summary>The next recipients are answered 451.</summary>
    public Task PutOffAsync(int recipients) => TellAsync(new { later = recipients });

    /// <summary>From now on this address is answered 550.</summary>
    public Task RefuseAsync(string address) => TellAsync(new { never = address });

    /// <summary>This address is taken again.</summary>
    public Task AcceptAsync(string address) => TellAsync(new { again = address });

    /// <summary>Every mail is taken only after a while.</summary>
    public Task SlowDownAsync(TimeSpan by) => TellAsync(new { slow = (int)by.TotalMilliseconds });

    /// <summary>The next mails are taken, and the connection breaks before the server says so.</summary>
    public Task DropAsync(int mails) => TellAsync(new { drop = mails });

    public async ValueTask DisposeAsync()
    {
        // It ends by itself when nobody can tell it anything any more, also when the test was killed.
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience)) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        said.Dispose();
        orders.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task TellAsync(object order)
    {
        await orders.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order));
            await process.StandardInput.FlushAsync();
            if (await HearAsync() != "done") throw new InvalidOperationException("The mail server said something else.");
        }
        finally
        {
            orders.Release();
        }
    }

    private Task<string> HearAsync() => Task.Run(() =>
        said.TryTake(out string? line, Patience) ? line : throw new InvalidOperationException($"The mail server says nothing. {complaint}"));
}
