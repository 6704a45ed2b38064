using System.Globalization;
using System.Text.Json;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Policies;

/// <summary>The table in seeds/huadu-2023/expected.csv was made by hand; the calculators must come to the same figures.</summary>
public sealed class HuaduExpectationTests
{
    private static readonly List<Dictionary<string, string>> Budget = SeedFiles.Rows("huadu-2023/budget.csv");
    private static readonly List<Dictionary<string, string>> Plan = SeedFiles.Rows("huadu-2023/plan.csv");
    private static readonly List<Dictionary<string, string>> Payments = SeedFiles.Rows("huadu-2023/payments.csv");

    [Theory]
    [InlineData("2023-06-30")]
    [InlineData("2023-09-30")]
    [InlineData("2023-12-31")]
    public void Money_HuaduLinesAndDepartment_AgreeWithTheTable(string asOf)
    {
        string text = File.ReadAllText(SeedFiles.PathOf("policies/default.json"));
        LightPack pack = JsonSerializer.Deserialize<LightPack>(text, JsonSerializerOptions.Web)!;
        Question question = new(new FiscalYear(2023), Day(asOf), pack);
        DepartmentTotals totals = DepartmentTotals.Nothing;
        List<Dictionary<string, string>> expected = [.. SeedFiles.Rows("huadu-2023/expected.csv").Where(r => r["asOf"] == asOf)];
        foreach (Dictionary<string, string> row in expected.Where(r => r["kind"] == "line"))
        {
            (LineSnapshot line, Expectation expectation) = RollUpCalculator.Line(FactsOf(row["code"], question), question);
            totals += DepartmentTotals.Of(line, expectation);
            Compare(line.Execution, line.Verdict, row);
        }

        DepartmentSnapshot department = RollUpCalculator.Department(new("114001", "广州市花都区总工会", null), totals, question);
        Compare(department.Execution, department.Verdict, expected.Single(r => r["kind"] == "department"));
    }

    [Fact]
    public void Money_HuaduYear_IsTheTotalOfTheReport()
    {
        Payments.Sum(row => Yuan(row["支付金额"]).Yuan).ShouldBe(9_542_500m);
        Payments.Where(row => string.CompareOrdinal(row["支付日期"], "2023-06-30") > 0)
            .Sum(row => Yuan(row["支付金额"]).Yuan).ShouldBeGreaterThan(9_542_500m * 0.6m);
    }

    private static void Compare(Execution execution, MoneyVerdict verdict, Dictionary<string, string> row)
    {
        string what = row["code"] + " " + row["asOf"];
        execution.Initial.ShouldBe(Yuan(row["initialBudget"]), what);
        execution.Adjusted.ShouldBe(Yuan(row["adjustedBudget"]), what);
        execution.Executed.ShouldBe(Yuan(row["executed"]), what);
        Rounded(execution.Rate).ShouldBe(row["executionRate"], what);
        Rounded(execution.PlanShare).ShouldBe(row["planShare"], what);
        Rounded(execution.UsedOfArrived).ShouldBe(row["usedOfArrived"], what);
        Rounded(verdict.Expected).ShouldBe(row["expectedShare"], what);
        verdict.Light.ToString().ToLowerInvariant().ShouldBe(row["light"], what);
    }

    private static LineFacts FactsOf(string code, Question question)
    {
        BudgetEntry[] entries = [.. Budget.Where(row => row["项目代码"] == code).Select(Entry)];
        SpendingPlan? plan = SpendingPlan.From(Plan.Where(row => row["项目代码"] == code)
            .ToDictionary(row => int.Parse(row["月份"], CultureInfo.InvariantCulture), row => Yuan(row["计划累计"])));
        Money executed = Payments.Where(row => row["项目代码"] == code && Day(row["支付日期"]) <= question.AsOf)
            .Aggregate(Money.Zero, (sum, row) => sum + Yuan(row["支付金额"]));
        return new(new(code, code, "114001", ExpenditureCategory.Project), entries, plan, executed, Money.Zero);
    }

    private static BudgetEntry Entry(Dictionary<string, string> row)
    {
        Money amount = Yuan(row["金额"]);
        return row["类型"] switch
        {
            "年初预算" => new(BudgetEntryKind.Initial, Day(row["日期"]), amount),
            "追减" => new(BudgetEntryKind.Decrease, Day(row["日期"]), -amount),
            "资金到位" => new(BudgetEntryKind.Arrival, Day(row["日期"]), amount),
            _ => new(BudgetEntryKind.Transfer, Day(row["日期"]), amount),
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Money Yuan(string text) => Money.FromYuan(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static string Rounded(Ratio ratio) => ratio.Value is { } value
        ? decimal.Round(value, 6, MidpointRounding.AwayFromZero).ToString("0.000000", CultureInfo.InvariantCulture)
        : string.Empty;
}
