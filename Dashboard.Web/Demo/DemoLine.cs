using System.Globalization;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Demo;

/// <summary>One line of the sample city over all its years.</summary>
/// <param name="FirstYear">The year in which the project begins.</param>
/// <param name="Size">The initial budget of an ordinary year, in 元.</param>
public sealed record DemoLine(BudgetLine Line, string? Season, string Fund, int FirstYear, decimal Size)
{
    /// <summary>All lines of a department, in the order of their codes.</summary>
    public static IEnumerable<DemoLine> Of(Department department, DemoOptions options)
    {
        DemoRandom random = DemoRandom.For(options.Seed, "lines", department.Code);
        decimal scale = (decimal)random.Between(0.5, 2.5) * (department.Code.Length > 4 ? 0.6m : 1m);
        int firstYear = options.Today.Year - options.Years + 1;
        yield return Make(1, "人员经费", ExpenditureCategory.Personnel, null, firstYear, 9_000_000m);
        yield return Make(2, "日常公用经费", ExpenditureCategory.Operating, null, firstYear, 1_200_000m);
        int projects = random.Whole(2, 10);
        int from = random.Whole(0, DemoNames.Lines.Projects.Count - 1);
        for (int i = 0; i < projects; i++)
        {
            DemoProject project = DemoNames.Lines.Projects[(from + (i * 3)) % DemoNames.Lines.Projects.Count];
            int begins = options.Years > 1 && random.Happens(0.15) ? firstYear + random.Whole(1, options.Years - 1) : firstYear;
            decimal size = 300_000m + (4_000_000m * (decimal)(random.Share() * random.Share()));
            yield return Make(i + 3, project.Name, ExpenditureCategory.Project, project.Season, begins, size);
        }

        DemoLine Make(int number, string name, ExpenditureCategory category, string? season, int begins, decimal size) => new(
            new(string.Create(CultureInfo.InvariantCulture, $"{department.Code}-{number:D2}"), name, department.Code, category),
            season,
            category == ExpenditureCategory.Project && random.Happens(0.12) ? "政府性基金" : "一般公共预算",
            begins,
            size * scale);
    }

    /// <summary>All lines of the city that exist in a year.</summary>
    public static IEnumerable<DemoLine> OfYear(DemoOptions options, int year) =>
        DemoDepartments.Spending(options).SelectMany(d => Of(d, options)).Where(l => l.FirstYear <= year);
}
