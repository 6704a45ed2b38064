using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dashboard.Tests.Web.Security;

/// <summary>The whole program on a small sample city, as a developer tries it out.</summary>
public sealed partial class SampleInstallation : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private TemporaryLedger? ledger;
    private WebApplicationFactory<Program>? factory;

    internal TemporaryLedger Ledger => ledger!;

    public IServiceProvider Services => factory!.Services;

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(new(Today, Departments: 12, Years: 1), Today, Actor.Anonymous);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("DataDirectory", ledger.Folder));
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null) await factory.DisposeAsync();
        if (ledger is not null) await ledger.DisposeAsync();
    }

    /// <summary>A caller with cookies of its own who follows no redirect.</summary>
    public HttpClient Stranger() => factory!.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>The same installation, started with another setting.</summary>
    internal WebApplicationFactory<Program> With(string setting, string value) => factory!.WithWebHostBuilder(host => host.UseSetting(setting, value));

    /// <summary>A caller signed in with the sample account of a role.</summary>
    public async Task<HttpClient> SignInAsync(Role role)
    {
        HttpClient client = Stranger();
        HttpResponseMessage answer = await PostAsync(client, DashboardUrls.DemoSession, ("role", Enum.GetName(role)!));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return client;
    }

    /// <summary>Sends a form with the token of the sign-in page.</summary>
    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, params (string Name, string Value)[] fields) =>
        PostFromAsync(client, DashboardUrls.SignIn, address, fields);

    /// <summary>Sends a form with the token of a page.</summary>
    public static async Task<HttpResponseMessage> PostFromAsync(HttpClient client, string from, string address, params (string Name, string Value)[] fields)
    {
        string page = await client.GetStringAsync(from);
        IEnumerable<(string, string)> all = fields.Append(("__RequestVerificationToken", Token().Match(page).Groups["token"].Value));
        using FormUrlEncodedContent form = new(all.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await client.PostAsync(address, form);
    }

    /// <summary>The department of a grant of a sample account.</summary>
    internal DepartmentNode DepartmentOf(Role role)
    {
        Person person = Ledger.Get<AccountStore>().All(Ledger.Time.GetUtcNow()).Where(a => a.Name == $"demo-{Enum.GetName(role)!.ToLowerInvariant()}")
            .Select(a => Ledger.Get<AccountStore>().Find(a.Id, null, true, Today, Ledger.Time.GetUtcNow())!).Single();
        return Ledger.Get<DepartmentStore>().All().Single(d => d.Id == person.Grants[0].DepartmentId);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
