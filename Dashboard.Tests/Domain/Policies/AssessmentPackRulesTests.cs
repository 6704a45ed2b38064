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

    public static TheoryData<string, string> FormulaFaults => new()
    {
        { "no divisor", "「结转结余率」没有分母，除数为零" },
        { "unknown", "「结转结余率」用到未定义的数据 nothing" },
        { "hole", "「结转结余率」的得分档没有从 0 开始，有的比例没有得分" },
        { "zigzag", "「结转结余率」的得分档忽高忽低：更好的比例不能得更少的分" },
        { "more", "「结转结余率」的得分档应在 0 到 1 之间：得分不能超过分值" },
        { "nothing due", "「部门预算资金支出率」3 月的应支出比例 0 应大于 0 且不大于 1，否则除数为零" },
        { "no checkpoint", "「部门预算资金支出率」没有考核节点，除数为零" },
        { "satisfaction", "满意度的得分档忽高忽低：更好的比例不能得更少的分" },
        { "110", "分值合计 110，应为 100" },
    };

    [Theory]
    [MemberData(nameof(FormulaFaults))]
    public void Formula_WithAFault_IsRefusedWithItsPlace(string fault, string sentence) => AssessmentPackRules.Problems(WithFormula(fault)).ShouldBe([sentence]);

    private static AssessmentPack WithFormula(string fault) => fault switch
    {
        "no divisor" => Carry(formula => formula with { Denominator = [] }),
        "unknown" => Carry(formula => formula with { Numerator = ["nothing"] }),
        "hole" => Carry(formula => formula with { Steps = [new(0.1m, 1m), new(0.2m, 0m)] }),
        "zigzag" => Carry(formula => formula with { Steps = [new(0m, 1m), new(0.1m, 0m), new(0.2m, 1m)] }),
        "more" => Carry(formula => formula with { Steps = [new(0m, 1.1m), new(0.1m, 0m)] }),
        "nothing due" => Item("spending-rate", item => item with { Formula = item.Formula with { Checkpoints = [new(3, 0m)] } }),
        "no checkpoint" => Item("spending-rate", item => item with { Formula = item.Formula with { Checkpoints = [] } }),
        "satisfaction" => AssessmentSamples.DepartmentPack with { Satisfaction = [new(0m, 1m), new(0.9m, 0.5m)] },
        _ => Item("spending-rate", item => item with { Weight = 20m }),
    };

    private static AssessmentPack Carry(Func<ItemFormula, ItemFormula> change) => Item("carry-over", item => item with { Formula = change(item.Formula) });

    private static AssessmentPack Item(string id, Func<DepartmentItem, DepartmentItem> change) => AssessmentSamples.DepartmentPack with
    {
        Items = [.. AssessmentSamples.DepartmentPack.Items!.Select(item => item.Id == id ? change(item) : item)],
    };

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
