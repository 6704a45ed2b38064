namespace Dashboard.Tests.Architecture;

public sealed class MarkupRulesTests
{
    [Fact]
    public void Product_Markup_HasNoViolation()
    {
        bool isPending = PendingFolders.All.Contains("Dashboard.Web.Pages") && !RepositoryFile.All.Any(file => file.Is(".razor"));
        Assert.SkipWhen(isPending, "Dashboard.Web.Pages is still in PendingFolders");
        FileRule.Check(file => file.Is(".razor"), MarkupRules.Violations).ShouldBeEmpty();
    }

    [Fact]
    public void Product_Colours_StandOnlyInTokensAndTheme() =>
        FileRule.Check(
            file => file.IsIn("Dashboard.Web/") && (file.Is(".razor") || file.Is(".css") || file.Is(".js") || file.Is(".cs")),
            MarkupRules.Colours).ShouldBeEmpty();

    [Theory]
    [InlineData("<b style=\"color:red\">x</b>")]
    [InlineData("<b style='--x:1'>x</b>")]
    [InlineData("<b style=@css>x</b>")]
    [InlineData("<b style=\"@css\">x</b>")]
    [InlineData("<MudPaper Style=\"width:3px\" />")]
    [InlineData("<b style=\"--x:@(a ? \"1\" : \"2\");color:red\">x</b>")]
    [InlineData("<b>@amount.ToString(\"0.00\")</b>")]
    [InlineData("<b>@amount.ToString($\"N{digits}\")</b>")]
    [InlineData("<b>12.50 万元</b>")]
    [InlineData("<Card Title=\"预算 12元\" />")]
    [InlineData("<b>68.7 %</b>")]
    [InlineData("<b>68％</b>")]
    public void Markup_ForbiddenSnippet_IsRed(string markup) =>
        MarkupRules.Violations(new("Dashboard.Web/Pages/A.razor", $"<p>\n{markup}\n</p>\n"))
            .ShouldHaveSingleItem().ShouldStartWith("line 2:");

    [Theory]
    [InlineData("<b style=\"--share:@(row.Share ?? 0m)\">x</b>")]
    [InlineData("<b style=\"--x:@x;--y:@(f(\"a;b\"))\">x</b>")]
    [InlineData("<svg width=\"100%\"><text class=\"style\">x</text></svg>")]
    [InlineData("@* <b style=\"color:red\">12 元</b> *@")]
    [InlineData("<!-- 50 % -->")]
    [InlineData("@if (index % 2 == 0 && 5 % (n) > 1) { <b>x</b> }")]
    [InlineData("<MudTable RowStyleFunc=\"Of\" />")]
    public void Markup_AllowedSnippet_IsGreen(string markup) =>
        MarkupRules.Violations(new("Dashboard.Web/Pages/A.razor", markup)).ShouldBeEmpty();

    [Fact]
    public void Imports_Inject_IsRed()
    {
        MarkupRules.Violations(new("Dashboard.Web/_Imports.razor", "@inject IClock Clock")).ShouldHaveSingleItem();
        MarkupRules.Violations(new("Dashboard.Web/Pages/A.razor", "@inject IClock Clock")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Dashboard.Web/Pages/A.razor.css", ".a { color: #1a2b3c; }", 1)]
    [InlineData("Dashboard.Web/wwwroot/js/chart.js", "const c = '#fff';", 1)]
    [InlineData("Dashboard.Web/Charts/Chart.cs", "string c = \"#11223344\";", 1)]
    [InlineData("Dashboard.Web/wwwroot/css/tokens.css", ":root { --a: #123456; }", 0)]
    [InlineData("Dashboard.Web/Theme/HouseTheme.cs", "string c = \"#123456\";", 0)]
    [InlineData("Dashboard.Web/Pages/A.razor", "<a href=\"#add\">x&#160;</a>", 0)]
    public void Colour_OutsideTokens_IsRed(string path, string text, int violations) =>
        MarkupRules.Colours(new(path, text)).Count().ShouldBe(violations);
}
