using System.Text.Json;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Api;

[Collection(nameof(ApiInstallation))]
public sealed class FigureEndpointsTests(ApiInstallation site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_OverHttp_AreThoseOfTheCommandLine()
    {
        await site.Ledger.TakeAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nK1,D2,产出指标,数量指标,培训人数,≥,100,人,10,累计\nK2,D2,效益指标,社会效益,影响,定性,良好,,10,最新\n");
        await site.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nK1,2026-06-30,62.5\n");
        await site.Ledger.PayAsync("F-1 2026-03-01 L3 0.10", "F-2 2026-03-02 L3 333.23");
        using HttpClient client = site.Caller(Role.Manager, "D", KeyReach.Read);
        string[] documents = ["execution", "indicators", "alerts"];
        ExecutableResult[] commands = await Task.WhenAll(documents.Select(what => Executable.RunAsync(site.Ledger.Folder, what, "--department", "D2", "--as-of", "2026-10-31", "--json")));
        foreach ((string what, ExecutableResult said) in documents.Zip(commands))
        {
            said.ExitCode.ShouldBe(0, said.Said);
            using HttpResponseMessage answer = await client.GetAsync($"/api/v1/{what}?department=D2&asOf=2026-10-31", Cancel);
            answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
            string text = await answer.Content.ReadAsStringAsync(Cancel);
            // Alerts say what day it is; the command lives on the clock of the machine, the interface here on that of the test.
            Compact(text, "rulesAndOwnersAsOf").ShouldBe(Compact(said.Output, "rulesAndOwnersAsOf"));
        }
    }

    [Fact]
    public async Task Execution_OfADepartment_HasItsMoneyToTheFen()
    {
        await site.Ledger.PayAsync("E-1 2026-02-01 L1 250.01", "E-2 2026-02-02 L2 0.02");
        using HttpClient client = site.Caller(Role.Officer, "D1");
        JsonElement document = await GetAsync(client, "/api/v1/execution?asOf=2026-02-28");
        document.GetProperty("department").GetString().ShouldBe("D1");
        document.GetProperty("adjustedBudget").GetString().ShouldBe("2000.00");
        document.GetProperty("executed").GetString().ShouldBe("250.03");
        document.GetProperty("executionRate").GetDecimal().ShouldBe(0.125015m);
        document.GetProperty("lines").EnumerateArray().Select(l => $"{l.GetProperty("code")} {l.GetProperty("executed")} {l.GetProperty("name")}").ShouldBe(["L1 250.01 甲", "L2 0.02 乙"]);
        (await GetAsync(client, "/api/v1/execution?asOf=2026-02-28&knownAt=2026-11-21T00:00:00Z")).GetProperty("executed").GetString().ShouldBe("0.00");
        // The budget came after that moment too, and what is undefined is null.
        (await GetAsync(client, "/api/v1/execution?knownAt=2026-11-21T00:00:00Z")).GetProperty("executionRate").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("/api/v1/execution?asOf=2026-02-30", 400, "parameter-wrong")]
    [InlineData("/api/v1/execution?asof=2026-02-28", 400, "parameter-unknown")]
    [InlineData("/api/v1/indicators?knownAt=yesterday", 400, "parameter-wrong")]
    [InlineData("/api/v1/alerts?knownAt=2026-01-01", 400, "parameter-unknown")]
    [InlineData("/api/v1/nowhere", 404, "address-unknown")]
    public async Task Call_ThatIsNotUnderstood_IsRefusedAndNamed(string address, int status, string code)
    {
        using HttpClient client = site.Caller(Role.Manager, "D", KeyReach.Read);
        using HttpResponseMessage answer = await client.GetAsync(address, Cancel);
        await ApiInstallation.ShouldBeProblemAsync(answer, status, code);
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address, Cancel);
        answer.EnsureSuccessStatusCode();
        return await ApiInstallation.ReadAsync(answer);
    }

    /// <summary>The document on one line, in its own order, without one of its values.</summary>
    private static string Compact(string json, string without)
    {
        System.Text.Json.Nodes.JsonObject document = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        document.Remove(without);
        return document.ToJsonString();
    }
}
