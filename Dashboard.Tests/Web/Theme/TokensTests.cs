using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Theme;
using MudBlazor;
using MudBlazor.Utilities;

namespace Dashboard.Tests.Web.Theme;

public sealed partial class TokensTests
{
    private static readonly string[] Grounds = ["page", "surface", "raised", "hover"];
    private static readonly string[] Inks =
        ["text", "text-muted", "accent", "light-red", "light-yellow", "light-green", "light-blue", "light-unreported", "light-none"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ink_OnEveryGround_PassesContrast(bool dark)
    {
        Dictionary<string, string> tokens = Read(dark);
        foreach (string ink in Inks)
            foreach (string ground in Grounds)
                Contrast(tokens[ink], tokens[ground]).ShouldBeGreaterThanOrEqualTo(4.5, $"{ink} on {ground}");
        Contrast(tokens["accent-text"], tokens["accent"]).ShouldBeGreaterThanOrEqualTo(4.5);
        Contrast(tokens["accent"], tokens["accent-soft"]).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Fact]
    public void Dark_EveryColourOfLight_IsRedefined()
    {
        Dictionary<string, string> light = Read(dark: false), dark = Read(dark: true);
        light.Keys.Except(dark.Keys).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void MudTheme_BothPalettes_UseTheValuesOfTheTokens(bool dark)
    {
        Dictionary<string, string> tokens = Read(dark);
        Palette palette = dark ? DashboardTheme.Value.PaletteDark : DashboardTheme.Value.PaletteLight;
        (MudColor Color, string Token)[] pairs =
        [
            (palette.Primary, "accent"), (palette.PrimaryContrastText, "accent-text"), (palette.Background, "page"),
            (palette.BackgroundGray, "raised"), (palette.Surface, "surface"), (palette.AppbarBackground, "surface"),
            (palette.AppbarText, "text"), (palette.DrawerBackground, "surface"), (palette.DrawerText, "text"),
            (palette.DrawerIcon, "text-muted"), (palette.TextPrimary, "text"), (palette.TextSecondary, "text-muted"),
            (palette.LinesDefault, "line"), (palette.LinesInputs, "line-strong"), (palette.TableHover, "hover"),
            (palette.Error, "light-red"), (palette.Warning, "light-yellow"), (palette.Success, "light-green"),
            (palette.Info, "light-blue"),
        ];
        foreach ((MudColor color, string token) in pairs) color.ToString(MudColorOutputFormats.Hex).ShouldBe(tokens[token], token);
    }

    private static Dictionary<string, string> Read(bool dark)
    {
        string css = File.ReadAllText(SolutionFolder.File("Dashboard.Web", "wwwroot", "css", "tokens.css"));
        string[] parts = css.Split("@media screen");
        parts.Length.ShouldBe(2);
        return Token().Matches(parts[dark ? 1 : 0]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Linear(hex.Substring((i * 2) + 1, 2)))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(string pair)
    {
        double value = int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--([a-z-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Token();
}
