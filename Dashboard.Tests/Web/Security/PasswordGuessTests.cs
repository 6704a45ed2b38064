using System.Net;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Security;

/// <summary>Someone guesses passwords. It uses up the tries of its host, so that no other test shares its installation.</summary>
public sealed class PasswordGuessTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    [Fact]
    public async Task Passwords_GuessedAThousandTimes_AreStoppedByLimitAndLock()
    {
        (await sample.Ledger.Get<AccountService>().AddAsync(new("target", "the right password", [new(Role.Admin, null)]), new(Person.Local, Dashboard.Domain.Audit.Actor.System("test")))).ShouldBeEmpty();
        using HttpClient client = sample.Stranger();
        Dictionary<HttpStatusCode, int> answers = [];
        for (int i = 0; i < 1000; i++)
        {
            using HttpResponseMessage answer = await TryAsync(client, $"wrong password {i}");
            answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
        }

        answers[HttpStatusCode.Found].ShouldBeLessThan(100);
        answers[HttpStatusCode.TooManyRequests].ShouldBe(1000 - answers[HttpStatusCode.Found]);
        sample.Ledger.Get<AccountStore>().All(sample.Services.GetRequiredService<InstitutionClock>().NowAt)
            .Single(a => a.Name == "target").IsLocked.ShouldBeTrue();
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string password) =>
        SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", "target"), ("password", password));
}
