using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Tests.Web.Alerts.Delivery;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Reminders;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Web.Reminders;

/// <summary>
/// The whole program on a real ledger with a real mail server. It is Monday, 23 November 2026, 09:00, and the second quarter was reported: Z1 and Q1 (定性)
/// of D1, Z2 of D2, whose 责任人 is li. Mail goes to wang (reporter of D1) and li (officer of D2); boss is officer of D without mail.
/// </summary>
internal sealed partial class ReminderOffice : IAsyncDisposable
{
    public static readonly DateOnly Monday = DeliveryOffice.Monday;

    private const string Indicators =
        "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\n"
        + "Z1,D1,L1,产出指标,数量指标,组建工会,≥,100,个,10,累计,,\nQ1,D1,L1,效益指标,社会效益,服务改善,定性,效果明显,,10,最新,,\nZ2,D2,L3,产出指标,数量指标,培训人数,≥,60,人,10,合计,li,\n";

    private readonly DeliveryOffice office;
    private WebApplicationFactory<Program>? factory;

    private ReminderOffice(DeliveryOffice office) => this.office = office;

    public TemporaryLedger Ledger => office.Ledger;

    public SmtpServer Smtp => office.Smtp;

    public DeliveryOffice Delivery => office;

    public IReadOnlyList<string> Mailed => [.. Smtp.Mails().SelectMany(m => m.To)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ReminderOffice> OpenAsync()
    {
        ReminderOffice opened = new(await DeliveryOffice.OpenAsync());
        TemporaryLedger ledger = opened.Ledger;
        await ledger.TakeAsync(ImportKind.Indicators, Indicators);
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-06-30,40,\nQ1,2026-06-30,部分达成,\nZ2,2026-06-30,20,\n");
        opened.Add("wang", Role.Reporter, "D1", "wang@example.cn");
        opened.Add("li", Role.Officer, "D2", "li@example.cn");
        opened.Add("boss", Role.Officer, "D", null);
        return opened;
    }

    /// <summary>An account with one right, and an address where mail goes.</summary>
    public void Add(string name, Role role, string department, string? mail)
    {
        Session.Open(Ledger, name, new Grant(role, Ledger.Node(department).Id));
        if (mail is not null) Ledger.Get<WishStore>().Save(name, new(mail, true), office.Stamp).ShouldBeTrue();
    }

    public Person Person(string name) => Ledger.Get<AccountStore>().Find(name, null, false, Monday, Ledger.Time.GetUtcNow()).ShouldNotBeNull();

    public ReminderOutcome Remind(string? department = "D", string by = "boss", params string[] codes) =>
        Ledger.Get<ReminderService>().Remind(new(department, null, codes.Length == 0 ? null : codes), Person(by), new(by, "web"));

    /// <summary>Reminds and sends.</summary>
    /// <returns>The words of the links of one recipient, in the order of the mail.</returns>
    public async Task<string[]> MailAsync(string to = "wang@example.cn")
    {
        int before = Smtp.Mails().Count;
        Remind();
        await office.RunAsync();
        return Words(Smtp.Mails().Skip(before).Single(m => m.To.Contains(to)).Text);
    }

    public static string[] Words(string text) => [.. Link().Matches(text).Select(m => m.Groups["word"].Value)];

    /// <summary>A browser at the program, which follows no redirect.</summary>
    /// <param name="isLogging">Whether the program tells its log files everything; decided by the first who asks.</param>
    public HttpClient Browser(bool isLogging = false)
    {
        factory ??= new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("environment", "Production").UseSetting("DataDirectory", Ledger.Folder);
            foreach ((string name, string? value) in office.Settings) host.UseSetting(name, value);
            if (isLogging) host.UseSetting("Logging:LogLevel:Default", "Debug").UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Debug");
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Ledger.Time).AddLogging(logs => _ = isLogging ? logs : logs.ClearProviders()));
        });
        return factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
    }

    /// <summary>Ends the program, so that all it has to write is written.</summary>
    public async Task CloseAsync()
    {
        if (factory is not null) await factory.DisposeAsync();
        factory = null;
    }

    public static Task<HttpResponseMessage> OpenAsync(HttpClient browser, string word) => browser.GetAsync(DashboardUrls.ToReport(word), Cancel);

    /// <summary>Opens a link, fills its form and sends it.</summary>
    public static async Task<(HttpStatusCode Status, string Page)> ReportAsync(HttpClient browser, string word, string value, string? date = "2026-09-30", string? note = null)
    {
        string page = await (await OpenAsync(browser, word)).Content.ReadAsStringAsync(Cancel);
        return await SendAsync(browser, word, Token(page), value, date, note);
    }

    public static async Task<(HttpStatusCode Status, string Page)> SendAsync(HttpClient browser, string word, string? token, string value, string? date = "2026-09-30", string? note = null)
    {
        (string Name, string? Value)[] fields = [("_handler", "report"), ("__RequestVerificationToken", token), ("Form.Value", value), ("Form.Date", date), ("Form.Note", note)];
        using FormUrlEncodedContent form = new(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)));
        using HttpResponseMessage answer = await browser.PostAsync(DashboardUrls.ToReport(word), form, Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    public static string? Token(string page) => Antiforgery().Match(page) is { Success: true } found ? found.Groups["token"].Value : null;

    /// <summary>What stands in the ledger for an indicator, 「value by actor via origin」.</summary>
    public List<string> Results(string code) => Ledger.Texts(
        $"""
        SELECT r.Text, b.RecordedBy, a.Origin FROM Result r JOIN Batch b ON b.Id=r.BatchId JOIN AuditRecord a ON a.SubjectKind='batch' AND a.SubjectKey=CAST(b.Id AS TEXT)
        WHERE r.IndicatorCode='{code}' AND r.Date>20260630 AND b.PostedAt IS NOT NULL AND b.WithdrawnAt IS NULL ORDER BY r.Id
        """);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await office.DisposeAsync();
    }

    [GeneratedRegex("https://board\\.example\\.cn/report/(?<word>[^\\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Antiforgery();
}
