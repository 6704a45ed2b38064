using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Security;

/// <summary>A person with a browser at the account pages of an installation.</summary>
internal sealed partial class AccountVisitor(Func<HttpClient> stranger, IServiceProvider services, string name, string password) : IDisposable
{
    private int codes;

    public AccountVisitor(SampleInstallation at, string name, string password)
        : this(at.Stranger, at.Services, name, password)
    {
    }

    public HttpClient Client { get; } = stranger();

    /// <summary>The key of the authenticator app, once it was shown.</summary>
    public string Key { get; private set; } = "";

    /// <summary>A code that the app shows about now and that nobody used yet; there are four.</summary>
    public string NextCode() => Authenticator.Code(Key, services.GetRequiredService<InstitutionClock>().NowAt.AddSeconds(30 * (codes++ - 1)));

    /// <summary>A code that the app shows at no time near.</summary>
    public string WrongCode => Authenticator.Code(Key, DateTimeOffset.UnixEpoch);

    public static async Task<AccountVisitor> WithAccountAsync(SampleInstallation at, string name, string password)
    {
        (await at.Ledger.Get<AccountService>().AddAsync(new(name, password, [new(Role.Admin, null)]), new(Person.Local, Actor.System("test")))).ShouldBeEmpty();
        return new(at, name, password);
    }

    /// <summary>The same person at another machine.</summary>
    public AccountVisitor Elsewhere() => new(stranger, services, name, password) { Key = Key, codes = codes };

    /// <summary>The first step of a sign-in.</summary>
    /// <returns>Where it leads.</returns>
    public Task<string> SignInAsync(string? other = null) => PostAsync(DashboardUrls.Session, ("name", name), ("password", other ?? password), ("returnTo", DashboardUrls.Settings));

    /// <summary>The second step.</summary>
    public Task<string> GiveCodeAsync(string code, string returnTo = DashboardUrls.Settings) => PostAsync(DashboardUrls.TwoFactorSession, ("code", code), ("returnTo", returnTo));

    /// <summary>Sends a form.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> PostAsync(string address, params (string, string)[] fields)
    {
        using HttpResponseMessage answer = await SampleInstallation.PostAsync(Client, address, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, address);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Switches two-factor on.</summary>
    /// <returns>The recovery codes.</returns>
    public async Task<string[]> SwitchOnAsync()
    {
        (await PostAsync(DashboardUrls.TwoFactorStart, ("proof", password))).ShouldBe(DashboardUrls.Authenticator);
        Key = ShownKey().Match(await Client.GetStringAsync(DashboardUrls.Authenticator)).Groups["key"].Value;
        Key.Length.ShouldBeGreaterThan(30);
        string page = await ConfirmAsync(NextCode());
        return [.. ShownCode().Matches(page).Select(m => m.Groups["code"].Value)];
    }

    /// <summary>Confirms the key with a code.</summary>
    /// <returns>The page that answers.</returns>
    public async Task<string> ConfirmAsync(string code)
    {
        using HttpResponseMessage answer = await SampleInstallation.PostAsync(Client, DashboardUrls.Authenticator, ("_handler", "confirm"), ("Code", code));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Whether the sign-in reaches what an administrator may see.</summary>
    public async Task<bool> IsInAsync()
    {
        using HttpResponseMessage answer = await Client.GetAsync(DashboardUrls.Settings);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("data-authenticator-key=\"(?<key>[^\"]+)\"")]
    private static partial Regex ShownKey();

    [GeneratedRegex("<code[^>]*>(?<code>[0-9A-Z]{5}-[0-9A-Z]{5})</code>")]
    private static partial Regex ShownCode();
}
