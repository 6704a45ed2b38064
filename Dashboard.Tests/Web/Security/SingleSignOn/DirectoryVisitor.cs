using System.Net;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

/// <summary>A browser that goes from the program to the provider and back.</summary>
internal sealed class DirectoryVisitor(WebApplicationFactory<Program> at) : IDisposable
{
    private readonly HttpClient outside = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public HttpClient Client { get; } = at.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>Goes all the way.</summary>
    /// <returns>Where it leads in the end.</returns>
    public async Task<string> SignInAsync(DirectoryInstallation site, DirectoryPerson? person, string returnTo = DashboardUrls.Overview)
    {
        site.Provider.Person = person;
        return await ReturnAsync(await AnswerAsync(await StartAsync(returnTo)));
    }

    /// <summary>Begins a sign-in.</summary>
    /// <returns>Where the provider is asked.</returns>
    public Task<string> StartAsync(string returnTo = DashboardUrls.Overview) => LocationAsync(Client, DashboardUrls.ToSingleSignOn(returnTo));

    /// <summary>Lets the provider answer.</summary>
    /// <returns>The answer, as the address it leads to.</returns>
    public Task<string> AnswerAsync(string question) => LocationAsync(outside, question);

    /// <summary>Brings an answer of the provider back.</summary>
    public Task<string> ReturnAsync(string answer) => LocationAsync(Client, new Uri(answer).PathAndQuery);

    /// <summary>Whether an address opens.</summary>
    public async Task<bool> OpensAsync(string address)
    {
        using HttpResponseMessage answer = await Client.GetAsync(address);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose()
    {
        Client.Dispose();
        outside.Dispose();
    }

    private static async Task<string> LocationAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }
}
