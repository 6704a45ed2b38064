using Bunit;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Pages.Import;

namespace Dashboard.Tests.Web.Pages.Import;

public sealed class DraftPostTests
{
    [Fact]
    public async Task Button_WithRejectedRows_WaitsForAWordAndThenTakesTheGoodOnes()
    {
        await using ComponentContext context = new();
        List<bool> posted = [];
        var page = context.Render<DraftPost>(p => p.Add(d => d.Report, Report(3, new Rejection(3, null, RejectionCodes.UnknownLine, "L9"))).Add(d => d.OnPost, posted.Add));
        page.Find("[data-post]").HasAttribute("disabled").ShouldBeTrue();
        page.Find("[data-field=partly]").Change(true);
        page.Find("[data-post]").HasAttribute("disabled").ShouldBeFalse();
        await page.Find("form").SubmitAsync();
        posted.ShouldBe([false]);
    }

    [Fact]
    public async Task Button_OfACleanFile_TakesItAsAWhole()
    {
        await using ComponentContext context = new();
        List<bool> posted = [];
        var page = context.Render<DraftPost>(p => p.Add(d => d.Report, Report(3)).Add(d => d.OnPost, posted.Add));
        page.FindAll("[data-field=partly]").ShouldBeEmpty();
        await page.Find("form").SubmitAsync();
        posted.ShouldBe([true]);
    }

    [Fact]
    public async Task Button_OfAFileWithNothingNew_IsNotThere()
    {
        await using ComponentContext context = new();
        context.Render<DraftPost>(p => p.Add(d => d.Report, Report(0))).FindAll("[data-post]").ShouldBeEmpty();
    }

    private static ImportReport Report(int accepted, params Rejection[] rejected) =>
        new(ImportKind.Payments, "file.csv", "", null, accepted + rejected.Length, accepted, 0, 0, rejected, null, null);
}
