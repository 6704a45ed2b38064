using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

/// <summary>Results copied from a spreadsheet: beside their own indicator or not at all.</summary>
public sealed class PastedResultsTests
{
    private static readonly (string, string)[] Indicators = [("Z1", "培训人次"), ("Z2", "走访企业"), ("Z3", "满意度")];

    [Theory]
    [InlineData("120\n12\n95%", "Z1=120|Z2=12|Z3=95%", "")]
    [InlineData("120\r\n\r\n95%\r\n", "Z1=120|Z3=95%", "")]
    [InlineData("完成值\n120\t签到表", "Z1=120 签到表", "")]
    [InlineData("Z3\t95%\tZ 表\nZ1\t120", "Z3=95% Z 表|Z1=120", "")]
    [InlineData("指标代码\t三级指标\t完成值\t说明\nZ1\t培训人次\t120\t签到表\nZ2\t走访企业\t\t", "Z1=120 签到表", "3 missing-value Z2")]
    [InlineData("Z1\t120\nZ9\t1\nZ1\t130", "Z1=120", "2 unknown-indicator Z9|3 duplicate-row 130")]
    [InlineData("1\n2\n3\n4", "Z1=1|Z2=2|Z3=3", "4 unknown-indicator 4")]
    [InlineData("Z1\t120\n\nZ2\t7", "Z1=120|Z2=7", "")]
    [InlineData("", "", "")]
    public void Rows_AsTheyAreCopied_GoToTheirIndicators(string text, string results, string problems)
    {
        PastedResults pasted = PastedResults.Read(text, Indicators);
        string.Join('|', pasted.Results.Select(r => $"{r.Key}={r.Value.Value}{(r.Value.Note is { } note ? " " + note : "")}")).ShouldBe(results);
        string.Join('|', pasted.Problems.Select(p => FormattableString.Invariant($"{p.Row} {p.Code} {p.Text}"))).ShouldBe(problems);
    }
}
