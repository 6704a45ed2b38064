using System.Reflection;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Security;

/// <summary>Who may change what: every command of the program, by every role, for the own, a lower, a sibling and the parent department, written down in commands.csv.</summary>
public sealed class CommandMatrixTests
{
    private static readonly string[][] Table =
        [.. File.ReadAllLines(SolutionFolder.File("Dashboard.Tests", "Web", "Security", "commands.csv")).Select(line => line.Split(','))];

    public static TheoryData<string> Columns => [.. Table[0].Skip(1)];

    [Fact]
    public void Commands_OfTheProgram_AllStandInTheTable()
    {
        string[] found = [.. typeof(Program).Assembly.GetTypes().Where(t => t.Name.EndsWith("Service", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsByAPerson), (type, method) => $"{type.Name}.{method.Name}")
            .Distinct().Order(StringComparer.Ordinal)];
        Table.Skip(1).Select(row => row[0].Split(':')[0]).Distinct().Order(StringComparer.Ordinal).ShouldBe(found);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Role_ForEachDepartment_DoesWhatTheTableSays(string column)
    {
        await using CommandSite site = await CommandSite.OpenAsync();
        Person person = site.Actor(column);
        int at = Array.IndexOf(Table[0], column);
        List<string> wrong = [];
        // What a person does to their own account, or to an empty ledger, concerns no department; it is tested where it stands.
        foreach (string[] row in Table.Skip(1).Where(row => row[at] is not ("self" or "apart")))
        {
            List<string> done = [];
            foreach ((string department, string place) in CommandSite.Departments)
                if (await site.CallAsync(row[0], person, department)) done.Add(place);
            string said = done.Count == 0 ? "none" : done.Count == CommandSite.Departments.Count ? "all" : string.Join('+', done);
            if (said != row[at]) wrong.Add($"{row[0]}: {said}, not {row[at]}");
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>Also what is recorded under a name without asking what that name may do: such a command would be for everybody.</summary>
    private static bool IsByAPerson(MethodInfo method) => method.GetParameters().Select(p => p.ParameterType)
        .Any(type => Acts(type) || type.GetProperties().Any(p => Acts(p.PropertyType)));

    private static bool Acts(Type type) => type == typeof(Person) || type == typeof(Actor);
}
