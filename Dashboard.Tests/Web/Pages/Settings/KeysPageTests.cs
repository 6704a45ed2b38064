using Bunit;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Settings;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security.Keys;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Settings;

public sealed class KeysPageTests
{
    [Fact]
    public async Task Key_MadeOnThePage_IsShownOnceAndListedByItsFirstSigns()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Session.Open(ledger, "clerk", new Grant(Role.Officer, ledger.Node("D1").Id));
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context);
        page.Find("[data-none]").TextContent.ShouldBe("还没有密钥。");
        await page.Find("[data-adds-key]").ClickAsync(new());
        page.Find("[data-field=last-day]").GetAttribute("value").ShouldBe("2027-11-22");
        await FillAsync(page, "2028-11-22");
        page.Find(".problem").TextContent.ShouldContain("最长 400 天");
        await FillAsync(page, "2027-03-31");
        string secret = page.Find("[data-secret]").TextContent;
        ApiKeyItem kept = ledger.Get<ApiKeyStore>().FindByHash(KeySecret.HashOf(secret)).ShouldNotBeNull();
        (kept.Name, kept.AccountName, kept.Reach, kept.CreatedBy).ShouldBe(("支付系统", "clerk", KeyReach.Import, "tester"));
        string row = page.Find("tbody tr[data-row]").TextContent;
        foreach (string word in (string[])["支付系统", secret[..9], "clerk", "读取并导入", "2027-03-31", "有效"]) row.ShouldContain(word);
        page.FindAll("[data-form=key]").ShouldBeEmpty();
        Open(context).Markup.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Key_RevokedOnThePage_NeedsAReasonAndCountsNoMore()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        ledger.Get<ApiKeyService>().Add(new("旧系统", "tester", KeyReach.Read, new(2026, 12, 31)), new(Person.Local, Actor.System("test"))).Outcome.ShouldBe(KeyOutcome.Done);
        var page = Open(context);
        await page.Find("[data-step=revoke]").ClickAsync(new());
        await page.Find("[data-confirm]").ClickAsync(new());
        page.Find("tbody tr").GetAttribute("data-state").ShouldBe("Good");
        page.Find(".confirm input").Change("系统停用");
        await page.Find("[data-confirm]").ClickAsync(new());
        page.Find("tbody tr").GetAttribute("data-state").ShouldBe("Revoked");
        page.FindAll("[data-step=revoke]").ShouldBeEmpty();
        ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='key-revoked' AND Reason='系统停用' AND Actor='tester'").ShouldBe(1);
    }

    private static async Task FillAsync(IRenderedComponent<KeysPage> page, string lastDay)
    {
        foreach ((string field, string value) in ((string, string)[])[("name", "支付系统"), ("account", "clerk"), ("reach", "Import"), ("last-day", lastDay), ("reason", "年初对接")])
            page.Find($"[data-field={field}]").Change(value);
        await page.Find("form").SubmitAsync();
    }

    private static IRenderedComponent<KeysPage> Open(ComponentContext context)
    {
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/settings/keys");
        return context.Render<KeysPage>();
    }
}
