using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Api;

[Collection(nameof(ApiInstallation))]
public sealed class ImportEndpointsTests(ApiInstallation site)
{
    private const string Payments = "/api/v1/imports/payments";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_AsBody_LandsAndIsRecordedUnderPersonAndKey()
    {
        string account = site.Account(Role.Officer, "D1");
        (long id, string secret) = site.Key(account, KeyReach.Import);
        using HttpClient client = site.Client(secret);
        using HttpResponseMessage answer = await SendAsync(client, $"{Payments}?year=2026&expectTotal=30.50&file=六月.csv", File("A-1 2026-06-01 L1 10.25", "A-2 2026-06-02 L1 20.25"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement document = await ApiInstallation.ReadAsync(answer);
        long batch = document.GetProperty("batch").GetInt64();
        document.EnumerateObject().Select(p => p.Name).ShouldBe(["kind", "file", "sha256", "batch", "rows", "accepted", "unchanged", "held", "rejected", "sheet", "headingRow", "sumsCompared", "refused", "total", "missingCount", "missing"]);
        (document.GetProperty("file").GetString(), document.GetProperty("accepted").GetInt32(), document.GetProperty("total").GetString()).ShouldBe(("六月.csv", 2, "30.50"));
        string name = site.Ledger.Texts($"SELECT Name FROM ApiKey WHERE Id={id}").Single();
        site.Ledger.Texts($"SELECT Actor, Origin FROM AuditRecord WHERE SubjectKind='batch' AND SubjectKey='{batch}'").ShouldBe([$"{account}|接口：{name}"]);
        JsonElement found = await ApiInstallation.ReadAsync(await client.GetAsync($"/api/v1/imports/{batch}", Cancel));
        (found.GetProperty("batch").GetInt64(), found.GetProperty("kind").GetString(), found.GetProperty("total").GetString()).ShouldBe((batch, "payments", "30.50"));
        found.GetProperty("withdrawnAt").ValueKind.ShouldBe(JsonValueKind.Null);
        Directory.GetFiles(Path.Combine(site.Ledger.Folder, "inbox")).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_InAForm_LandsOnlyWhenItIsAlone()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        using MultipartFormDataContent more = Form("B-1 2026-06-01 L1 1");
        more.Add(new StringContent("true"), "dryRun");
        using HttpResponseMessage refused = await client.PostAsync(Payments, more, Cancel);
        await ApiInstallation.ShouldBeProblemAsync(refused, 400, "body-not-one-file");
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='B-1'").ShouldBe(0);
        using MultipartFormDataContent alone = Form("B-1 2026-06-01 L1 1");
        using HttpResponseMessage taken = await client.PostAsync(Payments, alone, Cancel);
        (await ApiInstallation.ReadAsync(taken)).GetProperty("file").GetString().ShouldBe("支付.csv");
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='B-1'").ShouldBe(1);
    }

    [Fact]
    public async Task File_WithFaults_IsAnsweredRowByRow()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        using HttpResponseMessage others = await SendAsync(client, Payments, File("C-1 2026-06-01 L1 1", "C-2 2026-06-01 L3 1", "C-3 2026-06-31 L1 1"));
        others.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonElement document = await ApiInstallation.ReadAsync(others);
        document.GetProperty("accepted").GetInt32().ShouldBe(1);
        document.GetProperty("rejected").EnumerateArray().Select(r => $"{r.GetProperty("row")} {r.GetProperty("code")}").ShouldBe(["3 unknown-line", "4 bad-date"]);
        using HttpResponseMessage off = await SendAsync(client, $"{Payments}?expectTotal=2", File("C-4 2026-06-01 L1 1"));
        off.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ApiInstallation.ReadAsync(off)).GetProperty("refused").GetBoolean().ShouldBeTrue();
        using HttpResponseMessage tried = await SendAsync(client, $"{Payments}?dryRun=true&unit=万元", File("C-5 2026-06-01 L1 0.0001"));
        JsonElement try1 = await ApiInstallation.ReadAsync(tried);
        (try1.GetProperty("batch").ValueKind, try1.GetProperty("accepted").GetInt32(), try1.GetProperty("total").GetString()).ShouldBe((JsonValueKind.Null, 1, "1.00"));
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher IN ('C-2', 'C-3', 'C-4', 'C-5')").ShouldBe(0);
    }

    [Fact]
    public async Task File_ThatLeavesPaymentsOut_NamesThem()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        long batch = (await ApiInstallation.ReadAsync(await SendAsync(client, Payments, File("M-1 2026-06-01 L1 1", "M-2 2026-06-02 L1 2.5")))).GetProperty("batch").GetInt64();
        JsonElement document = await ApiInstallation.ReadAsync(await SendAsync(client, Payments, File("M-1 2026-06-01 L1 1")));
        document.GetProperty("missingCount").GetInt32().ShouldBe(1);
        document.GetProperty("missing").EnumerateArray().ShouldHaveSingleItem().GetRawText().ShouldBe($$"""{"batch":{{batch}},"voucher":"M-2","paidOn":"2026-06-02","line":"L1","amount":"2.50"}""");
    }

    [Theory]
    [InlineData("/api/v1/imports/payment", 404, "kind-unknown")]
    [InlineData("/api/v1/imports/3", 404, "kind-unknown")]
    [InlineData("/api/v1/imports/payments?dryrun=true", 400, "parameter-unknown")]
    [InlineData("/api/v1/imports/payments?dryRun=yes", 400, "parameter-wrong")]
    [InlineData("/api/v1/imports/payments?codes=guess", 400, "parameter-wrong")]
    [InlineData("/api/v1/imports/payments?whole=1", 400, "parameter-wrong")]
    [InlineData("/api/v1/imports/payments?unit=角", 400, "parameter-wrong")]
    [InlineData("/api/v1/imports/payments?year=26", 400, "parameter-wrong")]
    [InlineData("/api/v1/imports/payments?expectTotal=many", 400, "parameter-wrong")]
    public async Task Call_ThatIsNotUnderstood_ImportsNothing(string address, int status, string code)
    {
        using HttpClient client = site.Caller(Role.Officer, "D1");
        using HttpResponseMessage answer = await SendAsync(client, address, File("X-1 2026-06-01 L1 1"));
        await ApiInstallation.ShouldBeProblemAsync(answer, status, code);
        site.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='X-1'").ShouldBe(0);
    }

    [Fact]
    public async Task Batch_OfOneself_IsTakenBackAndOthersAreNot()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1"), other = site.Caller(Role.Officer, "D1"), reader = site.Caller(Role.Officer, "D1", KeyReach.Read);
        long batch = (await ApiInstallation.ReadAsync(await SendAsync(client, Payments, File("U-1 2026-06-01 L1 7")))).GetProperty("batch").GetInt64();
        string address = $"/api/v1/imports/{batch}";
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Delete])
        {
            using HttpResponseMessage unseen = await other.SendAsync(new(method, address), Cancel);
            await ApiInstallation.ShouldBeProblemAsync(unseen, 404, "undo-not-found");
            using HttpResponseMessage may = await reader.SendAsync(new(method, address), Cancel);
            await ApiInstallation.ShouldBeProblemAsync(may, 403, "not-allowed");
        }

        using HttpResponseMessage read = await SendAsync(reader, Payments, File("U-2 2026-06-01 L1 7"));
        await ApiInstallation.ShouldBeProblemAsync(read, 403, "not-allowed");
        JsonElement undone = await ApiInstallation.ReadAsync(await client.DeleteAsync($"{address}?reason=重复", Cancel));
        (undone.GetProperty("batch").GetInt64(), undone.GetProperty("withdrawn").GetBoolean()).ShouldBe((batch, true));
        site.Ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='batch-withdrawn' AND SubjectKey='{batch}' AND Reason='重复' AND Origin LIKE '接口：%'").ShouldBe(1);
        (await ApiInstallation.ReadAsync(await client.GetAsync(address, Cancel))).GetProperty("withdrawnAt").GetString().ShouldBe("2026-11-22T04:00:00Z");
        using HttpResponseMessage again = await client.DeleteAsync(address, Cancel);
        await ApiInstallation.ShouldBeProblemAsync(again, 404, "undo-not-found");
    }

    [Fact]
    public async Task File_OfAnySizeAPageTakes_IsTakenAndALargerOneRefusedUnread()
    {
        using HttpClient client = site.Caller(Role.Officer, "D1"), stranger = site.Client("dk_none");
        StringBuilder text = new(TemporaryLedger.PaymentsText());
        for (int i = 0; i < 60_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"S-{i:000000},2026-06-01,L1,0.01\n");
        byte[] file = Encoding.UTF8.GetBytes(text.ToString());
        file.Length.ShouldBeGreaterThan(1 << 20);
        // Without a length, as a program sends that writes while it reads.
        using StreamContent chunked = new(new Unmeasured(file));
        using HttpResponseMessage taken = await client.PostAsync($"{Payments}?dryRun=true", chunked, Cancel);
        (await ApiInstallation.ReadAsync(taken)).GetProperty("total").GetString().ShouldBe("600.00");
        using HttpRequestMessage large = new(HttpMethod.Post, Payments) { Content = new StreamContent(new Unmeasured([])) };
        large.Content.Headers.ContentLength = (512L << 20) + 1;
        large.Headers.ExpectContinue = true;
        using HttpResponseMessage refused = await client.SendAsync(large, Cancel);
        await ApiInstallation.ShouldBeProblemAsync(refused, 413, "body-too-large");
        using ByteArrayContent unread = new(file);
        using HttpResponseMessage unknown = await stranger.PostAsync(Payments, unread, Cancel);
        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    internal static byte[] File(params string[] payments) => Encoding.UTF8.GetBytes(TemporaryLedger.PaymentsText(payments));

    internal static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, byte[] file, string? word = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(file) };
        if (word is not null) request.Headers.Add("Idempotency-Key", word);
        return await client.SendAsync(request, Cancel);
    }

    private static MultipartFormDataContent Form(params string[] payments)
    {
        MultipartFormDataContent form = [];
        form.Add(new ByteArrayContent(File(payments)), "file", "支付.csv");
        return form;
    }

    /// <summary>Bytes that do not say how many they are.</summary>
    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
