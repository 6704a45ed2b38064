using System.Text;
using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using Dashboard.Web.Pages.Assessment;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Assessment;

/// <summary>A form and a draft, dropped into the page as people drop them.</summary>
public sealed class CheckPageTests : IDisposable
{
    private const string Form =
        "（2025年度）\n项目资金,,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n,年度资金总额,100,100,50,10,50%,10\n"
        + "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因\n产出指标,数量指标,培训人次,≥500人次,400人次,60,48,报名不足\n效益指标,社会效益指标,知晓程度,明显提升,明显提升,30,30,\n总分,,,,,100,88,\n";

    private readonly string folder = TemporaryLedger.TemporaryFolder();

    [Fact]
    public void Form_ThatDoesNotFollowTheRules_IsScoredBesideWhatIsPrinted()
    {
        using ComponentContext context = Open();
        IRenderedComponent<CheckForm> page = Check(context, "自评表.csv", Form);

        page.Find("[data-outcome]").GetAttribute("data-outcome").ShouldBe("found");
        page.Find("[data-figure=total]").GetAttribute("data-value").ShouldBe("83.00");
        page.FindAll("[data-finding]").Select(f => f.GetAttribute("data-finding")).ShouldBe(["execution-score-off"]);
        page.FindAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent))).ShouldBe(["10.00 5.00 10.00", "60.00 48.00 48.00", "30.00 24.00–30.00 30.00"]);
        Directory.GetFileSystemEntries(new DataDirectory(folder).Inbox).ShouldBeEmpty();
    }

    [Fact]
    public void Draft_ThatContradictsItself_IsQuoted()
    {
        using ComponentContext context = Open();
        IRenderedComponent<CheckForm> page = Check(context, "报告.txt", "全年组建 138 家单独基层工会。\n设置了五个三级指标，年初指标值, 完成值, 得分如下。\n全年组建 154 家单独基层工会。\n");
        page.Find("[data-finding]").GetAttribute("data-finding").ShouldBe("quantity-conflict");
        page.FindAll("q").Select(q => q.TextContent).ShouldBe(["全年组建 138 家单独基层工会", "全年组建 154 家单独基层工会"]);
    }

    [Theory]
    [InlineData("图.png", "\u0001\u0002\0")]
    [InlineData("空.xlsx", "")]
    [InlineData("../../etc/passwd.json", "{")]
    public void File_ThatIsNeither_IsRefusedInASentence(string name, string content)
    {
        using ComponentContext context = Open();
        IRenderedComponent<CheckForm> page = Check(context, name, content);
        page.Find(".problem").TextContent.ShouldContain(Path.GetFileName(name));
        Directory.GetFileSystemEntries(new DataDirectory(folder).Inbox).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("..")]
    [InlineData("某某市某某区部门整体支出绩效自评报告（征求意见稿）某某市某某区部门整体支出绩效自评报告（征求意见稿）某某市某某区部门整体支出绩效自评报告（征求意见稿）某某市某某区部门整体支出绩效自评报告（定稿）.csv")]
    public void File_OfAnyName_IsChecked(string name)
    {
        using ComponentContext context = Open();
        Check(context, name, Form).Find("[data-figure=total]").GetAttribute("data-value").ShouldBe("83.00");
        Directory.GetFileSystemEntries(new DataDirectory(folder).Inbox).ShouldBeEmpty();
    }

    [Fact]
    public void Page_InEnglish_SaysTheSame()
    {
        using ComponentContext context = Open(Cultures.English);
        Check(context, "form.csv", Form).Find("[data-finding]").TextContent.ShouldStartWith("The execution is scored 10");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private ComponentContext Open(string culture = Cultures.Chinese) => new(culture, services => services
        .AddSingleton(ScorePacks.All).AddSingleton(new DataDirectory(folder)).AddSingleton<FindingSentence>().AddSingleton<FormReader>().AddSingleton<DraftReader>().AddSingleton<CheckService>());

    private static IRenderedComponent<CheckForm> Check(ComponentContext context, string name, string content)
    {
        IRenderedComponent<CheckForm> page = context.Render<CheckForm>(p => p.Add(f => f.Packs, new CheckReader(ScorePacks.All).Read().Packs));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes(content), name));
        page.WaitForElement("[data-outcome], .problem", TimeSpan.FromSeconds(10));
        return page;
    }
}
