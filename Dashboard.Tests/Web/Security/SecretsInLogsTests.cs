using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Tests.EndToEnd;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>Passwords, tokens and sessions of a whole run, looked for in everything the program wrote down.</summary>
public sealed partial class SecretsInLogsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secrets_OfAWholeRun_StandInNoFileOfTheData()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        List<string> secrets = ["canary-first-4711", "canary-wrong-0815", "canary-added-2342", "canary-reset-9001", DirectoryProvider.ClientSecret];
        await using DirectoryProvider provider = await DirectoryProvider.StartAsync(DirectoryInstallation.FreeAddress(), DirectoryInstallation.Site);
        string[] signOn = [.. DirectoryInstallation.Settings(provider.Address).Select(s => $"--SingleSignOn:{s.Name}={s.Value}")];
        string said;
        await using (ServerProcess server = await ServerProcess.StartAsync(folder, ["--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft.AspNetCore=Debug", .. signOn]))
        {
            CookieContainer cookies = new();
            using HttpClient client = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = server.Address };
            string token = SetUpWord().Match(server.Said).Groups["word"].Value;
            token.ShouldNotBeEmpty();
            (await FreshInstallation.AnswerAsync(
                client, DashboardUrls.ToSetUp(token), ("Culture", "zh-CN"), ("OrganisationCode", "1"), ("OrganisationName", "一"), ("FirstMonth", "1"), ("FirstYear", "2026"), ("Name", "first"), ("Password", secrets[0])))
                .StatusCode.ShouldBe(HttpStatusCode.Found);
            (await SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", "first"), ("password", secrets[1]))).Headers.Location!.ToString().ShouldContain(DashboardUrls.SignIn);
            await SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", "first"), ("password", secrets[0]));
            (await client.GetAsync(DashboardUrls.Settings, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await SpeakAsync(folder, secrets[2], "user", "add", "second", "--role", "manager", "--password-stdin");
            await SpeakAsync(folder, secrets[3], "user", "reset", "second", "--password-stdin");
            secrets.Add(await MadeAsync(folder, "user", "add", "third", "--role", "auditor"));
            secrets.Add(await MadeAsync(folder, "user", "reset", "third"));
            await SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", "second"), ("password", secrets[3]));
            secrets.Add(Antiforgery().Match(await client.GetStringAsync(DashboardUrls.SignIn, Cancel)).Groups["token"].Value);
            secrets.AddRange(cookies.GetAllCookies().Select(c => c.Value).Where(v => v.Length > 20));
            secrets.Count.ShouldBeGreaterThan(8);
            secrets.AddRange(await ComeByDirectoryAsync(provider, server.Address));
            await SampleInstallation.PostAsync(client, DashboardUrls.SignOut);
            said = server.Said;
        }

        said.Length.ShouldBeGreaterThan(1000, "the run was to be told in every detail");
        string[] files = [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)];
        files.ShouldContain(file => file.EndsWith(".jsonl", StringComparison.Ordinal));
        List<string> found = [.. secrets.Where(said.Contains).Select(secret => $"{secret} was said")];
        foreach (string file in files)
        {
            byte[] content = await File.ReadAllBytesAsync(file, Cancel);
            found.AddRange(secrets.Where(secret => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0).Select(secret => $"{secret} in {Path.GetFileName(file)}"));
        }

        found.ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> MadeAsync(string folder, params string[] arguments)
    {
        ExecutableResult made = await Executable.RunAsync(folder, [.. arguments, "--json"]);
        made.ExitCode.ShouldBe(0, made.Said);
        return made.Document().GetProperty("password").GetString()!;
    }

    /// <summary>Signs in through the provider.</summary>
    /// <returns>The session.</returns>
    private static async Task<IEnumerable<string>> ComeByDirectoryAsync(DirectoryProvider provider, Uri address)
    {
        provider.Person = new("s-secret", "by-directory", null, "admins");
        CookieContainer cookies = new();
        using HttpClient client = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        using HttpResponseMessage start = await client.GetAsync(DashboardUrls.SingleSignOn, Cancel);
        using HttpResponseMessage answer = await client.GetAsync(start.Headers.Location, Cancel);
        using HttpResponseMessage back = await client.GetAsync(answer.Headers.Location!.PathAndQuery, Cancel);
        back.Headers.Location!.ToString().ShouldBe(DashboardUrls.Overview);
        (await client.GetAsync(DashboardUrls.Settings, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return cookies.GetAllCookies().Where(c => c.Name.StartsWith("dashboard-session", StringComparison.Ordinal)).Select(c => c.Value).Where(v => v.Length > 20);
    }

    /// <summary>Hands a password to a command by its input, as a script would.</summary>
    private static async Task SpeakAsync(string folder, string password, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dashboard.Web.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DASHBOARD_DATA_DIR"] = folder;
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(password);
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync(Cancel) + await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        process.ExitCode.ShouldBe(0, output);
        output.ShouldNotContain(password);
    }

    [GeneratedRegex("/account/set-up\\?token=(?<word>[0-9a-f]+)")]
    private static partial Regex SetUpWord();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Antiforgery();
}
