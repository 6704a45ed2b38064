using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.YearSetUp;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.YearSetUp;

/// <summary>Targets as they are typed, with the coach beside them, on a real ledger.</summary>
public sealed class TargetListTests
{
    private const string Head = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\n";
    private const string Line = "Z-1,D1,L1,产出指标,数量指标,组建工会,≥,138,家,90,累计,办公室,组建台账\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Seed_OnThePage_FourOfFiveTargetsHaveHintsAndTheSatisfactionHasNone()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2023&dept=114001");
        page.FindAll("[data-target]").ToDictionary(card => card.GetAttribute("data-target")!, card => card.QuerySelectorAll("[data-finding=not-measurable]").Length).ShouldBe(
            new Dictionary<string, int> { ["HD2023-ZB1"] = 1, ["HD2023-ZB2"] = 1, ["HD2023-ZB3"] = 1, ["HD2023-ZB4"] = 1, ["HD2023-ZB5"] = 0 });
        page.FindAll("[data-target='HD2023-ZB5'] [data-finding]").ShouldBeEmpty();
        page.Find("[data-target='HD2023-ZB1'] [data-finding]").TextContent.ShouldContain("如：组建工会 ≥ ＿ 家");
        page.Find("[data-points]").TextContent.ShouldBe("指标 90 分 + 预算执行率 10 分 = 100 分");
        page.FindAll(".sum [data-finding]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Target_WhileItIsTyped_IsReadOnceThePersonStops()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1");
        page.FindAll("[data-finding]").ShouldBeEmpty();
        await SetAsync(page, "Z-1", 7, "组建");
        await SetAsync(page, "Z-1", 7, "组建情况有所改善");
        page.FindAll("[data-finding]").ShouldBeEmpty();
        context.Time.Advance(TargetCard.Pause);
        page.WaitForAssertion(() => page.Find("[data-finding]").GetAttribute("data-finding").ShouldBe("not-measurable"), Patience);
        await SetAsync(page, "Z-1", 7, "150");
        context.Time.Advance(TargetCard.Pause);
        page.WaitForAssertion(() => page.FindAll("[data-finding]").ShouldBeEmpty(), Patience);
    }

    [Fact]
    public async Task Target_WeakerThanLastYear_SaysSoAndTakesTheSuggestionOver()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ-1,2026-10-31,154\n");
        await using ComponentContext context = PageContexts.On(ledger);
        await TakeAsync(ledger, 2027, Line.Replace("组建台账", "", StringComparison.Ordinal));
        var page = Render(context, "/year?year=2027&dept=D1");
        page.Find("[data-last-year]").TextContent.ShouldBe("上年：目标 ≥ 138 家，完成 154");
        page.FindAll("[data-finding]").Select(f => f.GetAttribute("data-suggestion")).ShouldBe(["last-result", "source-as-last-year"]);
        await page.Find("[data-adopt=weaker-than-last-year]").ClickAsync(new());
        await page.Find("[data-adopt=no-source]").ClickAsync(new());
        page.FindAll("[data-finding]").ShouldBeEmpty();
        (page.Find("[data-field='7']").GetAttribute("value"), page.Find("[data-field='12']").GetAttribute("value")).ShouldBe(("154", "组建台账"));
    }

    [Fact]
    public async Task Targets_Saved_AreOneBatchOfWhatChangedAndItIsTakenBackLikeAnyOther()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        await TakeAsync(ledger, 2026, Line.Replace("Z-1", "Z-2", StringComparison.Ordinal).Replace("组建工会", "走访企业", StringComparison.Ordinal));
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1");
        await SetAsync(page, "Z-1", 7, "150");
        await page.Find("[data-add]").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("[data-target='Z-3']").Count.ShouldBe(1), Patience);
        foreach ((int column, string value) in (IEnumerable<(int, string)>)[(5, "培训职工"), (7, "300"), (8, "人"), (11, "办公室"), (12, "签到表")]) await SetAsync(page, "Z-3", column, value);
        await page.Find("form[data-form=targets]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-saved]").TextContent.ShouldStartWith("已保存 2 项"), Patience);
        ledger.Texts("SELECT Code || ' ' || TargetText FROM Indicator WHERE BatchId=(SELECT max(Id) FROM Batch) ORDER BY Code").ShouldBe(["Z-1 150", "Z-3 300"]);
        ledger.Indicators("D1").Select(i => i.Indicator.TargetText).Order().ShouldBe(["138", "150", "300"]);
        Batch batch = ledger.Get<BatchStore>().Latest(1, Person.Local)[0];
        (await ledger.Get<Dashboard.Web.Import.ImportService>().UndoAsync(batch.Id, Person.Local, Dashboard.Domain.Audit.Actor.Anonymous, null, Xunit.TestContext.Current.CancellationToken)).ShouldBe(UndoOutcome.Withdrawn);
        ledger.Indicators("D1").Select(i => i.Indicator.TargetText).Order().ShouldBe(["138", "138"]);
    }

    [Fact]
    public async Task Targets_OfLastYear_AreDraftsUntilTheyAreSavedAsOneBatch()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        await TakeAsync(ledger, 2026, "ZB2026-D1-01,D1,L2,效益指标,社会效益指标,平台建成,定性,2026年6月底前建成,,,最新,信息科,验收单\n");
        await using ComponentContext context = PageContexts.On(ledger);
        string before = ledger.Dump();
        var page = Render(context, "/year?year=2027&dept=D1");
        page.FindAll("[data-target]").ShouldBeEmpty();
        await page.Find("[data-copy]").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("[data-target]").Select(c => c.GetAttribute("data-target")).ShouldBe(["Z-1", "ZB2027-D1-01"]), Patience);
        (page.FindAll("[data-copy]").Count, ledger.Dump()).ShouldBe((0, before));
        await page.Find("form[data-form=targets]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-saved]").TextContent.ShouldStartWith("已保存 2 项"), Patience);
        ledger.Texts("SELECT Code || ' ' || Year || ' ' || TargetText || ' ' || coalesce(Owner, '') FROM Indicator WHERE BatchId=(SELECT max(Id) FROM Batch) ORDER BY Code")
            .ShouldBe(["Z-1 2027 138 办公室", "ZB2027-D1-01 2027 2027年6月底前建成 信息科"]);
        page.FindAll("[data-copy]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Targets_ThatCannotBeRead_AreGivenBackInTheirPlaceAndNothingElseIsLost()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        string before = ledger.Dump();
        var page = Render(context, "/year?year=2026&dept=D1");
        await SetAsync(page, "Z-1", 7, "很多很多");
        await page.Find("form[data-form=targets]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-target] .problem").TextContent.ShouldContain("无法识别为数字"), Patience);
        page.Find("[data-target] [data-field='7']").GetAttribute("value").ShouldBe("很多很多");
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Targets_LockedAndChanged_NeedGroundsAndBecomeARequest()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        Lock(ledger, BookState.Locked);
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1");
        await SetAsync(page, "Z-1", 7, "150");
        await page.Find("form[data-form=targets]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-said]").TextContent.ShouldContain("请选择变更理由"), Patience);
        ledger.Number("SELECT count(*) FROM ChangeRequest").ShouldBe(0);
        page.Find("[data-field=grounds]").Change("省里下达了新任务");
        await page.Find("form[data-form=targets]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-saved]").TextContent.ShouldStartWith("1 项已作为变更申请提交"), Patience);
        ledger.Number("SELECT count(*) FROM ChangeRequest WHERE State=0").ShouldBe(1);
        ledger.Indicators("D1").Single().Indicator.TargetText.ShouldBe("138");
    }

    [Fact]
    public async Task Targets_SubmittedOrOfOthers_CannotBeTyped()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        Lock(ledger, BookState.Submitted);
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1");
        page.Find("[data-locked]").TextContent.ShouldContain("待审批");
        (page.FindAll("[data-save]").Count, page.FindAll("fieldset[disabled]").Count).ShouldBe((0, 1));
        Lock(ledger, BookState.Draft);
        await using ComponentContext other = PageContexts.On(ledger, Cultures.Chinese, "auditor", new Grant(Role.Auditor, null), new Grant(Role.Officer, ledger.Node("D2").Id));
        var seen = Render(other, "/year?year=2026&dept=D1");
        seen.Find("[data-locked]").TextContent.ShouldContain("不能为这个单位填报");
        seen.FindAll("[data-save]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Target_ChangedBySomebodyMeanwhile_IsNotWrittenOver()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1");
        await TakeAsync(ledger, 2026, Line.Replace("138", "200", StringComparison.Ordinal));
        await SetAsync(page, "Z-1", 7, "150");
        await page.Find("form[data-form=targets]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-target] .problem").TextContent.ShouldContain("已被他人修改"), Patience);
        ledger.Indicators("D1").Single().Indicator.TargetText.ShouldBe("200");
    }

    [Fact]
    public async Task Weights_OfAProjectWithARuleSetOfItsOwn_CountWithItsExecution()
    {
        await using TemporaryLedger ledger = await WithTargetAsync();
        ledger.Run($"INSERT INTO Assessment (DepartmentId, LineId, Year, State, Pack) SELECT DepartmentId, Id, 2026, 0, 'cn-local-20-80' FROM Line WHERE Code='L1'");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/year?year=2026&dept=D1");
        page.Find("[data-points]").TextContent.ShouldBe("指标 90 分 + 预算执行率 20 分 = 110 分");
        page.Find(".sum [data-finding]").TextContent.ShouldContain("多出 10 分");
        await TakeAsync(ledger, 2026, Line.Replace("Z-1", "Z-2", StringComparison.Ordinal).Replace("L1", "L2", StringComparison.Ordinal).Replace("138", "9", StringComparison.Ordinal));
        await using ComponentContext both = PageContexts.On(ledger);
        page = Render(both, "/year?year=2026&dept=D1");
        page.Find("[data-points]").TextContent.ShouldBe("指标 180 分；各项目的评分规则不同，预算执行率的分值不一");
        page.FindAll(".sum [data-suggestion]").Select(f => f.GetAttribute("data-suggestion")).ShouldBe(["take-points-from-line"]);
    }

    private static async Task<TemporaryLedger> WithTargetAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await TakeAsync(ledger, 2026, Line);
        return ledger;
    }

    private static async Task TakeAsync(TemporaryLedger ledger, int year, string line) =>
        (await ledger.ImportAsync(ImportKind.Indicators, Head + line, r => r with { Year = year })).Accepted.ShouldBe(1);

    private static void Lock(TemporaryLedger ledger, BookState state) => ledger.Run(
        $"INSERT OR REPLACE INTO Book (Kind, DepartmentId, Year, State, SubmittedBy, ChangedBy, ChangedAt) VALUES ({(int)BookKind.Targets}, {ledger.Node("D1").Id}, 2026, {(int)state}, 'else', 'else', 0)");

    /// <summary>Found and typed in one turn, because the coach renders whenever its pause is over.</summary>
    private static Task SetAsync(IRenderedComponent<YearPage> page, string code, int column, string value) =>
        page.InvokeAsync(() => page.Find($"[data-target='{code}'] [data-field='{column}']").Input(value));

    private static IRenderedComponent<YearPage> Render(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<YearPage>();
    }
}
