using System.Net;
using System.Text.Json;
using Dashboard.Domain.People;

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
}
