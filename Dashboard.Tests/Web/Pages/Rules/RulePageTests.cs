using Bunit;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Pages.Rules;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Rules;

/// <summary>The pages of rules, on a real ledger.</summary>
public sealed class RulePageTests : IAsyncLifetime
{
    private TemporaryLedger ledger = default!;

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.WithLinesAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task List_OfAllRules_NamesEachWithItsThreshold()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        IRenderedComponent<RulesPage> page = context.Render<RulesPage>();
        page.FindAll("tr[data-rule]").Count.ShouldBe(AlertKinds.All.Count);
        page.Find("tr[data-rule=behind-plan]").TextContent.ShouldContain("高于 10.0 个百分点");
        page.Find("tr[data-rule=below-checkpoint]").TextContent.ShouldContain("6–8 月");
    }

    [Fact]
    public async Task Rule_SavedByAnAdministrator_IsTheNextVersion()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        IRenderedComponent<RulePage> page = Open(context, "behind-plan");
        page.Find("[data-field=limit]").Change("12.5");
        page.Find("[data-form=save] input").Change("年中会议决定");
        page.Find("[data-save]").Click();
        page.WaitForAssertion(() => page.Find("[data-form=save] [role=status]").TextContent.ShouldContain("已保存"));

        AlertRule saved = context.Services.GetRequiredService<AlertRuleService>().Current().Single(r => r.Id == "behind-plan");
        (saved.Version, saved.Thresholds[0].Limit).ShouldBe((2, 0.125m));
        ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='alert-rule-changed' AND Reason='年中会议决定'").ShouldBe(1);
    }

    [Fact]
    public async Task Rule_WithAWrongNumber_SaysWhichAndKeepsWhatWasTyped()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        IRenderedComponent<RulePage> page = Open(context, "behind-plan");
        page.Find("[data-field=limit]").Change("abc");
        page.Find("[data-field=answer-within]").Change("0");
        page.Find("[data-save]").Click();
        page.WaitForAssertion(() => page.FindAll("[data-problem]").Select(p => p.GetAttribute("data-problem")).ShouldBe(["Limit", "ClearBy", "AnswerWithin"]));
        page.Find("[data-field=limit]").GetAttribute("value").ShouldBe("abc");
        ledger.Number("SELECT count(*) FROM AlertRule").ShouldBe(0);
    }

    [Fact]
    public async Task Rule_ForAnOfficer_CanBeReadAndTriedOnly()
    {
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Officer, ledger.Node("D1").Id));
        IRenderedComponent<RulePage> page = Open(context, "dormant");
        page.Find("fieldset").HasAttribute("disabled").ShouldBeTrue();
        page.FindAll("[data-save], [data-add], .threshold button").ShouldBeEmpty();
        page.Find("[data-read-only]").TextContent.ShouldContain("系统管理员");
        page.Find("[data-try]").Click();
        page.WaitForAssertion(() => page.Find("[data-form=try] [role=status]").TextContent.ShouldContain("去年不会触发"));
    }

    [Fact]
    public async Task Rule_Unknown_SaysSo()
    {
        await using ComponentContext context = PageContexts.On(ledger);
        Open(context, "nothing").Markup.ShouldContain("没有这条规则");
    }

    private static IRenderedComponent<RulePage> Open(ComponentContext context, string id) => context.Render<RulePage>(p => p.Add(r => r.Id, id));
}
