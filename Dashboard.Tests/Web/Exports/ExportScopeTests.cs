using System.Globalization;
using System.Net;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.Web.Security;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Exports;

/// <summary>A file holds what its page shows this person, and nothing else.</summary>
public sealed class ExportScopeTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private static readonly string[] Tables = [DashboardUrls.ExportLines, DashboardUrls.ExportIndicators, DashboardUrls.ExportAlerts, DashboardUrls.ExportUnreported];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Officer)]
    [InlineData(Role.Reporter)]
    [InlineData(Role.Overseer)]
    [InlineData(Role.Auditor)]
    public async Task EachRole_ForEachDepartment_GetsOwnRowsOrNothing(Role role)
    {
        using HttpClient client = await sample.SignInAsync(role);
        DepartmentNode own = sample.DepartmentOf(role);
        int refused = 0;
        foreach (DepartmentNode department in sample.Ledger.Get<DepartmentStore>().All())
        {
            bool isMine = own.Range.Position <= department.Range.Position && department.Range.End <= own.Range.End;
            foreach (string table in Tables)
            {
                string address = DashboardUrls.ToExport(table, "csv", new(Department: department.Department.Code));
                if (isMine) (await ExportedFile.FetchAsync(client, address)).Column("单位代码").ShouldAllBe(cell => cell.Text.Length == 0 || IsBelow(cell.Text, own));
                else refused += await RefusedAsync(client, address, department);
            }
        }

        // The city is above everyone but those who watch it.
        if (role is not (Role.Overseer or Role.Auditor)) refused.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task Lines_OfADepartment_AreAllOfThemAndAddUpToThePage()
    {
        using HttpClient client = await sample.SignInAsync(Role.Overseer);
        DepartmentNode city = sample.DepartmentOf(Role.Overseer);
        IReadOnlyList<LineSnapshot> all = sample.Ledger.Snapshots.Lines(city, sample.Ledger.Snapshots.QuestionFor());
        string page = await client.GetStringAsync(DashboardUrls.ToLines(new(Department: city.Department.Code)), Cancel);
        foreach (string form in (string[])["csv", "xlsx"])
        {
            ExportedFile file = await ExportedFile.FetchAsync(client, DashboardUrls.ToExport(DashboardUrls.ExportLines, form, new(Department: city.Department.Code)));
            file.Rows.Count.ShouldBe(all.Count + 1);
            all.Count.ShouldBeGreaterThan(50, "more than a page, or nothing is shown");
            decimal[] executed = [.. file.Column("已执行（万元）").Select(c => decimal.Parse(c.Text, NumberStyles.Float, CultureInfo.InvariantCulture) * 10_000m)];
            executed[..^1].Sum().ShouldBe(executed[^1]);
            page.ShouldContain($"data-figure=\"executed\" data-value=\"{executed[^1].ToString("0.00", CultureInfo.InvariantCulture)}\"");
            file.Column("项目代码").SkipLast(1).Select(c => c.Text).ShouldBe(all.Select(l => l.Line.Code), ignoreOrder: true);
            string.Join('\n', file.Head).ShouldContain($"单位 {city.Department.Name} {city.Department.Code}\n数据截至 2026-");
            string.Join('\n', file.Head).ShouldContain("金额单位 万元\n筛选 排序：最需处理\n");
            file.FileName.ShouldStartWith($"预算执行 {city.Department.Name} 2026-");
        }
    }

    [Fact]
    public async Task Choice_OfThePage_IsTheChoiceOfTheFile()
    {
        using HttpClient client = await sample.SignInAsync(Role.Overseer);
        string code = sample.DepartmentOf(Role.Overseer).Department.Code;
        ExportedFile red = await ExportedFile.FetchAsync(client, $"/export/lines/xlsx?dept={code}&light=Red&sort=Balance&unit=yi");
        red.Rows.Count.ShouldBeGreaterThan(1);
        red.Column("状态").SkipLast(1).ShouldAllBe(cell => cell.Text == "滞后");
        red.Headings.ShouldContain("结余（亿元）");
        red.Head.ShouldContain(line => line.Contains("状态：滞后", StringComparison.Ordinal));
        decimal[] left = [.. red.Column("结余（亿元）").SkipLast(1).Select(c => decimal.Parse(c.Text, NumberStyles.Float, CultureInfo.InvariantCulture))];
        left.ShouldBe(left.OrderDescending());
        ExportedFile records = await ExportedFile.FetchAsync(client: await sample.SignInAsync(Role.Admin), "/export/audit/csv?action=demo-loaded");
        records.Rows.Count.ShouldBe(1);
        records.Column("校验值").Single().Text.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Records_OfAnAuditorOfAPart_NameOnlyThatPart()
    {
        using HttpClient client = await sample.SignInAsync(Role.Auditor);
        DepartmentNode own = sample.DepartmentOf(Role.Auditor);
        ExportedFile records = await ExportedFile.FetchAsync(client, "/export/audit/xlsx");
        // The record of a batch names no department: it tells of the auditor's own rows alone.
        records.Column("单位代码").Where(cell => cell.Text.Length > 0).ShouldAllBe(cell => IsBelow(cell.Text, own));
        records.Column("单位代码").Zip(records.Column("变更后")).Where(row => row.First.Text.Length == 0).ShouldAllBe(row => row.Second.Text.Contains("本单位行数", StringComparison.Ordinal));
        using HttpClient manager = await sample.SignInAsync(Role.Manager);
        (await manager.GetAsync("/export/audit/xlsx", Cancel)).Headers.Location!.ToString().ShouldContain(DashboardUrls.Denied);
    }

    [Theory]
    [InlineData("/export/lines/pdf")]
    [InlineData("/export/lines/csv%2F..%2Fxlsx")]
    [InlineData("/export/indicators/CSV ")]
    [InlineData("/export/audit/..%5Ccsv")]
    public async Task Form_ThatIsNone_IsNotFound(string address)
    {
        using HttpClient client = await sample.SignInAsync(Role.Admin);
        (await client.GetAsync(address, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Answers exactly like a department that does not exist.</summary>
    private static async Task<int> RefusedAsync(HttpClient client, string address, DepartmentNode department)
    {
        using HttpResponseMessage answer = await client.GetAsync(address, Cancel), unknown = await client.GetAsync(address.Replace($"dept={department.Department.Code}", "dept=none", StringComparison.Ordinal), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain($">{department.Department.Name}<", Case.Sensitive);
        return 1;
    }

    private bool IsBelow(string code, DepartmentNode top) =>
        sample.Ledger.Node(code) is var node && top.Range.Position <= node.Range.Position && node.Range.End <= top.Range.End;
}
