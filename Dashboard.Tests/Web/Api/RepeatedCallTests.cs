using System.Net;
using System.Text.Json;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Api;

/// <summary>A program that heard no answer asks again.</summary>
[Collection(nameof(ApiInstallation))]
public sealed class RepeatedCallTests(ApiInstallation site)
{
    private const string Payments = "/api/v1/imports/payments";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_ThatIsRepeated_IsAnsweredAgainAndNotDoneAgain()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        byte[] file = ImportEndpointsTests.File("R-1 2026-06-01 L1 1", "R-2 2026-06-31 L1 1");
        using HttpResponseMessage first = await ImportEndpointsTests.SendAsync(client, Payments, file, "month-06");
        string said = await first.Content.ReadAsStringAsync(Cancel);
        long batch = JsonDocument.Parse(said).RootElement.GetProperty("batch").GetInt64();
        // Even after it was taken back: a repeat asks what came of the call, and does not bring the file anew.
        (await client.DeleteAsync($"/api/v1/imports/{batch}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using HttpResponseMessage second = await ImportEndpointsTests.SendAsync(client, Payments, file, "month-06");
        (second.StatusCode, await second.Content.ReadAsStringAsync(Cancel)).ShouldBe((HttpStatusCode.UnprocessableEntity, said));
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='R-1'").ShouldBe(0);
    }

    [Fact]
    public async Task Word_UsedForSomethingElse_IsRefused()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1"), other = site.Caller(Role.Officer, "D1");
        byte[] file = ImportEndpointsTests.File("W-1 2026-06-01 L1 1");
        using HttpResponseMessage first = await ImportEndpointsTests.SendAsync(client, $"{Payments}?dryRun=true", file, "w");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach ((string address, byte[] content) in ((string, byte[])[])
            [(Payments, file), ($"{Payments}?dryRun=true", ImportEndpointsTests.File("W-2 2026-06-01 L1 1")), ($"{Payments}?dryRun=true&codes=restore", file), ($"{Payments}?dryRun=true&whole=true", file)])
        {
            using HttpResponseMessage second = await ImportEndpointsTests.SendAsync(client, address, content, "w");
            await ApiInstallation.ShouldBeProblemAsync(second, 409, "repeat-other-request");
        }

        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher LIKE 'W-%'").ShouldBe(0);
        // The word of one key is nothing to another.
        using HttpResponseMessage mine = await ImportEndpointsTests.SendAsync(other, Payments, file, "w");
        mine.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='W-1'").ShouldBe(1);
    }

    [Fact]
    public async Task Program_ThatDiedInTheCall_NeitherDoublesNorLosesIt()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        byte[] file = ImportEndpointsTests.File("Q-1 2026-06-01 L1 5", "Q-2 2026-06-31 L1 1");
        JsonElement first = await ApiInstallation.ReadAsync(await ImportEndpointsTests.SendAsync(client, Payments, file, "q"));
        long batch = first.GetProperty("batch").GetInt64(), batches = site.Ledger.Number("SELECT count(*) FROM Batch");
        // As it is found after a power cut between the landing and the note of the answer.
        site.Ledger.Run("UPDATE ApiCall SET EndedAt=NULL, Status=NULL, Answer=NULL WHERE Word='q'");
        JsonElement second = await ApiInstallation.ReadAsync(await ImportEndpointsTests.SendAsync(client, Payments, file, "q"));
        second.GetRawText().ShouldBe(first.GetRawText());
        site.Ledger.Number("SELECT count(*) FROM Batch").ShouldBe(batches);
        // And as it is found after one before the landing: nothing of it is there, and the call is done now.
        site.Ledger.Run($"UPDATE ApiCall SET EndedAt=NULL, Status=NULL, Answer=NULL WHERE Word='q'; UPDATE Batch SET Sha256='another' WHERE Id={batch}");
        (await client.DeleteAsync($"/api/v1/imports/{batch}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement third = await ApiInstallation.ReadAsync(await ImportEndpointsTests.SendAsync(client, Payments, file, "q"));
        third.GetProperty("batch").GetInt64().ShouldBeGreaterThan(batch);
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='Q-1'").ShouldBe(1);
    }

    [Fact]
    public async Task Answers_OlderThanAWeek_AreForgotten()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        byte[] file = ImportEndpointsTests.File("O-1 2026-06-01 L1 1");
        foreach (string word in (string[])["old", "new"]) (await ImportEndpointsTests.SendAsync(client, $"{Payments}?dryRun=true", file, word)).Dispose();
        long dayAgo = site.Ledger.Time.GetUtcNow().AddDays(-1).ToUnixTimeMilliseconds(), weekAgo = site.Ledger.Time.GetUtcNow().AddDays(-7).AddSeconds(-1).ToUnixTimeMilliseconds();
        site.Ledger.Run($"UPDATE ApiCall SET StartedAt={weekAgo} WHERE Word='old'; UPDATE ApiCall SET StartedAt={dayAgo} WHERE Word='new'");
        using HttpResponseMessage kept = await ImportEndpointsTests.SendAsync(client, $"{Payments}?dryRun=true", file, "new");
        kept.Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
        using HttpResponseMessage gone = await ImportEndpointsTests.SendAsync(client, $"{Payments}?dryRun=true", file, "old");
        gone.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Theory]
    [InlineData("budget?year=2026&file=a.csv")]
    [InlineData("payments?file=a.csv")]
    [InlineData("payments?year=2025&file=a.csv")]
    [InlineData("payments?year=2026&file=a.csv&sheet=明细")]
    [InlineData("payments?year=2026&file=a.csv&unit=元")]
    [InlineData("payments?year=2026&file=a.csv&expectTotal=1")]
    [InlineData("payments?year=2026&file=b.csv")]
    public async Task Word_UsedWithAnythingElseInTheAddress_IsRefused(string address)
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        byte[] file = ImportEndpointsTests.File("Y-1 2026-06-01 L1 1");
        (await ImportEndpointsTests.SendAsync(client, $"{Payments}?year=2026&file=a.csv&dryRun=true", file, "y")).Dispose();
        using HttpResponseMessage second = await ImportEndpointsTests.SendAsync(client, $"/api/v1/imports/{address}&dryRun=true", file, "y");
        await ApiInstallation.ShouldBeProblemAsync(second, 409, "repeat-other-request");
    }

    [Fact]
    public async Task Call_SentAgainWhileTheFirstRuns_IsToldToWait()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        byte[] file = ImportEndpointsTests.File("P-1 2026-06-01 L1 1");
        Task<HttpResponseMessage> first;
        using (await site.Ledger.Get<ImportStore>().LockAsync(Cancel))
        {
            first = ImportEndpointsTests.SendAsync(client, Payments, file, "p");
            while (site.Ledger.Number("SELECT count(*) FROM ApiCall WHERE Word='p'") == 0) await Task.Delay(10, Cancel);
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            patience.CancelAfter(TimeSpan.FromSeconds(20));
            using HttpRequestMessage request = new(HttpMethod.Post, Payments) { Content = new ByteArrayContent(file), Headers = { { "Idempotency-Key", "p" } } };
            using HttpResponseMessage second = await client.SendAsync(request, patience.Token);
            await ApiInstallation.ShouldBeProblemAsync(second, 409, "repeat-still-running");
            second.Headers.RetryAfter.ShouldNotBeNull();
        }

        using HttpResponseMessage answer = await first;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='P-1'").ShouldBe(1);
    }

    [Fact]
    public async Task Program_ThatDiedBeforeItsFileLanded_IsNotAnsweredWithAnEarlierBatch()
    {
        string account = site.Account(Role.Officer, "D1");
        using HttpClient client = site.Client(site.Key(account, KeyReach.Import).Secret), other = site.Caller(Role.Officer, "D1");
        byte[] file = ImportEndpointsTests.File("EARLIER-1 2026-06-01 L1 5");
        // The file landed before the call and was taken back, and it landed by somebody else after.
        await LandAndTakeBackAsync(client, file);
        (await ImportEndpointsTests.SendAsync(client, Payments, file, "e")).Dispose();
        long first = site.Ledger.Number("SELECT max(Id) FROM Batch"), begunAt = site.Ledger.Time.GetUtcNow().AddMinutes(1).ToUnixTimeMilliseconds();
        (await client.DeleteAsync($"/api/v1/imports/{first}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        long theirs = await LandAndTakeBackAsync(other, file);
        site.Ledger.Run($"UPDATE Batch SET StartedAt={begunAt} WHERE Id={theirs}; UPDATE ApiCall SET StartedAt={begunAt}, EndedAt=NULL, Status=NULL, Answer=NULL WHERE Word='e'");
        JsonElement answer = await ApiInstallation.ReadAsync(await ImportEndpointsTests.SendAsync(client, Payments, file, "e"));
        (answer.GetProperty("batch").GetInt64(), answer.GetProperty("accepted").GetInt32()).ShouldBe((site.Ledger.Number("SELECT max(Id) FROM Batch"), 1));
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='EARLIER-1'").ShouldBe(1);
    }

    private static async Task<long> LandAndTakeBackAsync(HttpClient client, byte[] file)
    {
        long batch = (await ApiInstallation.ReadAsync(await ImportEndpointsTests.SendAsync(client, Payments, file))).GetProperty("batch").GetInt64();
        (await client.DeleteAsync($"/api/v1/imports/{batch}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return batch;
    }
}
