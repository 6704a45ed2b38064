using Dashboard.Web.Shell;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>The screens and choices under which pages are looked at.</summary>
public enum Look
{
    /// <summary>The screen of an office, light, Chinese.</summary>
    Desktop,

    /// <summary>A narrow telephone.</summary>
    Phone,

    /// <summary>The office at night.</summary>
    Dark,

    /// <summary>The office in English.</summary>
    English,
}

/// <summary>One window of one person; it notes everything a page does wrong.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // The page asks for its colours as soon as its circuit answers: the moment from which clicks reach the server.
    private const string TellsWhenLive = """
        Object.defineProperty(window, 'dashboardTheme', {
          configurable: true,
          set(theme) {
            const isDark = theme.isDark;
            theme.isDark = () => { document.documentElement.dataset.live = 'true'; return isDark(); };
            Object.defineProperty(window, 'dashboardTheme', { value: theme, configurable: true, writable: true });
          }
        });
        """;

    private readonly IBrowserContext context;
    private readonly Uri address;
    private readonly Func<string> said;
    private readonly List<string> problems = [];

    private Visit(IBrowserContext context, IPage page, Uri address, Func<string> said) => (this.context, Page, this.address, this.said) = (context, page, address, said);

    public IPage Page { get; }

    /// <summary>Errors of the console, uncaught errors, failed requests and requests to other hosts.</summary>
    public IReadOnlyList<string> Problems
    {
        get { lock (problems) return [.. problems]; }
    }

    /// <summary>The problems since the last call.</summary>
    public IReadOnlyList<string> TakeProblems()
    {
        lock (problems)
        {
            string[] taken = [.. problems];
            problems.Clear();
            return taken;
        }
    }

    /// <param name="said">What the program at the address wrote, to tell why a page failed.</param>
    /// <param name="session">The cookies of a sign-in; null for nobody.</param>
    public static async Task<Visit> OpenAsync(IBrowser browser, Uri address, Func<string> said, Look look, string? session)
    {
        IBrowserContext context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = look == Look.Phone ? new() { Width = 360, Height = 780 } : new() { Width = 1366, Height = 768 },
            ColorScheme = look == Look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "zh-CN",
            StorageState = session,
        });
        await context.AddInitScriptAsync(TellsWhenLive);
        if (look == Look.English)
            await context.AddCookiesAsync([new() { Name = ".AspNetCore.Culture", Value = "c%3Den%7Cuic%3Den", Url = address.ToString() }]);
        Visit visit = new(context, await context.NewPageAsync(), address, said);
        visit.Watch();
        return visit;
    }

    /// <summary>Opens a page and waits until its figures are shown and its circuit answers.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("[data-ready=true], [data-reference]").First.WaitForAsync();
        if (await Page.Locator("[data-reference]").CountAsync() > 0) Assert.Fail($"{path} failed: {said()}");
        // A mark and no function: the policy of the page lets nobody evaluate text, not even a test that waits.
        await Page.Locator("html[data-live=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Signs in as a person does.</summary>
    /// <returns>The cookies of the sign-in, for other windows.</returns>
    public async Task<string> SignInAsync(string name, string password, string path = "/")
    {
        await Page.GotoAsync(path);
        await Page.Locator("input[name=name]").FillAsync(name);
        await Page.Locator("input[name=password]").FillAsync(password);
        await Page.Locator($"form[action='{DashboardUrls.Session}'] button").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains(DashboardUrls.Session, StringComparison.Ordinal));
        return await context.StorageStateAsync();
    }

    public ILocator Figure(string name) => Page.Locator($"[data-figure={name}]").First;

    /// <summary>The exact value of a figure.</summary>
    public async Task<string> ValueAsync(string figure) => (await Figure(figure).GetAttributeAsync("data-value"))!;

    public ILocator Link(string name) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First;

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Watch()
    {
        Page.Dialog += async (_, dialog) =>
        {
            Note("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        Page.Console += (_, message) => { if (message.Type == "error") Note("console: " + message.Text); };
        Page.PageError += (_, error) => Note("uncaught: " + error);
        Page.RequestFailed += (_, request) => { if (request.Failure != "net::ERR_ABORTED") Note($"failed: {request.Url} {request.Failure}"); };
        // Also what frames, workers and windows of the page ask for; sockets are no requests to a browser.
        context.Request += (_, request) => WatchHost(request.Url);
        Page.WebSocket += (_, socket) => WatchHost(socket.Url);
    }

    private void WatchHost(string url)
    {
        Uri to = new(url);
        if (to.Scheme is "http" or "https" or "ws" or "wss" && to.Authority != address.Authority) Note("another host: " + url);
    }

    private void Note(string problem)
    {
        lock (problems) problems.Add(problem);
    }
}
