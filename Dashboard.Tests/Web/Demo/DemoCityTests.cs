using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Web.Demo;

namespace Dashboard.Tests.Web.Demo;

public sealed class DemoCityTests
{
    private static readonly DemoOptions Small = new(new(2026, 11, 22), Departments: 12, Years: 2, Seed: 7);

    [Fact]
    public void Generate_SameOptionsInAnotherCulture_GivesSameRows()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
            string first = Hash(Small);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Hash(Small).ShouldBe(first);
            Hash(Small with { Seed = 8 }).ShouldNotBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Generate_LaterToday_OnlyAddsPayments()
    {
        HashSet<string> later = [.. Rows(Small, ImportKind.Payments).Select(row => string.Join('|', row))];
        HashSet<string> earlier = [.. Rows(Small with { Today = new(2026, 5, 5) }, ImportKind.Payments).Select(row => string.Join('|', row))];
        earlier.ShouldBeSubsetOf(later);
        earlier.Count.ShouldBeLessThan(later.Count);
    }

    [Fact]
    public void Generate_Today_NothingHappensAfterIt()
    {
        string last = "2026-05-05";
        DemoOptions options = Small with { Today = new(2026, 5, 5) };
        Rows(options, ImportKind.Payments).ShouldAllBe(row => string.CompareOrdinal(row[1], last) <= 0);
        Rows(options, ImportKind.Results).ShouldAllBe(row => string.CompareOrdinal(row[1], last) <= 0);
        Rows(options, ImportKind.Budget).ShouldAllBe(row => string.CompareOrdinal(row[5], last) <= 0);
    }

    [Fact]
    public void Plan_OfTheUsualCity_NeverFalls()
    {
        DemoOptions usual = new(new(2026, 11, 28));
        int compared = 0;
        foreach (IGrouping<string, string[]> line in usual.AllYears.SelectMany(year => DemoRows.Plan(usual, year).Skip(1).Select(row => (Line: $"{row[0]} {year}", Row: row))).GroupBy(p => p.Line, p => p.Row))
        {
            decimal[] totals = [.. line.Select(row => decimal.Parse(row[2], CultureInfo.InvariantCulture))];
            totals.ShouldBeInOrder(SortDirection.Ascending, line.Key);
            compared += totals.Length;
        }

        compared.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void Generate_FirstOfJanuary_KnowsEveryLineItPlansFor()
    {
        DemoOptions options = Small with { Today = new(2026, 1, 1) };
        HashSet<string> lines = [.. Rows(options, ImportKind.Budget).Select(row => row[1])];
        Rows(options, ImportKind.Plan).ShouldAllBe(row => lines.Contains(row[0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(150)]
    public void Departments_AnyNumber_FormATreeOfThatSize(int count)
    {
        Department[] all = [.. DemoDepartments.All(Small with { Departments = count })];
        all.Length.ShouldBe(count + 1);
        all.ShouldAllBe(d => d.Name.StartsWith("示例市", StringComparison.Ordinal));
        all.Select(d => d.Name).Distinct().Count().ShouldBe(all.Length);
        (DepartmentTree? tree, _) = DepartmentTree.Build(all);
        tree.ShouldNotBeNull();
        all.Max(d => tree.RangeOf(d.Code)!.Value.Depth).ShouldBe(count == 1 ? 1 : 2);
    }

    [Fact]
    public void Payments_WholeCity_HaveUniqueVouchersAndKnownLines()
    {
        List<string[]> payments = [.. Rows(Small, ImportKind.Payments)];
        HashSet<string> lines = [.. Rows(Small, ImportKind.Budget).Select(row => row[1])];
        payments.Select(row => row[0]).Distinct().Count().ShouldBe(payments.Count);
        payments.ShouldAllBe(row => lines.Contains(row[3]) && row[5] != "0.00");
        payments.ShouldContain(row => row[5].StartsWith('-'));
    }

    [Fact]
    public void Files_Headings_AreUnderstoodAndRowsAsWide()
    {
        foreach (DemoFile file in DemoCity.Generate(Small))
        {
            string[] headings = file.Rows.First();
            headings.Distinct().Count().ShouldBe(headings.Length);
            file.Rows.ShouldAllBe(row => row.Length == headings.Length, file.Name);
        }
    }

    [Fact]
    public void Indicators_EachDepartmentAndYear_WeightsAddUpTo90()
    {
        DemoOptions options = Small with { Departments = 60 };
        foreach (DemoFile file in DemoCity.Generate(options).Where(f => f.Kind == ImportKind.Indicators))
        {
            foreach (IGrouping<string, string[]> department in file.Rows.Skip(1).GroupBy(row => row[1]))
            {
                department.Sum(row => int.Parse(row[9], CultureInfo.InvariantCulture)).ShouldBe(90, department.Key);
                department.Count().ShouldBeInRange(4, 8);
            }
        }

        List<string[]> all = [.. Rows(options, ImportKind.Indicators)];
        all.Select(row => row[6]).Distinct().Count().ShouldBe(6);
        all.Select(row => row[10]).Distinct().ShouldBe(["累计", "合计", "最新"], ignoreOrder: true);
    }

    [Fact]
    public void Budget_EachLine_StaysPositiveAndHasEveryKind()
    {
        List<string[]> budget = [.. Rows(Small with { Departments = 60 }, ImportKind.Budget)];
        budget.Select(row => row[6]).Distinct().ShouldBe(["年初预算", "追加", "追减", "调剂", "上年结转"], ignoreOrder: true);
        budget.GroupBy(row => (row[1], row[5][..4])).ShouldAllBe(line => line.Sum(Effect) > 0);
    }

    private static decimal Effect(string[] row) =>
        decimal.Parse(row[7], CultureInfo.InvariantCulture) * (row[6] == "追减" ? -1 : 1);

    private static IEnumerable<string[]> Rows(DemoOptions options, ImportKind kind) =>
        DemoCity.Generate(options).Where(file => file.Kind == kind).SelectMany(file => file.Rows.Skip(1));

    private static string Hash(DemoOptions options)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (DemoFile file in DemoCity.Generate(options))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name));
            foreach (string[] row in file.Rows) hash.AppendData(Encoding.UTF8.GetBytes(string.Join(',', row) + "\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    [Fact]
    public void Department_WithTooFewLinesForGoals_HasGoalsOfItsOwn()
    {
        // Of 500 departments some begin with two lines, both of which are no projects.
        DemoGoal[] goals = [.. DemoGoal.All(new(new(2026, 11, 22), 500, 2), 2025)];
        goals.ShouldNotBeEmpty();
        goals.GroupBy(goal => goal.Department.Code).ShouldAllBe(department => department.Sum(goal => goal.Weight) == 90);
    }
}
