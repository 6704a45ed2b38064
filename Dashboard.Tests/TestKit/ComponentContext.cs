using System.Globalization;
using Bunit;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace Dashboard.Tests.TestKit;

/// <summary>What components need around them: words, clock, news, Mud. Interactive and Chinese unless a test says otherwise.</summary>
public sealed class ComponentContext : BunitContext
{
    public static readonly DateTimeOffset NowAt = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    /// <param name="culture">The language of the page.</param>
    /// <param name="more">What else a test needs; nothing can be added later.</param>
    public ComponentContext(string culture = Cultures.Chinese, Action<IServiceCollection>? more = null)
    {
        News = new(Time);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(culture);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddTransient<MudLocalizer, MudTextsLocalizer>();
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton(new InstitutionClock(Time, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
        Services.AddSingleton(News);
        more?.Invoke(Services);
        SetRendererInfo(new("Server", isInteractive: true));
    }

    public FakeTimeProvider Time { get; } = new(NowAt);

    public SnapshotNews News { get; }
}
