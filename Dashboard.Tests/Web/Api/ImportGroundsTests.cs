using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.Domain.Approval;
using Dashboard.Domain.People;

namespace Dashboard.Tests.Web.Api;

/// <summary>A program that changes locked goals gives the reason a person would give.</summary>
[Collection(nameof(ApiInstallation))]
public sealed class ImportGroundsTests(ApiInstallation site)
{
    private const string Indicators = "/api/v1/imports/indicators?year=2027", Grounds = "&reasonCode=policy&reason=省里下达了新任务";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goals_LockedAndChanged_NeedAReasonAndBecomeARequest()
    {
        string account = site.Account(Role.Officer, "D2");
        using HttpClient client = site.Client(site.Key(account, KeyReach.Import).Secret);
        await LockAsync(client, "LG-1");
        using HttpResponseMessage refused = await ImportEndpointsTests.SendAsync(client, Indicators, File("LG-1", 200));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ApiInstallation.ReadAsync(refused)).GetProperty("rejected")[0].GetProperty("code").GetString().ShouldBe("book-locked");
        JsonElement tried = await ReadAsync(await ImportEndpointsTests.SendAsync(client, $"{Indicators}{Grounds}&dryRun=true", File("LG-1", 200)));
        tried.GetProperty("held").GetInt32().ShouldBe(1);
        Requests(account).ShouldBeEmpty();
        JsonElement held = await ReadAsync(await ImportEndpointsTests.SendAsync(client, $"{Indicators}{Grounds}", File("LG-1", 200)));
        (held.GetProperty("held").GetInt32(), held.GetProperty("batch").ValueKind, held.GetProperty("rejected").GetArrayLength()).ShouldBe((1, JsonValueKind.Null, 0));
        Requests(account).ShouldBe([$"{(int)ChangeReason.Policy}|省里下达了新任务|0"]);
        site.Ledger.Texts("SELECT TargetText FROM Indicator WHERE Code='LG-1'").ShouldBe(["100"]);
    }

    [Theory]
    [InlineData("&reasonCode=policy", "grounds-incomplete")]
    [InlineData("&reason=省里下达了新任务", "grounds-incomplete")]
    [InlineData("&reasonCode=policy&reason=追加", "grounds-incomplete")]
    [InlineData("&reasonCode=whim&reason=省里下达了新任务", "parameter-wrong")]
    [InlineData("&reasonCode=1&reason=省里下达了新任务", "parameter-wrong")]
    public async Task Reason_ThatIsIncomplete_IsRefusedBeforeAnythingIsRead(string grounds, string code)
    {
        using HttpClient client = site.Caller(Role.Officer, "D2");
        using HttpResponseMessage answer = await ImportEndpointsTests.SendAsync(client, Indicators + grounds, File("LG-2", 1));
        await ApiInstallation.ShouldBeProblemAsync(answer, 400, code);
        site.Ledger.Number("SELECT count(*) FROM Indicator WHERE Code='LG-2'").ShouldBe(0);
    }

    [Fact]
    public async Task Call_RepeatedWithAnotherReason_IsAnotherCall()
    {
        using HttpClient client = site.Caller(Role.Officer, "D2");
        using HttpResponseMessage first = await ImportEndpointsTests.SendAsync(client, $"{Indicators}{Grounds}&dryRun=true", File("LG-3", 1), "g");
        using HttpResponseMessage same = await ImportEndpointsTests.SendAsync(client, $"{Indicators}{Grounds}&dryRun=true", File("LG-3", 1), "g");
        same.Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
        foreach (string other in (string[])["&dryRun=true", "&dryRun=true&reasonCode=other&reason=省里下达了新任务", $"{Grounds}了&dryRun=true"])
        {
            using HttpResponseMessage answer = await ImportEndpointsTests.SendAsync(client, Indicators + other, File("LG-3", 1), "g");
            await ApiInstallation.ShouldBeProblemAsync(answer, 409, "repeat-other-request");
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Cancel));
        return await ApiInstallation.ReadAsync(answer);
    }

    private async Task LockAsync(HttpClient client, string code)
    {
        await ReadAsync(await ImportEndpointsTests.SendAsync(client, Indicators, File(code, 100)));
        site.Ledger.Run($"INSERT OR REPLACE INTO Book (Kind, DepartmentId, Year, State, SubmittedBy, ChangedBy, ChangedAt) VALUES ({(int)BookKind.Targets}, {site.Ledger.Node("D2").Id}, 2027, {(int)BookState.Locked}, 'else', 'else', 0)");
    }

    private List<string> Requests(string account) => site.Ledger.Texts($"SELECT Reason, Text, State FROM ChangeRequest WHERE RequestedBy='{account}'");

    private static byte[] File(string code, int target) => Encoding.UTF8.GetBytes(
        $"指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\n{code},D2,L3,产出指标,数量指标,组建工会,≥,{target},家,90,累计,办公室,组建台账\n");
}
