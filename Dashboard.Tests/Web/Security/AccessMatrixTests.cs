using System.Net;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Security;

/// <summary>Who may open what: every address of the program against every role, written down in access.csv.</summary>
public sealed class AccessMatrixTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private static readonly string[] Roles = ["stranger", .. Enum.GetNames<Role>().Select(r => r.ToLowerInvariant())];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Addresses_OfTheProgram_AllStandInTheTable()
    {
        string[] found = [.. sample.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct().Where(IsOurs).Order(StringComparer.Ordinal)];
        Table().Select(r => r.Address).Order(StringComparer.Ordinal).ShouldBe(found);
    }

    [Fact]
    public async Task EachRole_AtEachAddress_GetsTheAnswerOfTheTable()
    {
        List<string> wrong = [];
        foreach (string role in Roles)
        {
            using HttpClient client = role == "stranger" ? sample.Stranger() : await sample.SignInAsync(Enum.Parse<Role>(role, ignoreCase: true));
            foreach ((string address, string example, IReadOnlyDictionary<string, string> expected) in Table().Where(r => r.Example.Length > 0))
            {
                string answer = await AnswerAsync(client, example);
                if (answer != expected[role]) wrong.Add($"{role} at {address}: {answer}, not {expected[role]}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Officer)]
    [InlineData(Role.Reporter)]
    [InlineData(Role.Overseer)]
    [InlineData(Role.Auditor)]
    public async Task EachRole_AskingForOthersDepartments_SeesNothingOfThem(Role role)
    {
        using HttpClient client = await sample.SignInAsync(role);
        DepartmentNode own = sample.DepartmentOf(role);
        foreach (DepartmentNode department in sample.Ledger.Get<DepartmentStore>().All())
        {
            bool isMine = own.Range.Position <= department.Range.Position && department.Range.End <= own.Range.End;
            foreach (string page in (string[])[DashboardUrls.Overview, DashboardUrls.Lines, DashboardUrls.Indicators, DashboardUrls.Alerts, DashboardUrls.Assessment])
                await ShouldShowAsync(client, DashboardUrls.With(page, new(Department: department.Department.Code)), department, isMine);
            Question question = sample.Ledger.Snapshots.QuestionFor();
            foreach (LineSnapshot line in sample.Ledger.Snapshots.Lines(department, question).Where(l => l.Line.DepartmentCode == department.Department.Code).Take(1))
            {
                await ShouldShowAsync(client, DashboardUrls.ToLine(line.Line.Code, new()), department, isMine);
                await ShouldShowAsync(client, DashboardUrls.ToWhyOfLine("executed", line.Line.Code, new()), department, isMine);
            }

            PageQuery there = new(Department: department.Department.Code);
            await ShouldShowAsync(client, DashboardUrls.ToWhy("execution-rate", there), department, isMine);
            await ShouldShowAsync(client, DashboardUrls.ToCompare(there, new(AsOf: new(2026, 1, 31)), new()), department, isMine);
            foreach (IndicatorSnapshot indicator in sample.Ledger.Indicators(department.Department.Code).Where(i => i.DepartmentCode == department.Department.Code).Take(1))
                await ShouldShowAsync(client, DashboardUrls.ToIndicator(indicator.Indicator.Code, new()), department, isMine);
        }
    }

    private static async Task ShouldShowAsync(HttpClient client, string address, DepartmentNode department, bool isShown)
    {
        string page = await client.GetStringAsync(address, Cancel);
        page.Contains("data-ready=\"true\"", StringComparison.Ordinal).ShouldBeTrue(address);
        page.Contains($"data-department=\"{department.Department.Code}\"", StringComparison.Ordinal).ShouldBe(isShown, address);
        if (isShown) return;
        page.ShouldNotContain("data-figure=", Case.Sensitive, address);
        page.ShouldNotContain($">{department.Department.Name}<", Case.Sensitive, address);
    }

    private static async Task<string> AnswerAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => "yes",
            HttpStatusCode.Found when answer.Headers.Location!.ToString().Contains(DashboardUrls.SignIn, StringComparison.Ordinal) => "sign-in",
            HttpStatusCode.Found when answer.Headers.Location!.ToString().Contains(DashboardUrls.Denied, StringComparison.Ordinal) => "no",
            HttpStatusCode.Found => "yes",
            _ => ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Static files and the framework's own connection are guarded by the same rule and are not pages of ours.</summary>
    private static bool IsOurs(string address) =>
        !address.StartsWith("/_", StringComparison.Ordinal) && !address.Contains("**path:file", StringComparison.Ordinal) && !Path.HasExtension(address);

    private static IEnumerable<(string Address, string Example, IReadOnlyDictionary<string, string> Expected)> Table()
    {
        string[] lines = File.ReadAllLines(Path.Combine(SolutionFolder.Path, "Dashboard.Tests", "Web", "Security", "access.csv"));
        string[] head = lines[0].Split(',');
        foreach (string[] cells in lines.Skip(1).Select(l => l.Split(',')))
            yield return (cells[0], cells[1], Roles.ToDictionary(r => r, r => cells[Array.IndexOf(head, r)]));
    }
}
