using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("预算执行 区总工会 2026-11-22", "预算执行 区总工会 2026-11-22.csv")]
    [InlineData("../../etc/passwd", "_.._etc_passwd.csv")]
    [InlineData("..\\..\\boot", "_.._boot.csv")]
    [InlineData("C:\\a|b?c*d\"e<f>g", "C__a_b_c_d_e_f_g.csv")]
    [InlineData("a\r\nSet-Cookie: x=1", "a__Set-Cookie_ x=1.csv")]
    [InlineData("a\0b\u202Evsc.exe", "a_b_vsc.exe.csv")]
    [InlineData("／／全角＼：", "__全角__.csv")]
    [InlineData("%2e%2e%2f", "_2e_2e_2f.csv")]
    [InlineData(" . . ", "_.csv")]
    [InlineData("", "_.csv")]
    [InlineData("con", "_con.csv")]
    [InlineData("NUL.txt", "_NUL.txt.csv")]
    public void Name_OfAnyText_LeadsNowhere(string wished, string name) => SafeFileName.Of(wished, "csv").ShouldBe(name);

    [Fact]
    public void Name_OfALongText_IsCutBetweenCharacters()
    {
        string name = SafeFileName.Of(string.Concat(Enumerable.Repeat("😀", 200)), "xlsx");
        name.ShouldBe(string.Concat(Enumerable.Repeat("😀", 36)) + ".xlsx");
        SafeFileName.Of("a\uD800b", "csv").ShouldBe("a_b.csv");
        System.Text.Encoding.UTF8.GetByteCount(SafeFileName.Of(new string('字', 500), "xlsx")).ShouldBeLessThan(255);
    }
}
