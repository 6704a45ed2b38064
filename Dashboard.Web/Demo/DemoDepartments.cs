using System.Globalization;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Demo;

/// <summary>The tree of the sample city: city, bureaus, units.</summary>
public static class DemoDepartments
{
    /// <summary>The city itself.</summary>
    public const string RootCode = "S000";

    /// <summary>The city first, each bureau before its units.</summary>
    public static IEnumerable<Department> All(DemoOptions options)
    {
        DemoCityNames names = DemoNames.City;
        yield return new(RootCode, names.City, null);
        int left = options.Departments;
        for (int i = 0; left > 0; i++)
        {
            DemoBureau bureau = names.Departments[i % names.Departments.Count];
            string place = Place(names.City, i / names.Departments.Count);
            string code = string.Create(CultureInfo.InvariantCulture, $"S{i + 1:D3}");
            yield return new(code, place + bureau.Name, RootCode);
            left--;
            for (int unit = 0; unit < bureau.Units.Count && left > 0; unit++, left--)
            {
                yield return new(
                    string.Create(CultureInfo.InvariantCulture, $"{code}{unit + 1:D3}"), place + bureau.Units[unit], code);
            }
        }
    }

    /// <summary>Departments that own lines and indicators: all but the city itself.</summary>
    public static IEnumerable<Department> Spending(DemoOptions options) => All(options).Where(d => d.ParentCode is not null);

    // A city larger than the list of names gets districts, each with the same bureaus.
    private static string Place(string city, int round) =>
        round == 0 ? city : string.Create(CultureInfo.InvariantCulture, $"{city}第{round}区");
}
