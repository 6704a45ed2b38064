using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Tests.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Web.Security;

/// <summary>The whole program as it is first started somewhere: in production, without an account, on data of its own.</summary>
internal sealed partial class FreshInstallation : IAsyncDisposable
{
    /// <summary>An address that breaks.</summary>
    public const string BreaksAlways = "/breaks";

    private readonly WebApplicationFactory<Program> factory;
    private readonly Console log = new();

    private FreshInstallation(TemporaryLedger ledger, (string Name, string Value)[] settings)
    {
        Ledger = ledger;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("environment", "Production").UseSetting("DataDirectory", ledger.Folder);
            foreach ((string name, string value) in settings) host.UseSetting(name, value);
            host.ConfigureServices(services => services.AddLogging(logs => logs.ClearProviders().AddProvider(log)).AddTransient<IStartupFilter, Breaking>());
        });
    }

    /// <summary>The same data beside the program.</summary>
    public TemporaryLedger Ledger { get; }

    public IServiceProvider Services => factory.Services;

    /// <summary>Everything the log says.</summary>
    public string Said => string.Join("\n", log.Lines);

    /// <summary>The address that the log names.</summary>
    public string Address => log.Lines.Select(line => SetUpAddress().Match(line)).Last(match => match.Success).Value;

    public static FreshInstallation Start(TemporaryLedger ledger, params (string, string)[] settings)
    {
        FreshInstallation installation = new(ledger, settings);
        _ = installation.Services;
        return installation;
    }

    /// <summary>A caller with cookies of its own who follows no redirect.</summary>
    public HttpClient Client() => factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>Sends the form of the first start.</summary>
    public static async Task<HttpResponseMessage> AnswerAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        string page = await client.GetStringAsync(address);
        IEnumerable<(string Name, string Value)> all = fields.Select(f => ($"Form.{f.Name}", f.Value))
            .Append(("_handler", "set-up")).Append(("__RequestVerificationToken", Token().Match(page).Groups["token"].Value));
        using FormUrlEncodedContent form = new(all.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await client.PostAsync(address, form);
    }

    /// <summary>What a page says, decoded.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public ValueTask DisposeAsync() => factory.DisposeAsync();

    [GeneratedRegex("/account/set-up\\?token=[0-9a-f]{32}")]
    private static partial Regex SetUpAddress();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>One address more, which breaks whatever is asked of it.</summary>
    private sealed class Breaking : IStartupFilter
    {
        private static readonly Endpoint Broken = new(_ => throw new InvalidOperationException("broken on purpose"), new(new AllowAnonymousAttribute()), BreaksAlways);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (context.Request.Path == BreaksAlways) context.SetEndpoint(Broken);
                return rest(context);
            });
            next(app);
        };
    }

    /// <summary>Keeps what the program says, as a console would show it.</summary>
    private sealed class Console : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
