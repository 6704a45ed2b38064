using System.Buffers;
using System.Text;
using CsCheck;
using Dashboard.Web.Alerts.Delivery;

namespace Dashboard.Tests.Web.Alerts.Delivery;

public sealed class RobotTextTests
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>[]*`#@&");

    [Theory]
    [InlineData("<@all> 与 @所有人", "＜＠all＞ 与 ＠所有人")]
    [InlineData("[点这里](http://evil.example)", "［点这里］(http：//evil.example)")]
    [InlineData("WWW.evil.example", "www．evil.example")]
    [InlineData("a\u202Eb\u200Bc\0d", "abcd")]
    [InlineData("&lt;@all&gt;", "＆lt;＠all＆gt;")]
    [InlineData("执行率 31.2 %，计划 48.0 %", "执行率 31.2 %，计划 48.0 %")]
    [InlineData("😀 扩展 𠮷", "😀 扩展 𠮷")]
    public void Text_WithSignsOfMachines_BecomesHarmless(string text, string harmless) =>
        RobotText.Harmless(text, Signs, isMarkdown: false).ShouldBe(harmless);

    [Fact]
    public void Text_WithHalfASign_IsStillText() => RobotText.Harmless("half \ud83d!", Signs, isMarkdown: false).ShouldBe("half \ufffd!");

    [Theory]
    [InlineData("- a\r\n+ b\n---\n===", "－ a\n＋ b\n－--\n＝==")]
    [InlineData("1. a\n2) b\n12.5 万元\n2026", "1． a\n2） b\n12.5 万元\n2026")]
    [InlineData("    code\n\ta", "　　　　code\na")]
    [InlineData("第一行\n\n第三行", "第一行\n\n第三行")]
    public void Line_ThatWouldBeginAList_IsALine(string text, string harmless) =>
        RobotText.Harmless(text, Signs, isMarkdown: true).ShouldBe(harmless);

    [Theory]
    [InlineData("中文", 6, "中文")]
    [InlineData("中文", 5, "中")]
    [InlineData("中文", 2, "")]
    [InlineData("a😀b", 5, "a😀")]
    [InlineData("a😀b", 4, "a")]
    public void Cut_AtAnyByte_EndsBetweenTwoSigns(string text, int bytes, string kept) => RobotText.Cut(text, bytes).ShouldBe(kept);

    [Fact]
    public void Fit_OfAnyText_StaysWithinTheBytesAndCountsWhatIsMissing() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Const('中'), Gen.Const('\n')), 0, 400], Gen.Int[100, 500]).Sample((text, bytes) =>
        {
            string emoji = text.Replace("a", "😀", StringComparison.Ordinal);
            string fitted = RobotText.Fit("head", emoji, "foot", bytes, signs => $"({signs} left)");
            Encoding.UTF8.GetByteCount(fitted).ShouldBeLessThanOrEqualTo(bytes);
            fitted.ShouldStartWith("head");
            fitted.ShouldEndWith("foot");
            string inner = fitted[4..^4];
            if (inner == emoji) return;
            int open = inner.LastIndexOf('(');
            string kept = inner[..open];
            emoji.ShouldStartWith(kept);
            int.Parse(inner[(open + 1)..^6], System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBe(emoji.EnumerateRunes().Count() - kept.EnumerateRunes().Count());
            // Nothing more would have fitted, but for the place kept for the number.
            Encoding.UTF8.GetByteCount(fitted).ShouldBeGreaterThan(bytes - 8);
        });
}
