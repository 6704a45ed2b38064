using Dashboard.Domain.Policies;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Policies;

public sealed class AssessmentPackRulesTests
{
    private static readonly AssessmentPack Pack = ScorePacks.National;

    public static TheoryData<string, string> Faults => new()
    {
        { "hole", "等级：89.99–89.99 分没有等级" },
        { "overlap", "等级：89.00–89.99 分有不止一个等级（「优」与前一级重叠）" },
        { "end", "等级：99.01–100.00 分没有等级" },
        { "weights", "分值合计 101，应为 100" },
        { "cap", "执行率得分上限 1.05 应在 0 到 1 之间：得分不能超过分值" },
        { "bands", "定性「达成年度指标」最低 0.7，低于「部分达成年度指标并具有一定效果」最高 0.8" },
        { "steps", "定性须有达成、部分达成、未达成三档，各一" },
        { "target", "一级指标「满意度」的分值转给「没有」，但没有这个一级指标" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Pack_WithAFault_IsRefusedWithItsPlace(string fault, string sentence) => AssessmentPackRules.Problems(With(fault)).ShouldBe([sentence]);

    [Fact]
    public void Grades_OfEveryHundredth_AreExactlyOne()
    {
        foreach (AssessmentPack pack in ScorePacks.All.All)
        {
            AssessmentPackRules.Problems(pack).ShouldBeEmpty();
            for (decimal total = 0m; total <= 100m; total += 0.01m) pack.Grades.Count(grade => total >= grade.From && total <= grade.UpTo).ShouldBe(1, $"{pack.Id} {total}");
        }
    }

    private static AssessmentPack With(string fault) => fault switch
    {
        "hole" => Pack with { Grades = [.. Pack.Grades.Select(g => g.Name == "良" ? g with { UpTo = 89.98m } : g)] },
        "overlap" => Pack with { Grades = [.. Pack.Grades.Select(g => g.Name == "优" ? g with { From = 89m } : g)] },
        "end" => Pack with { Grades = [.. Pack.Grades.Select(g => g.Name == "优" ? g with { UpTo = 99m } : g)] },
        "weights" => Pack with { Execution = new(11m, 1m) },
        "cap" => Pack with { Execution = new(10m, 1.05m) },
        "bands" => Pack with { Qualitative = [.. Pack.Qualitative.Select(b => b.From == 0.8m ? b with { From = 0.7m } : b)] },
        "steps" => Pack with { Qualitative = [.. Pack.Qualitative.Take(2)] },
        _ => Pack with { Levels = [.. Pack.Levels.Select(l => l.WithoutGoesTo is null ? l : l with { WithoutGoesTo = "没有" })] },
    };
}
