using MudBlazor;

namespace Dashboard.Web.Theme;

/// <summary>The Mud theme from the values of <c>wwwroot/css/tokens.css</c>.</summary>
public static class DashboardTheme
{
    private static readonly string[] Font =
        ["Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "system-ui", "sans-serif"];

    public static MudTheme Value { get; } = new()
    {
        PaletteLight = Light(),
        PaletteDark = Dark(),
        Typography = Type(),
        LayoutProperties = new() { DefaultBorderRadius = "8px", AppbarHeight = "48px", DrawerWidthLeft = "192px" },
    };

    private static PaletteLight Light() => new()
    {
        Primary = "#43489c",
        PrimaryContrastText = "#ffffff",
        Background = "#f4f5f7",
        BackgroundGray = "#f0f1f5",
        Surface = "#ffffff",
        AppbarBackground = "#ffffff",
        AppbarText = "#1c2128",
        DrawerBackground = "#ffffff",
        DrawerText = "#1c2128",
        DrawerIcon = "#57606a",
        TextPrimary = "#1c2128",
        TextSecondary = "#57606a",
        ActionDefault = "#57606a",
        LinesDefault = "#d9dde3",
        LinesInputs = "#848d99",
        Divider = "#d9dde3",
        TableLines = "#d9dde3",
        TableHover = "#eef0f4",
        Error = "#b42318",
        Warning = "#875500",
        Success = "#1a6b3c",
        Info = "#0b6396",
    };

    private static PaletteDark Dark() => new()
    {
        Primary = "#a8aef5",
        PrimaryContrastText = "#14172e",
        Background = "#12151a",
        BackgroundGray = "#242a33",
        Surface = "#1b1f26",
        AppbarBackground = "#1b1f26",
        AppbarText = "#e6e9ee",
        DrawerBackground = "#1b1f26",
        DrawerText = "#e6e9ee",
        DrawerIcon = "#a4adba",
        TextPrimary = "#e6e9ee",
        TextSecondary = "#a4adba",
        ActionDefault = "#a4adba",
        LinesDefault = "#343b46",
        LinesInputs = "#77818f",
        Divider = "#343b46",
        TableLines = "#343b46",
        TableHover = "#272d37",
        Error = "#ff9b92",
        Warning = "#f0b429",
        Success = "#6cc492",
        Info = "#66b8ea",
    };

    private static Typography Type() => new()
    {
        Default = new DefaultTypography { FontFamily = Font, FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
        Body1 = new Body1Typography { FontFamily = Font, FontSize = "0.875rem", LetterSpacing = "normal" },
        Body2 = new Body2Typography { FontFamily = Font, FontSize = "0.875rem", LetterSpacing = "normal" },
        H6 = new H6Typography { FontFamily = Font, FontSize = "1rem", FontWeight = "600", LetterSpacing = "normal" },
        Caption = new CaptionTypography { FontFamily = Font, FontSize = "0.75rem", LetterSpacing = "normal" },
        Button = new ButtonTypography { FontFamily = Font, FontSize = "0.875rem", LetterSpacing = "normal", TextTransform = "none" },
    };
}
