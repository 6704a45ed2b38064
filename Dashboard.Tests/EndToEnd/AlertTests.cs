using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence.Alerts;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>From an import that makes a payment late, over the bell of those who answer for it, to an answer that lets it rest.</summary>
public sealed class AlertTests(EndToEndHost host) : PageTest(host)
{
    private const string Where = "/approvals/periods";
    /// <summary>From the start of the command to the bell; the command itself takes most of it.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(15);

    private DateOnly Today => DateOnly.ParseExact(Host.Today, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private AlertListStore Alerts => Host.Ledger.Get<AlertListStore>();

    [Fact]
    public async Task Import_ThatMakesAPaymentLate_RingsForItsManagerAloneAndAPlanLetsItRest()
    {
        await FillAsync("ALRT");
        await using Visit head = await AsAsync("alert-head", "ALRT-1"), other = await AsAsync("alert-other", "ALRT-2");
        ConcurrentQueue<int> frames = [];
        head.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames.Enqueue(frame.Binary?.Length ?? frame.Text?.Length ?? 0);
        int before = await BellAsync(head), others = await BellAsync(other);
        frames.Clear();
        long startedAt = Stopwatch.GetTimestamp();
        await TakeAsync("milestones", $"项目代码,节点名称,应付日期,金额\nALRT-L1,首付款,{Today.AddDays(-1):yyyy-MM-dd},30000\n");
        await Expect(head.Page.Locator("[data-bell]")).ToHaveAttributeAsync("data-value", $"{before + 1}");
        TimeSpan took = Stopwatch.GetElapsedTime(startedAt);
        await Expect(head.Page.Locator("[data-bell]")).ToHaveAttributeAsync("data-critical", "true");
        // Each of the two small components of the frame that changed sends itself and nothing else.
        frames.Sum().ShouldBeGreaterThan(100);
        frames.ShouldAllBe(bytes => bytes <= 1024);
        frames.Sum().ShouldBeLessThan(2 * 1024);
        took.ShouldBeLessThan(Promise);
        TestContext.Current.SendDiagnosticMessage($"bell after {took.TotalMilliseconds:0} ms with the command, {string.Join(" + ", frames)} bytes");
        (await other.Page.Locator("[data-bell]").GetAttributeAsync("data-value")).ShouldBe($"{others}");

        long id = await AnswerAsync(head, Today.AddDays(30));
        await other.GoAsync($"/alerts/{id}");
        await Expect(other.Page.Locator("main")).ToContainTextAsync("找不到该预警");
        await other.GoAsync("/alerts?show=live");
        (await other.Page.Locator($"[data-alert='{id}']").CountAsync()).ShouldBe(0);
        head.Problems.ShouldBeEmpty();
        other.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shortcut_AndKeyboardAlone_OpenAnAlert()
    {
        await using Visit visit = await Host.OpenAsync();
        await SettleAsync();
        await visit.GoAsync($"/?dept={EndToEndHost.City}");
        await visit.Page.Keyboard.PressAsync("g");
        await visit.Page.Keyboard.PressAsync("a");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/alerts\\?dept={EndToEndHost.City}$"));
        await visit.GoAsync($"/alerts?dept={EndToEndHost.City}&show=live");
        if (await visit.Page.Locator("[data-fold]").CountAsync() > 0)
        {
            await visit.Page.Locator("[data-fold] button").First.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.Locator("[data-fold] button").First).ToHaveAttributeAsync("aria-expanded", "true");
        }

        await visit.Page.Locator("[data-alert] .to-alert").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("[data-alert-history]")).ToBeVisibleAsync();
        visit.Problems.ShouldBeEmpty();
    }

    private async Task<long> AnswerAsync(Visit head, DateOnly promisedOn)
    {
        await head.Page.Locator("[data-bell]").ClickAsync();
        ILocator row = head.Page.Locator("[data-alert][data-subject*='ALRT-L1']");
        await Expect(row).ToHaveAttributeAsync("data-state", "Open");
        await Expect(head.Page.Locator("[data-bell]")).ToHaveAttributeAsync("data-value", "0");
        long id = long.Parse((await row.GetAttributeAsync("data-alert"))!, CultureInfo.InvariantCulture);
        AlertStanding unanswered = Alerts.Find(id, Person.Local)!.Standing;
        await row.Locator(".to-alert").ClickAsync();
        await head.Page.Locator("[data-step=Answer]").ClickAsync();
        await head.Page.Locator("[data-field=text]").FillAsync("本月底前付清首付款");
        await head.Page.Locator("[data-confirm]").ClickAsync();
        await Expect(head.Page.Locator("[data-acts] [role=alert]")).ToContainTextAsync("请写明内容");
        await Expect(head.Page.Locator("[data-field=text]")).ToHaveValueAsync("本月底前付清首付款");
        (await head.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help}").ShouldBeEmpty();
        await head.Page.Locator("[data-field=promised]").FillAsync(promisedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await head.Page.Locator("[data-confirm]").ClickAsync();
        await Expect(head.Page.Locator("main p[role=status]")).ToHaveTextAsync("答复：已记录。");
        await Expect(head.Page.Locator(".lead[data-alert]")).ToHaveAttributeAsync("data-state", "Answered");

        AlertStanding answered = Alerts.Find(id, Person.Local)!.Standing;
        WorkCalendar calendar = Calendars.Delivered;
        AlertLife.Wait(answered, promisedOn, calendar).ShouldBeNull("a promise rests until its day is over");
        AlertLife.Wait(answered, promisedOn.AddDays(1), calendar)!.Value.Delay.ShouldBe(AlertDelay.PromiseMissed);
        AlertLife.Wait(unanswered, promisedOn, calendar)!.Value.Delay.ShouldBe(AlertDelay.Escalated);
        return id;
    }

    private async Task FillAsync(string department)
    {
        await TakeAsync("departments", $"单位代码,单位名称,上级代码\n{department},预警局,\n{department}-1,预警一所,{department}\n{department}-2,预警二所,{department}\n");
        await TakeAsync("budget", "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n"
            + $"{department}-1,{department}-L1,修缮项目,项目支出,一般公共预算,{Host.Today},年初预算,50000,\n{department}-2,{department}-L2,培训项目,项目支出,一般公共预算,{Host.Today},年初预算,50000,\n");
        await SettleAsync();
    }

    /// <summary>Waits until the running program has worked out alerts for all that is in the ledger.</summary>
    private async Task SettleAsync()
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (Host.Ledger.Number("SELECT LedgerVersion FROM AlertState") < Host.Ledger.Version || Host.Ledger.Number("SELECT count(*) FROM Alert") == 0)
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90));
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    private async Task TakeAsync(string kind, string text)
    {
        ExecutableResult result = await Host.RunAsync("import", kind, Host.Write(text));
        result.ExitCode.ShouldBe(0, result.Said);
    }

    private static async Task<int> BellAsync(Visit visit)
    {
        await visit.GoAsync(Where);
        return int.Parse((await visit.Page.Locator("[data-bell]").GetAttributeAsync("data-value"))!, CultureInfo.InvariantCulture);
    }

    private async Task<Visit> AsAsync(string name, string department)
    {
        string password = (await Host.RunAsync("user", "add", name, "--role", "manager", "--department", department)).Document().GetProperty("password").GetString()!;
        Visit visit = await Host.OpenAsStrangerAsync();
        await visit.SignInAsync(name, password);
        return visit;
    }
}
