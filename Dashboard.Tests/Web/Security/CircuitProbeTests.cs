using System.Net;
using System.Net.WebSockets;
using System.Text;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>Someone speaks to the connection of open pages with what no browser would send. A witness keeps a page open meanwhile.</summary>
public sealed class CircuitProbeTests(RunningInstallation running) : IClassFixture<RunningInstallation>
{
    private static readonly string[] Probes =
    [
        "oversized", "endless length", "no message", "random", "text", "wrong type", "deep", "unknown target", "too few arguments", "wrong arguments",
        "start twice", "start elsewhere", "forged descriptor", "foreign descriptor", "forged handler", "forged object", "static method", "script answer",
        "chunk of nothing", "resume of others", "location of a script", "open ended stream",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_AskingForAConnection_GetsNone()
    {
        using HttpClient client = running.Client(new());
        using HttpResponseMessage negotiation = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Cancel);
        negotiation.StatusCode.ShouldBeOneOf(HttpStatusCode.Found, HttpStatusCode.Unauthorized);
        using ClientWebSocket socket = new();
        socket.Options.CollectHttpResponseDetails = true;
        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(running.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, Cancel));
        socket.HttpStatusCode.ShouldBeOneOf(HttpStatusCode.Found, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Probes_OfAConnection_HarmNobodyElse()
    {
        await using HeadlessCircuit witness = await WitnessAsync();
        CookieContainer cookies = await running.SignInAsync(Role.Manager);
        foreach (string name in Probes)
        {
            await using (HeadlessCircuit prober = await HeadlessCircuit.ConnectAsync(running, cookies))
            {
                if (name is not ("start elsewhere" or "resume of others")) await prober.SendAsync("StartCircuit", "0", running.Address.ToString(), running.Address + "lines", "[]", "");
                await SendAsync(prober, name);
                // The server answers or hangs up; either way nothing of others was drawn.
                await Task.Delay(300, Cancel);
                prober.Seen.ShouldNotContain(Foreign().Department.Name, Case.Sensitive, name);
                prober.Seen.ShouldNotContain("   at ", Case.Sensitive, name);
                if (name is "oversized" or "no message" or "random" or "text") await prober.ShouldCloseAsync();
            }

            await ShouldWorkAsync(witness, name);
        }
    }

    [Fact]
    public async Task Handshakes_TwoHundredAtOnce_LeaveTheOthersWorking()
    {
        await using HeadlessCircuit witness = await WitnessAsync();
        CookieContainer cookies = await running.SignInAsync(Role.Reporter);
        HeadlessCircuit[] many = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => HeadlessCircuit.ConnectAsync(running, cookies)));
        await ShouldWorkAsync(witness);
        foreach (HeadlessCircuit one in many) await one.DisposeAsync();
        await ShouldWorkAsync(witness);
    }

    [Theory]
    [InlineData("/?dept={0}")]
    [InlineData("/lines?dept={0}")]
    [InlineData("/indicators?dept={0}")]
    [InlineData("/audit")]
    [InlineData("/settings")]
    [InlineData("/import")]
    public async Task Page_ThatIsForOthers_IsNotDrawnInAnOpenPage(string page)
    {
        CookieContainer cookies = await running.SignInAsync(Role.Reporter);
        await using HeadlessCircuit circuit = await HeadlessCircuit.OpenAsync(running, cookies, "/");
        await circuit.ForgetAsync();
        await running.SignInAsync(Role.Manager);
        DepartmentNode foreign = Foreign();
        await circuit.GoAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, foreign.Department.Code));
        await circuit.ShouldSeeAsync(page.Contains('{', StringComparison.Ordinal) ? foreign.Department.Code : "没有权限");
        circuit.Seen.ShouldNotContain(foreign.Department.Name);
        circuit.Seen.ShouldNotContain("data-figure");
        circuit.Seen.ShouldNotContain("data-record");
    }

    private Task<HeadlessCircuit> OfManagerAsync(CookieContainer cookies) => HeadlessCircuit.OpenAsync(running, cookies, "/");

    private async Task SendAsync(HeadlessCircuit prober, string name)
    {
        string own = running.Address.ToString();
        await (name switch
        {
            "oversized" => prober.SendBytesAsync(PackedMessage.Frame(1, new Dictionary<string, string>(), null, "OnLocationChanged", new object?[] { new string('x', CircuitSetup.LargestMessage + 1), null, false })),
            "endless length" => prober.SendBytesAsync([0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0x01]),
            "no message" => prober.SendBytesAsync(PackedMessage.Framed([0xC1])),
            "random" => prober.SendBytesAsync(PackedMessage.Framed([.. Enumerable.Range(0, 4096).Select(i => (byte)((i * 167) ^ 0x5A))])),
            "text" => prober.SendBytesAsync(PackedMessage.Framed(Encoding.UTF8.GetBytes("{\"type\":1,\"target\":\"StartCircuit\",\"arguments\":[]}\u001e"))),
            "wrong type" => prober.SendBytesAsync(PackedMessage.Frame(99, new Dictionary<string, string>(), null, "x")),
            "deep" => prober.SendBytesAsync(PackedMessage.Framed([.. Enumerable.Repeat((byte)0x91, 100_000), 0xC0])),
            "unknown target" => prober.SendAsync("Shutdown", "7"),
            "too few arguments" => prober.SendAsync("OnLocationChanged", "7"),
            "wrong arguments" => prober.SendAsync("OnRenderCompleted", "7", "x", 5),
            "start twice" => prober.SendAsync("StartCircuit", "7", own, own, "[]", ""),
            "start elsewhere" => prober.SendAsync("StartCircuit", "7", "http://evil.example/", "http://evil.example/lines", "[]", ""),
            "forged descriptor" => prober.DrawAsync("{\"type\":\"server\",\"prerenderId\":\"0\",\"key\":{\"locationHash\":\"x\",\"formattedComponentKey\":\"\"},\"sequence\":0,\"descriptor\":\"CfDJ8AAAA\"}"),
            "foreign descriptor" => prober.DrawAsync("{\"type\":\"server\",\"sequence\":0,\"descriptor\":\"" + Convert.ToBase64String(new byte[200]) + "\",\"assembly\":\"Dashboard.Web\",\"typeName\":\"Dashboard.Web.Pages.Settings.SettingsPage\"}"),
            "forged handler" => prober.SendAsync("BeginInvokeDotNetFromJS", null, "1", null, "DispatchEventAsync", 1L, "[{\"eventHandlerId\":99999,\"eventName\":\"click\",\"eventFieldInfo\":null},{\"type\":\"click\"}]"),
            "forged object" => prober.SendAsync("BeginInvokeDotNetFromJS", null, "1", null, "LoadAsync", 424242L, "[]"),
            "static method" => prober.SendAsync("BeginInvokeDotNetFromJS", null, "1", "System.Private.CoreLib", "Exit", 0L, "[1]"),
            "script answer" => prober.SendAsync("EndInvokeJSFromDotNet", null, 777L, true, "[777,true,{\"$type\":\"System.IO.FileInfo\"}]"),
            "chunk of nothing" => prober.SendAsync("ReceiveJSDataChunk", "7", 5L, 0L, new byte[100], null),
            "resume of others" => prober.SendAsync("ResumeCircuit", "7", new string('A', 200), own, own, "[]", ""),
            "location of a script" => prober.SendAsync("OnLocationChanged", null, "javascript:alert(1)", null, true),
            _ => prober.SendAsync("SendDotNetStreamToJS", "7", 1L),
        });
    }

    private async Task<HeadlessCircuit> WitnessAsync()
    {
        HeadlessCircuit witness = await OfManagerAsync(await running.SignInAsync(Role.Manager));
        await ShouldWorkAsync(witness);
        return witness;
    }

    /// <summary>Goes to another page and back, each drawn anew.</summary>
    private async Task ShouldWorkAsync(HeadlessCircuit witness, string after = "")
    {
        foreach (string path in (string[])["/indicators", "/lines"])
        {
            await witness.ForgetAsync();
            await witness.GoAsync(path);
            await witness.ShouldSeeAsync(path == "/lines" ? "预算执行 · 年度绩效监控" : "绩效指标 · 年度绩效监控");
        }

        using HttpClient client = running.Client(new());
        (await client.GetAsync(DashboardUrls.Alive, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, after);
    }

    /// <summary>A department that neither manager nor reporter may see.</summary>
    private DepartmentNode Foreign() => running.Ledger.Get<DepartmentStore>().All()
        .Where(d => d.Department.ParentCode is not null && d.Range.Position > running.DepartmentOf(Role.Manager).Range.End).MaxBy(d => d.Department.Name.Length)!;
}
