using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Web.Charts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Dashboard.Tests.Web.Charts;

public sealed class ChartFigureTests : BunitContext
{
    private const string ModulePath = "./Charts/ChartCanvas.razor.js";
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public ChartFigureTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Figure_Shown_DrawsOnceAndSpeaksItsSummary()
    {
        BunitJSModuleInterop module = Module();

        IRenderedComponent<ChartFigure> figure = Show(ChartSamples.ExecutedAndPlanned());

        module.Invocations["draw"].Count.ShouldBe(1);
        IElement canvas = figure.Find("[role=img]");
        canvas.GetAttribute("aria-label").ShouldBe("截至 2 月已执行 50.00 万元，计划 63.00 万元。");
        figure.Find(".chart-unit").TextContent.ShouldBe("单位：万元");
        figure.FindAll("table").ShouldBeEmpty();
    }

    [Fact]
    public void Figure_NewFigures_AreSentOnceToTheSameElement()
    {
        BunitJSModuleInterop module = Module();
        IRenderedComponent<ChartFigure> figure = Show(ChartSamples.ExecutedAndPlanned());

        figure.Render(parameters => parameters.Add(f => f.Spec, ChartSamples.ExecutedAndPlanned()));
        module.Invocations["draw"].Count.ShouldBe(1);
        figure.Render(parameters => parameters.Add(f => f.Spec, ChartSamples.ExecutedAndPlanned(510_000m)));

        module.Invocations["draw"].Count.ShouldBe(2);
        module.Invocations["draw"][1].Arguments[0].ShouldBe(module.Invocations["draw"][0].Arguments[0]);
        module.Invocations.ShouldNotContain(call => call.Identifier == "destroy");
    }

    [Fact]
    public void Table_Asked_ShowsTheSameFiguresAndADashForAGap()
    {
        Module();
        IRenderedComponent<ChartFigure> figure = Show(ChartSamples.ExecutedAndPlanned());

        figure.Find("[data-action=toggle]").Click();

        figure.FindAll("tbody td").Select(cell => cell.TextContent)
            .ShouldBe(["20.01", "25.00", "50.00", "63.00", "—", "125.430001"]);
        figure.FindAll("tbody td")[4].HasAttribute("data-value").ShouldBeFalse();
        figure.FindAll("tbody td")[5].GetAttribute("data-value").ShouldBe("1254300.01");
        figure.Find("[data-action=toggle]").TextContent.ShouldBe("看图");
        figure.Find(".chart-frame").ClassList.ShouldContain("chart-frame-hidden");

        figure.Find("[data-action=toggle]").Click();
        figure.FindAll("table").ShouldBeEmpty();
    }

    [Fact]
    public void Table_CallersFormat_IsUsedForValuesOnly()
    {
        Module();
        IRenderedComponent<ChartFigure> figure = Render<ChartFigure>(parameters => parameters
            .Add(f => f.Spec, ChartSamples.ExecutedAndPlanned()).Add(f => f.Format, value => $"[{value}]"));

        figure.Find("[data-action=toggle]").Click();

        figure.FindAll("tbody td")[0].TextContent.ShouldBe("[200100]");
        figure.FindAll("tbody td")[4].TextContent.ShouldBe("—");
    }

    [Fact]
    public void Figure_LibraryMissing_ShowsTheTableAndOneSentence()
    {
        JSInterop.SetupModule(ModulePath).Setup<bool>("draw", _ => true).SetResult(false);

        IRenderedComponent<ChartFigure> figure = Show(ChartSamples.ExecutedAndPlanned());

        figure.WaitForElement("table");
        figure.Find(".chart-notice").TextContent.ShouldBe("图没能加载，下面的表是同样的数据。");
        figure.FindAll("[data-action=png], [data-action=toggle], [role=img]").ShouldBeEmpty();
        figure.Find("[data-action=csv]").GetAttribute("href").ShouldStartWith("data:text/csv;charset=utf-8;base64,");
    }

    [Fact]
    public void Figure_DrawingFails_ShowsTheTable()
    {
        JSInterop.SetupModule(ModulePath).Setup<bool>("draw", _ => true).SetException(new JSException("no drawing"));

        Show(ChartSamples.ExecutedAndPlanned()).WaitForElement("table");
    }

    [Fact]
    public void Image_Asked_IsSavedWithTitleScopeUnitAndDate()
    {
        BunitJSModuleInterop module = Module();
        module.Setup<bool>("saveImage", _ => true).SetResult(true);
        IRenderedComponent<ChartFigure> figure = Show(ChartSamples.ExecutedAndPlanned());

        figure.Find("[data-action=png]").Click();

        module.Invocations["saveImage"][0].Arguments[1].ShouldBe("执行比计划慢 9.7 个百分点 2026-02-28.png");
        module.Invocations["saveImage"][0].Arguments[2].ShouldBeAssignableTo<IReadOnlyList<string>>()
            .ShouldBe(["执行比计划慢 9.7 个百分点", "区总工会 2026 · 单位：万元 · 截至 2026-02-28"]);
        figure.FindAll(".chart-notice").ShouldBeEmpty();
    }

    [Fact]
    public void Image_Refused_SaysSo()
    {
        Module().Setup<bool>("saveImage", _ => true).SetResult(false);
        IRenderedComponent<ChartFigure> figure = Show(ChartSamples.ExecutedAndPlanned());

        figure.Find("[data-action=png]").Click();

        figure.Find(".chart-notice").TextContent.ShouldBe("没能生成图片，请重试或导出 CSV。");
    }

    [Fact]
    public async Task Figure_LeftAfterTheConnectionWasLost_EndsQuietly()
    {
        BunitJSModuleInterop module = Module();
        module.SetupVoid("destroy", _ => true).SetException(new JSDisconnectedException("gone"));
        Show(ChartSamples.ExecutedAndPlanned());

        await DisposeComponentsAsync();

        module.Invocations["destroy"].Count.ShouldBe(1);
    }

    [Fact]
    public void Figure_English_SpeaksEnglish()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Module();

        Show(ChartSamples.ExecutedAndPlanned()).Find("[data-action=toggle]").TextContent.ShouldBe("Show table");
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = before;
        base.Dispose(disposing);
    }

    private BunitJSModuleInterop Module()
    {
        BunitJSModuleInterop module = JSInterop.SetupModule(ModulePath);
        module.Mode = JSRuntimeMode.Loose;
        module.Setup<bool>("draw", _ => true).SetResult(true);
        return module;
    }

    private IRenderedComponent<ChartFigure> Show(ChartSpec spec) =>
        Render<ChartFigure>(parameters => parameters.Add(f => f.Spec, spec));
}
