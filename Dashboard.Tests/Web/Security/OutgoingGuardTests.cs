using System.Net;
using System.Net.Sockets;
using System.Text;
using Dashboard.Web.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Web.Security;

/// <summary>A listener on this machine counts who comes; nobody may, unless an administrator named this machine.</summary>
public sealed class OutgoingGuardTests : IAsyncLifetime
{
    private readonly TcpListener listener = new(IPAddress.IPv6Any, 0);
    private readonly CancellationTokenSource ended = new();
    private int connections;
    private string reply = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    private Task serving = Task.CompletedTask;

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, OutgoingReach> Addresses => OutgoingAddresses.All;

    public ValueTask InitializeAsync()
    {
        listener.Server.DualMode = true;
        listener.Start();
        serving = ServeAsync();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        // First it ends: a listener that is stopped cannot be asked for the next caller.
        await serving;
        listener.Stop();
        ended.Dispose();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Address_HoweverWritten_IsKnownForWhereItLeads(string address, OutgoingReach reach) =>
        OutgoingAddress.Of(IPAddress.Parse(address)).ShouldBe(reach);

    [Fact]
    public void Addresses_OfTheTable_AreMany() => OutgoingAddresses.All.Count.ShouldBeGreaterThanOrEqualTo(100);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("017700000001")]
    [InlineData("127.1")]
    [InlineData("127.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("0")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::127.0.0.1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[0:0:0:0:0:ffff:127.0.0.1]")]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("name.example")]
    [InlineData("１２７.0.0.1")]
    [InlineData("①②⑦.0.0.1")]
    public async Task Host_ThatLeadsHere_IsNeverConnected(string host)
    {
        using HttpClient client = Client([$"http://{host}:{Port}"], []);
        HttpRequestException refused = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://{host}:{Port}/"), Cancel));
        (refused as OutgoingRefusedException ?? refused.InnerException as OutgoingRefusedException).ShouldNotBeNull();
        connections.ShouldBe(0);
    }

    [Fact]
    public async Task Name_ThatAnswersOtherwiseTheSecondTime_IsAskedOnceAndNotConnected()
    {
        int asked = 0;
        // First a good address beside a bad one, then only the bad one.
        using HttpClient client = Client([$"http://rebinding.example:{Port}"], [], (_, _) => Task.FromResult(
            asked++ == 0 ? new[] { IPAddress.Parse("93.184.215.14"), IPAddress.Loopback } : [IPAddress.Loopback]));
        HttpRequestException refused = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://rebinding.example:{Port}/"), Cancel));
        refused.InnerException.ShouldBeOfType<OutgoingRefusedException>();
        asked.ShouldBe(1);
        connections.ShouldBe(0);
    }

    [Theory]
    [InlineData("https://allowed.example/", true)]
    [InlineData("https://ALLOWED.example:443/path?x=1", true)]
    [InlineData("http://allowed.example/", false)]
    [InlineData("https://allowed.example:8443/", false)]
    [InlineData("https://allowed.example.evil.example/", false)]
    [InlineData("https://evil.example/allowed.example", false)]
    [InlineData("https://allowed.example@evil.example/", false)]
    [InlineData("https://user@allowed.example/", false)]
    [InlineData("https://sub.allowed.example/", false)]
    [InlineData("ftp://allowed.example/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("gopher://allowed.example/", false)]
    [InlineData("http://10.1.2.3:8080/", true)]
    [InlineData("https://10.1.2.3:8080/", false)]
    public void Address_AgainstTheList_IsAllowedOrNot(string address, bool isAllowed) =>
        new OutgoingOptions { AllowedHosts = ["allowed.example", "http://10.1.2.3:8080"] }.Allows(new Uri(address)).ShouldBe(isAllowed);

    [Fact]
    public void List_ThatIsEmpty_AllowsNobody() => new OutgoingOptions().Allows(new Uri("https://example.com/")).ShouldBeFalse();

    [Fact]
    public void List_WithWhatIsNoHost_IsAProblemSaidAtTheStart() =>
        new OutgoingOptions { AllowedHosts = ["a b", "https://a.example/path", "ok.example"], IntranetHosts = ["*"] }.Problems().Count().ShouldBe(3);

    [Fact]
    public async Task Host_NamedAsIntranet_IsReachedAndItsRedirectNotFollowed()
    {
        reply = $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{Port}/again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        using HttpClient client = Client([$"http://127.0.0.1:{Port}"], ["127.0.0.1"]);
        using HttpResponseMessage answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/"), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        connections.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_LongerThanTheLimit_IsNotRead()
    {
        reply = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', OutgoingGuard.LongestReply + 1);
        using HttpClient client = Client([$"http://127.0.0.1:{Port}"], ["127.0.0.1"]);
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://127.0.0.1:{Port}/"), Cancel));
        client.Timeout.ShouldBe(TimeSpan.FromSeconds(5));
    }

    private static HttpClient Client(string[] allowed, string[] intranet, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        ServiceCollection services = new();
        services.AddOutgoing(new ConfigurationBuilder().Build());
        services.Configure<OutgoingOptions>(o => (o.AllowedHosts, o.IntranetHosts) = (allowed, intranet));
        services.AddTransient(provider => new OutgoingGuard(provider.GetRequiredService<IOptions<OutgoingOptions>>(), resolve ?? ((_, _) => Task.FromResult(new[] { IPAddress.Loopback }))));
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient(OutgoingGuard.Client);
    }

    private async Task ServeAsync()
    {
        byte[] buffer = new byte[4096];
        try
        {
            while (true)
            {
                using TcpClient caller = await listener.AcceptTcpClientAsync(ended.Token);
                Interlocked.Increment(ref connections);
                NetworkStream stream = caller.GetStream();
                await stream.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: false, ended.Token);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(reply), ended.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }
}
