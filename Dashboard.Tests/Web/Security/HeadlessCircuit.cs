using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.Web.Security;

/// <summary>An open page without a browser: speaks to the server as the script of the framework does, or as it never would.</summary>
internal sealed partial class HeadlessCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Dictionary<string, string> NoHeaders = [];
    private readonly ClientWebSocket socket = new();
    private readonly Uri host;
    private readonly StringBuilder seen = new();
    private readonly SemaphoreSlim sending = new(1);
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task reading = Task.CompletedTask;

    private HeadlessCircuit(Uri host) => this.host = host;

    /// <summary>Everything the server sent, as text.</summary>
    public string Seen
    {
        get { lock (seen) return seen.ToString(); }
    }

    /// <summary>Whether the connection still stands.</summary>
    public bool IsOpen => socket.State == WebSocketState.Open && !reading.IsCompleted;

    /// <summary>Opens a page, its connection and its circuit, and waits until it is drawn.</summary>
    public static async Task<HeadlessCircuit> OpenAsync(RunningInstallation running, CookieContainer cookies, string path)
    {
        using HttpClient client = running.Client(cookies);
        string page = await client.GetStringAsync(path);
        HeadlessCircuit circuit = await ConnectAsync(running, cookies);
        await circuit.SendAsync("StartCircuit", "0", running.Address.ToString(), new Uri(running.Address, path).ToString(), "[]", "");
        await circuit.DrawAsync([.. Marker().Matches(page).Select(m => m.Groups["marker"].Value)]);
        await circuit.ShouldSeeAsync("JS.RenderBatch");
        return circuit;
    }

    /// <summary>Opens a connection and shakes hands; no page is drawn.</summary>
    public static async Task<HeadlessCircuit> ConnectAsync(RunningInstallation running, CookieContainer cookies, string? origin = null)
    {
        using HttpClient client = running.Client(cookies);
        using HttpResponseMessage answer = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        string token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("connectionToken").GetString()!;
        HeadlessCircuit circuit = new(running.Address);
        circuit.socket.Options.Cookies = cookies;
        circuit.socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) circuit.socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await circuit.socket.ConnectAsync(new UriBuilder(running.Address) { Scheme = "ws", Path = "/_blazor", Query = $"id={token}" }.Uri, CancellationToken.None);
        }
        catch (WebSocketException e)
        {
            throw new RefusedException(circuit.socket.HttpStatusCode, e);
        }

        await circuit.SendBytesAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        circuit.reading = circuit.ReadAsync();
        return circuit;
    }

    /// <summary>Calls something on the server; with a number, an answer is wanted.</summary>
    public Task SendAsync(string target, string? number, params object?[] arguments) =>
        SendBytesAsync(PackedMessage.Frame(1, NoHeaders, number, target, arguments, Array.Empty<object?>()));

    /// <summary>Goes to another address within the page.</summary>
    public Task GoAsync(string path) => SendAsync("OnLocationChanged", null, new Uri(host, path).ToString(), null, false);

    /// <summary>Asks for components by what a page said of them.</summary>
    public Task DrawAsync(params IReadOnlyList<string> markers) => SendAsync("UpdateRootComponents", null,
        $"{{\"batchId\":1,\"operations\":[{string.Join(',', markers.Select((m, i) => $"{{\"type\":\"add\",\"ssrComponentId\":{i + 1},\"marker\":{m}}}"))}]}}", "");

    public async Task SendBytesAsync(byte[] bytes)
    {
        await sending.WaitAsync();
        try
        {
            if (socket.State == WebSocketState.Open) await socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The server hung up; whoever probes asks for that.
        }
        finally
        {
            sending.Release();
        }
    }

    public Task ShouldSeeAsync(string text, TimeSpan? within = null) => UntilAsync(() => Seen.Contains(text, StringComparison.Ordinal), text, within);

    /// <summary>Waits until the server ended the connection.</summary>
    public async Task ShouldCloseAsync() => await reading.WaitAsync(Patience);

    /// <summary>Waits until the page has nothing more to say, and forgets what it said.</summary>
    /// <param name="quiet">Whether to wait; a page opened long ago has said all.</param>
    public async Task ForgetAsync(bool quiet = true)
    {
        for (int length = -1; quiet && length != Seen.Length; await Task.Delay(300)) length = Seen.Length;
        lock (seen) seen.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task UntilAsync(Func<bool> isSo, string wanted, TimeSpan? within)
    {
        using CancellationTokenSource limit = new(within ?? Patience);
        while (!isSo())
        {
            Task next = news.Task;
            if (isSo()) return;
            if (reading.IsCompleted) Assert.Fail($"The connection ended before {wanted}: {Seen}");
            try
            {
                await next.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"{wanted} never came: {(Seen.Length > 3000 ? Seen[^3000..] : Seen)}");
            }
        }
    }

    private async Task ReadAsync()
    {
        byte[] buffer = new byte[1 << 16];
        List<byte> rest = [];
        bool hasShaken = false;
        try
        {
            while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } read)
            {
                rest.AddRange(buffer.AsSpan(0, read.Count));
                if (!hasShaken && rest.IndexOf(0x1E) is >= 0 and var end)
                {
                    rest.RemoveRange(0, end + 1);
                    hasShaken = true;
                }

                if (!hasShaken) continue;
                foreach (object?[] message in PackedMessage.Take(rest)) await HearAsync(message);
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // It ended.
        }
        finally
        {
            news.TrySetResult();
        }
    }

    /// <summary>Answers what a browser answers: that a picture was drawn, that a script has run.</summary>
    private async Task HearAsync(object?[] message)
    {
        lock (seen) Tell(message);
        (TaskCompletionSource told, news) = (news, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (message is [1L, _, _, string target, object?[] arguments, ..])
        {
            if (target == "JS.RenderBatch") await SendAsync("OnRenderCompleted", null, arguments[0], null);
            if (target == "JS.BeginInvokeJS" && arguments[0] is long call and > 0) await SendAsync("EndInvokeJSFromDotNet", null, call, true, $"[{call},true,{AnswerTo(arguments[1] as string)}]");
        }

        told.TrySetResult();
    }

    /// <summary>What the scripts of the pages answer.</summary>
    private static string AnswerTo(string? script) => script switch
    {
        "dashboardTheme.isDark" => "false",
        "window.hasOwnProperty" => "true",
        "mudpopoverHelper.countProviders" => "1",
        "import" => "{\"__jsObjectId\":1}",
        _ => "null",
    };

    private void Tell(object? value)
    {
        if (value is object?[] list) Array.ForEach(list, Tell);
        else if (value is byte[] bytes) seen.Append(Encoding.UTF8.GetString(bytes)).Append('\n');
        else if (value is string text) seen.Append(text).Append('\n');
    }

    [GeneratedRegex("<!--Blazor:(?<marker>\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();
}

/// <summary>A connection was not let in.</summary>
internal sealed class RefusedException(HttpStatusCode status, Exception inner) : Exception(status.ToString(), inner)
{
    public HttpStatusCode Status => status;
}
