using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.People;

/// <summary>The list of accounts and the page of one, on a real ledger.</summary>
public sealed class PeoplePageTests : IAsyncLifetime
{
    private static readonly AccountAct Act = new(Person.Local, new("boss", "web"), "test");
    private TemporaryLedger ledger = default!;
    private ComponentContext? context;

    private AccountService Accounts => ledger.Get<AccountService>();

    /// <summary>Made where it is first used: the language it sets flows on from there alone.</summary>
    private ComponentContext Context => context ??= PageContexts.On(ledger);

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.WithLinesAsync();
        await AddAsync("zhang", "张三", new Grant(Role.Officer, ledger.Node("D1").Id));
    }

    public async ValueTask DisposeAsync()
    {
        if (context is not null) await context.DisposeAsync();
        await ledger.DisposeAsync();
    }

    [Fact]
    public async Task List_OfAccounts_ShowsStateAndGrantsWithTheirDays()
    {
        await AddAsync("li", "李四", new(Role.Manager, null, new(2026, 12, 1)), new(Role.Auditor, ledger.Node("D").Id, null, new(2026, 11, 21)));
        await Accounts.LockAsync("li", Act);
        await Accounts.AddAsync(new("wang", null, []), Act);
        await AddAsync("zhao", "赵六");
        ledger.Run("UPDATE Account SET LockoutEnd='2026-11-22 04:05:00+00:00' WHERE UserName='zhao'");
        ledger.Get<AccountStore>().NoteSignIn(ledger.Get<AccountStore>().All(default).Single(a => a.Name == "zhang").Id, ledger.Time.GetUtcNow());
        var page = Open<PeoplePage>("/people");
        Row(page, "zhang").ShouldBe("张三 zhang | 正常 | 经办人 · 一所 | 2026-11-22 12:00");
        Row(page, "li").ShouldBe("李四 li | 已锁定 | 部门负责人 · 全部单位 自 2026-12-01 未到; 审计 · 部门 至 2026-11-21 已过期 | 从未登录");
        Row(page, "wang").ShouldBe("wang | 尚无密码 | 无权限 | 从未登录");
        Row(page, "zhao").ShouldBe("赵六 zhao | 暂停至 2026-11-22 12:05 | 无权限 | 从未登录");
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
    }

    [Fact]
    public async Task List_ForAnAdministratorOfAPart_ShowsNobody()
    {
        await using ComponentContext part = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Admin, ledger.Node("D").Id));
        part.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/people");
        var page = part.Render<PeoplePage>();
        page.FindAll("[data-account]").ShouldBeEmpty();
        page.Find(".state h2").TextContent.ShouldBe("没有可管理的账号");
    }

    [Fact]
    public void List_WhoseReadingFails_SaysSoWithAReference()
    {
        // Made while the table is still there: opening a session writes its grants.
        _ = Context;
        ledger.Run("ALTER TABLE AccountGrant RENAME TO Gone");
        var page = Open<PeoplePage>("/people");
        page.Find("article").HasAttribute("data-ready").ShouldBeFalse();
    }

    [Fact]
    public async Task Account_AddedOnThePage_ShowsItsPasswordOnceAndWorks()
    {
        var page = Open<PeoplePage>("/people");
        await page.Find("[data-adds]").ClickAsync(new());
        page.Find("[data-field=name]").Change("wang");
        page.Find("[data-field=display-name]").Change("王五");
        page.Find("[data-field=reason]").Change("入职");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("form [role=alert]").TextContent.ShouldBe("请选择单位。"));
        page.Find("[data-field=department]").Change(ledger.Node("D2").Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-password]").TextContent.Length.ShouldBe(16), TimeSpan.FromSeconds(5));
        Row(page, "wang").ShouldBe("王五 wang | 正常 | 经办人 · 二所 | 从未登录");
        page.FindAll("form").ShouldBeEmpty();
        Open<PeoplePage>("/people").FindAll("[data-password]").ShouldBeEmpty();
        AuditChange record = Newest();
        (record.Action, record.Subject.Key, record.Stamp.Reason, record.Stamp.Actor).ShouldBe((AuditActions.AccountAdded, "wang", "入职", new("tester", "web")));
    }

    [Fact]
    public async Task Mail_GivenWithTheAccountAndChanged_StandsInTheList()
    {
        var page = Open<PeoplePage>("/people");
        await page.Find("[data-adds]").ClickAsync(new());
        page.Find("[data-field=name]").Change("wang");
        page.Find("[data-field=mail]").Change("no address");
        page.Find("[data-field=department]").Change(AccessChoice.Everywhere);
        page.Find("[data-field=reason]").Change("入职");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("form [role=alert]").TextContent.ShouldStartWith("邮箱地址不可用"), TimeSpan.FromSeconds(5));
        page.Find("[data-field=mail]").Change("wang@example.cn");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Row(page, "wang").ShouldBe("wang wang@example.cn | 正常 | 经办人 · 全部单位 | 从未登录"), TimeSpan.FromSeconds(5));
        var person = OpenPerson("wang");
        await person.Find("[data-asks=mail]").ClickAsync(new());
        person.Find("[data-field=mail]").GetAttribute("value").ShouldBe("wang@example.cn");
        person.Find("[data-field=mail]").Change("");
        person.Find("[data-field=reason]").Change("不收邮件");
        await person.Find(".asked").SubmitAsync();
        person.WaitForAssertion(() => person.Find("dd[data-mail]").TextContent.ShouldBe("未设置"), TimeSpan.FromSeconds(5));
        (Newest().Action, Newest().Stamp.Reason).ShouldBe((AuditActions.DeliveryWishChanged, "不收邮件"));
    }

    [Fact]
    public async Task Account_ThatIsUnknown_OffersTheList()
    {
        var page = OpenPerson("nobody");
        page.Find(".state h2").TextContent.ShouldBe("没有这个账号");
        page.Find(".state a").GetAttribute("href").ShouldBe("/people");
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Lock_WithoutAReason_IsNotMade()
    {
        var page = OpenPerson("zhang");
        await page.Find("[data-asks=lock]").ClickAsync(new());
        await page.Find(".asked").SubmitAsync();
        page.WaitForAssertion(() => page.Find(".asked [role=alert]").TextContent.ShouldStartWith("请填写原因"));
        page.Find("[data-field=reason]").Change("离职");
        await page.Find(".asked").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-state]").GetAttribute("data-state").ShouldBe("Locked"), TimeSpan.FromSeconds(5));
        page.FindAll("[data-asks=lock]").ShouldBeEmpty();
        page.FindAll("[data-asks=unlock]").Count.ShouldBe(1);
        (Newest().Action, Newest().Stamp.Reason).ShouldBe((AuditActions.AccountLocked, "离职"));
    }

    [Fact]
    public async Task SecondStep_LostByAPerson_IsTakenAwayForAReason()
    {
        OpenPerson("zhang").FindAll("[data-asks=second-step]").ShouldBeEmpty();
        ledger.Run("UPDATE Account SET TwoFactorEnabled=1 WHERE UserName='zhang'");
        var page = OpenPerson("zhang");
        await page.Find("[data-asks=second-step]").ClickAsync(new());
        page.Find("[data-field=reason]").Change("手机丢失");
        await page.Find(".asked").SubmitAsync();
        page.WaitForAssertion(() => page.FindAll("[data-asks=second-step]").ShouldBeEmpty(), TimeSpan.FromSeconds(5));
        ledger.Number("SELECT TwoFactorEnabled FROM Account WHERE UserName='zhang'").ShouldBe(0);
        (Newest().Action, Newest().Stamp.Reason).ShouldBe((AuditActions.SecondStepRemoved, "手机丢失"));
    }

    [Fact]
    public async Task Grant_GivenAndTaken_ChangesTheTable()
    {
        var page = OpenPerson("zhang");
        var form = page.FindComponent<GrantForm>();
        form.Find("[data-field=role]").Change("Auditor");
        form.Find("[data-field=department]").Change(AccessChoice.Everywhere);
        form.Find("[data-field=until]").Change("2026-12-31");
        form.Find("[data-field=reason]").Change("检查");
        await form.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Texts(page, "[data-grant]").ShouldBe(["经办人 · 一所", "审计 · 全部单位 至 2026-12-31"]), TimeSpan.FromSeconds(5));
        await page.FindAll("[data-asks=take]")[0].ClickAsync(new());
        page.FindComponent<GrantTable>().Find("[data-field=reason]").Change("调岗");
        await page.FindComponent<GrantTable>().Find(".asked").SubmitAsync();
        page.WaitForAssertion(() => Texts(page, "[data-grant]").ShouldBe(["审计 · 全部单位 至 2026-12-31"]), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Leave_OfAPerson_StandsWithItsDaysAtTheOther()
    {
        await AddAsync("li", "李四");
        var page = OpenPerson("zhang");
        var form = page.FindComponent<LeaveForm>();
        form.Find("[data-field=to]").Change("li");
        form.Find("[data-field=until]").Change("2026-12-10");
        form.Find("[data-field=reason]").Change("请假");
        await form.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-lent]").TextContent.ShouldStartWith("李四 在 2026-11-22 至 2026-12-10 代理 张三。"), TimeSpan.FromSeconds(5));
        Texts(OpenPerson("li"), "[data-grant]").ShouldBe(["经办人 · 一所 2026-11-22 至 2026-12-10 代 张三"]);
    }

    [Fact]
    public async Task LastAdministrator_LockedOnThePage_GetsASentence()
    {
        await AddAsync("root", "root", new Grant(Role.Admin, null));
        var page = OpenPerson("root");
        await page.Find("[data-asks=remove]").ClickAsync(new());
        page.Find("[data-field=reason]").Change("离职");
        await page.Find(".asked").SubmitAsync();
        page.WaitForAssertion(() => page.Find(".asked [role=alert]").TextContent.ShouldStartWith("这是最后一个能管理全部单位的账号"), TimeSpan.FromSeconds(5));
    }

    private async Task AddAsync(string name, string displayName, params Grant[] grants) =>
        (await Accounts.AddAsync(new(name, "correct horse battery", grants, displayName), Act)).ShouldBeEmpty();

    private AuditChange Newest() => ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 1).Records[0].Change;

    private IRenderedComponent<TPage> Open<TPage>(string address)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        Context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return Context.Render<TPage>();
    }

    private IRenderedComponent<PersonPage> OpenPerson(string name) => Context.Render<PersonPage>(p => p.Add(x => x.Name, name));

    private static string Row(IRenderedComponent<PeoplePage> page, string name) =>
        string.Join(" | ", page.FindAll($"[data-account='{name}'] > *")
            .Select(cell => cell.QuerySelectorAll("li") is { Length: > 0 } parts ? string.Join("; ", parts.Select(p => Clean(p.TextContent))) : Clean(cell.TextContent)));

    private static string[] Texts(IRenderedComponent<PersonPage> page, string selector) => [.. page.FindAll(selector).Select(e => Clean(e.TextContent))];

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
