using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Demo;

/// <summary>Writes the sample city into the rows of the seven templates.</summary>
public static class DemoRows
{
    /// <summary>departments.</summary>
    public static IEnumerable<string[]> Departments(DemoOptions options) =>
        DemoDepartments.All(options).Select(d => (string[])[d.Code, d.Name, d.ParentCode ?? string.Empty])
            .Prepend(["单位代码", "单位名称", "上级代码"]);

    /// <summary>budget.</summary>
    public static IEnumerable<string[]> Budget(DemoOptions options, int year) =>
        DemoLineYear.All(options, year)
            .SelectMany(line => line.Entries.Where(e => e.Date <= options.LastDay(year)).Select(e => Entry(line.Line, e)))
            .Prepend(["单位代码", "项目代码", "项目名称", "支出类别", "资金性质", "日期", "类型", "金额", "文号"]);

    /// <summary>plan; it follows the adjustments that are known today.</summary>
    public static IEnumerable<string[]> Plan(DemoOptions options, int year) =>
        DemoLineYear.All(options, year).SelectMany(line => PlanOf(line, options))
            .Prepend(["项目代码", "月份", "计划累计"]);

    /// <summary>payments.</summary>
    public static IEnumerable<string[]> Payments(DemoOptions options, int year) =>
        DemoLineYear.All(options, year)
            .SelectMany(line => DemoPayments.Of(line, options).Select(payment => Payment(line.Line, payment)))
            .Prepend(["支付凭证号", "支付日期", "单位代码", "项目代码", "资金性质", "支付金额", "收款人", "用途"]);

    /// <summary>milestones.</summary>
    public static IEnumerable<string[]> Milestones(DemoOptions options, int year) =>
        DemoLineYear.All(options, year).SelectMany(line => MilestonesOf(line, options))
            .Prepend(["项目代码", "节点名称", "应付日期", "金额"]);

    /// <summary>indicators; some have targets for the quarters too.</summary>
    public static IEnumerable<string[]> Indicators(DemoOptions options, int year) =>
        DemoGoal.All(options, year).Select(goal => Goal(goal, options)).Prepend(
            ["指标代码", "单位代码", "项目代码", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位", "分值", "累计方式",
            "责任人", "数据来源", "一季度目标", "二季度目标", "三季度目标"]);

    /// <summary>results.</summary>
    public static IEnumerable<string[]> Results(DemoOptions options, int year) =>
        DemoGoal.All(options, year).SelectMany(goal => DemoResults.Of(goal, options).Select(result => Result(goal, result)))
            .Prepend(["指标代码", "日期", "完成值", "说明"]);

    private static string[] Entry(DemoLine line, DemoEntry entry) =>
        [line.Line.DepartmentCode, line.Line.Code, line.Line.Name, Category(line.Line.Category), line.Fund,
        Text(entry.Date), entry.Kind, Text(entry.Written), entry.Document];

    private static IEnumerable<string[]> PlanOf(DemoLineYear line, DemoOptions options)
    {
        if (line.Shape.Plan is not { } plan) yield break;
        int step = DemoRandom.For(options.Seed, "plan", line.Line.Line.Code, line.Year).Happens(0.7) ? 1 : 3;
        DateOnly lastDay = options.LastDay(line.Year);
        Money planned = Money.Zero;
        for (int month = step; month <= 12; month += step)
        {
            DateOnly monthEnd = line.MonthEnd(month);
            Money budget = line.BudgetAt(monthEnd < lastDay ? monthEnd : lastDay);
            Money wanted = budget.Times((decimal)plan[month]);
            // A budget that is cut lets the plan rest: a total so far never falls.
            if (wanted > planned) planned = wanted;
            yield return [line.Line.Line.Code, Text(month), Text(planned)];
        }
    }

    private static string[] Payment(DemoLine line, DemoPayment payment) =>
        [payment.Voucher, Text(payment.PaidOn), line.Line.DepartmentCode, line.Line.Code, line.Fund, Text(payment.Amount),
        payment.Payee, payment.Purpose];

    private static IEnumerable<string[]> MilestonesOf(DemoLineYear line, DemoOptions options)
    {
        DemoRandom random = DemoRandom.For(options.Seed, "milestones", line.Line.Line.Code, line.Year);
        if (line.Line.Line.Category != ExpenditureCategory.Project || !random.Happens(0.3)) yield break;
        IReadOnlyList<string> names = DemoNames.Lines.Milestones;
        for (int i = 0; i < names.Count; i++)
        {
            DateOnly dueOn = new(line.Year, 3 + (i * 3), random.Whole(5, 28));
            Money amount = line.Entries[0].Effect.Times(decimal.Round((decimal)random.Between(0.1, 0.24), 2));
            yield return [line.Line.Line.Code, names[i], Text(dueOn), Text(amount)];
        }
    }

    private static string[] Goal(DemoGoal goal, DemoOptions options)
    {
        DemoRandom random = DemoRandom.For(options.Seed, "goal", goal.Code, goal.Year);
        DemoIndicator kind = goal.Kind;
        bool hasQuarters = kind.Accumulation == "累计" && goal.Target > 100 && random.Happens(0.4);
        return
        [
            goal.Code, goal.Department.Code, goal.LineCode ?? string.Empty, kind.Level1, kind.Level2, kind.Name, kind.Sign,
            kind.Text ?? Text(goal.Target), kind.Unit ?? string.Empty, Text(goal.Weight), kind.Accumulation,
            random.Pick(DemoNames.Indicators.Owners), random.Pick(DemoNames.Indicators.Sources),
            Quarter(0.22m), Quarter(0.47m), Quarter(0.73m),
        ];

        string Quarter(decimal share) => hasQuarters ? Text((int)(goal.Target * share)) : string.Empty;
    }

    private static string[] Result(DemoGoal goal, DemoResult result) =>
        [goal.Code, Text(result.Date), result.Words ?? Text(result.Value ?? 0m),
        result.Words is { } words ? DemoNames.Indicators.Notes[words] : string.Empty];

    private static string Category(ExpenditureCategory category) => category switch
    {
        ExpenditureCategory.Personnel => "人员经费",
        ExpenditureCategory.Operating => "公用经费",
        _ => "项目支出",
    };

    private static string Text(Money amount) => amount.Yuan.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
