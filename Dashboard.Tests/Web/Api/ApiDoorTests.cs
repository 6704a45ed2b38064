using System.Net;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Security.Keys;

namespace Dashboard.Tests.Web.Api;

/// <summary>Who gets in by a key, who does not, and what each is told.</summary>
[Collection(nameof(ApiInstallation))]
public sealed class ApiDoorTests(ApiInstallation site)
{
    private const string Address = "/api/v1/execution";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "key-missing")]
    [InlineData("dk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "key-unknown")]
    [InlineData("钥匙", "key-unknown")]
    public async Task Call_WithoutARightKey_IsToldSo(string? key, string code)
    {
        using HttpClient client = site.Client(null);
        if (key is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {Uri.EscapeDataString(key)}");
        using HttpResponseMessage answer = await client.GetAsync(Address, Cancel);
        await ApiInstallation.ShouldBeProblemAsync(answer, 401, code);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        // Also where there is nothing: nobody without a key learns which addresses there are.
        using HttpResponseMessage nowhere = await client.GetAsync("/api/v1/nowhere", Cancel);
        await ApiInstallation.ShouldBeProblemAsync(nowhere, 401, code);
    }

    [Fact]
    public async Task Key_ThatEndedInAnyWay_IsToldWhy()
    {
        string account = site.Account(Role.Officer, "D1");
        (long expired, string old) = site.Key(account, KeyReach.Read);
        site.Ledger.Run($"UPDATE ApiKey SET LastDay=20261121 WHERE Id={expired}");
        await ShouldSayAsync(old, "key-expired");
        site.Ledger.Run($"UPDATE ApiKey SET LastDay=20261122 WHERE Id={expired}");
        await ShouldSayAsync(old, null);
        (long revoked, string lost) = site.Key(account, KeyReach.Read);
        site.Ledger.Get<ApiKeyService>().Revoke(revoked, new(Person.Local, Actor.System("test"))).ShouldBe(KeyOutcome.Done);
        await ShouldSayAsync(lost, "key-revoked");
        site.Ledger.Run($"UPDATE Account SET LockoutEnd='9999-12-31 00:00:00+00:00' WHERE Id='{account}'");
        await ShouldSayAsync(old, "key-nobody");
        site.Ledger.Run($"DELETE FROM Account WHERE Id='{account}'");
        await ShouldSayAsync(old, "key-nobody");
    }

    [Fact]
    public async Task Key_OfAPerson_SeesWhatThatPersonMaySeeNow()
    {
        string account = site.Account(Role.Officer, "D1");
        using HttpClient client = site.Client(site.Key(account, KeyReach.Import).Secret);
        (await StatusAsync(client, "?department=D1")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, "")).ShouldBe(HttpStatusCode.OK);
        foreach (string others in (string[])["D", "D2", "none"])
        {
            foreach (string what in (string[])["execution", "indicators", "alerts"])
            {
                using HttpResponseMessage answer = await client.GetAsync($"/api/v1/{what}?department={others}", Cancel);
                await ApiInstallation.ShouldBeProblemAsync(answer, 404, "department-unknown");
            }
        }

        Session.Give(site.Ledger, account, new Grant(Role.Reporter, site.Ledger.Node("D2").Id));
        (await StatusAsync(client, "?department=D1")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(client, "?department=D2")).ShouldBe(HttpStatusCode.OK);
        Session.Give(site.Ledger, account);
        (await StatusAsync(client, "?department=D2")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task WrongKeys_FromOnePlace_AreStoppedAfterThirtyInAMinute()
    {
        string key = site.Key(site.Account(Role.Manager, "D"), KeyReach.Read).Secret;
        using HttpClient wrong = site.Client("dk_wrong"), right = site.Client(key);
        wrong.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        for (int i = 0; i < KeyGuessLimit.WrongAMinute; i++) (await StatusAsync(wrong, "")).ShouldBe(HttpStatusCode.Unauthorized);
        using HttpResponseMessage stopped = await wrong.GetAsync(Address, Cancel);
        await ApiInstallation.ShouldBeProblemAsync(stopped, 429, "key-too-many");
        stopped.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        // Elsewhere nothing is noticed, and however often a right key comes, it is not counted.
        for (int i = 0; i < KeyGuessLimit.WrongAMinute + 5; i++) (await StatusAsync(right, "")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Use_OfAKey_IsNotedByTheDay()
    {
        (long id, string secret) = site.Key(site.Account(Role.Manager, "D"), KeyReach.Read);
        using HttpClient client = site.Client(secret);
        site.Ledger.Texts($"SELECT coalesce(UsedOn, 'never') FROM ApiKey WHERE Id={id}").ShouldBe(["never"]);
        await StatusAsync(client, "");
        site.Ledger.Texts($"SELECT UsedOn FROM ApiKey WHERE Id={id}").ShouldBe(["20261122"]);
    }

    [Fact]
    public async Task Key_AtPages_OpensNone()
    {
        using HttpClient client = site.Caller(Role.Admin, null);
        using HttpResponseMessage answer = await client.GetAsync("/settings", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string query)
    {
        using HttpResponseMessage answer = await client.GetAsync(Address + query, Cancel);
        return answer.StatusCode;
    }

    private async Task ShouldSayAsync(string key, string? code)
    {
        using HttpClient client = site.Client(key);
        using HttpResponseMessage answer = await client.GetAsync(Address, Cancel);
        if (code is null) answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        else await ApiInstallation.ShouldBeProblemAsync(answer, 401, code);
    }
}
