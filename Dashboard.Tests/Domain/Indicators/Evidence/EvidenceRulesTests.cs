using Dashboard.Domain.Indicators.Evidence;

namespace Dashboard.Tests.Domain.Indicators.Evidence;

public sealed class EvidenceRulesTests
{
    [Theory]
    [InlineData("验收单.pdf", "验收单.pdf")]
    [InlineData("C:\\甲\\验收单.pdf", "验收单.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData("甲\0\r\n乙\t.pdf", "甲乙.pdf")]
    [InlineData("fdp.\u202Eexe", "fdp.exe")]
    [InlineData("\u200B\uFEFF.pdf.", "pdf")]
    [InlineData("a\uD83D.png", "a.png")]
    [InlineData("<script>alert(1)</script>", "script>")]
    [InlineData("签到 😀.jpg", "签到 😀.jpg")]
    public void Name_AsPeopleBringIt_KeepsWhatIsSeenOfItsLastPart(string brought, string kept) => EvidenceRules.CleanName(brought).ShouldBe(kept);

    [Fact]
    public void Name_LongerThanAnyScreen_KeepsItsEnding()
    {
        string name = EvidenceRules.CleanName(new string('长', 500) + ".docx");
        (name.Length, name.EndsWith("长.docx", StringComparison.Ordinal)).ShouldBe((EvidenceRules.LongestName, true));
        EvidenceRules.CleanName(string.Concat(Enumerable.Repeat("😀", 150))).Length.ShouldBe(EvidenceRules.LongestName);
        EvidenceRules.CleanName("a" + string.Concat(Enumerable.Repeat("😀", 150))).Length.ShouldBe(EvidenceRules.LongestName - 1);
    }

    [Theory]
    [InlineData(EvidenceKind.Pdf, "报告.html", "pdf")]
    [InlineData(EvidenceKind.Jpeg, "照片.png", "jpg")]
    [InlineData(EvidenceKind.Text, "名单.CSV", "csv")]
    [InlineData(EvidenceKind.Text, "名单.bat", "txt")]
    [InlineData(EvidenceKind.Xlsx, "表", "xlsx")]
    public void Ending_OfAFileThatLeaves_IsThatOfItsContent(EvidenceKind kind, string name, string ending) => EvidenceRules.ExtensionOf(kind, name).ShouldBe(ending);

    [Fact]
    public void File_AtAnEarlierMoment_IsWhatItWasThen()
    {
        DateTimeOffset day = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
        EvidenceFile file = new(1, new("Z1", 2026, new(2026, 3, 31)), "a.pdf", EvidenceKind.Pdf, 1, new string('a', 64), "张三", day.AddDays(2), new("李四", day.AddDays(8), "误传"));
        file.KnownAt(day.AddDays(1)).ShouldBeNull();
        file.KnownAt(day.AddDays(4)).ShouldNotBeNull().Withdrawal.ShouldBeNull();
        file.KnownAt(day.AddDays(9)).ShouldBe(file);
        EvidenceFile.OnPaper(file.Name, file.Sha256).ShouldBe("a.pdf（aaaaaaaaaaaa）");
    }
}
