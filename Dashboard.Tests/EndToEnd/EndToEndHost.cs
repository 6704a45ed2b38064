using System.Globalization;
using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Security;

namespace Dashboard.Tests.EndToEnd;

/// <summary>One running program for tests with pages, on the sample city, the department of the seeds and three of our own.</summary>
/// <remarks>These tests run after all others and one at a time: some of them measure how soon a page follows.</remarks>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EndToEndHost(TestBrowser browser) : ICollectionFixture<EndToEndHost>, IAsyncLifetime
{
    public const string Name = "End to end";

    /// <summary>The last day of the sample city.</summary>
    public const string Period = "year=2026&asOf=2026-11-22";

    /// <summary>The sample city.</summary>
    public const string City = "S000";

    /// <summary>The account of all windows that ask for no other.</summary>
    public const string Administrator = "管理员";

    public const string Password = "correct horse battery";

    private ServerProcess? server;
    private string? session;
    private TemporaryLedger? ledger;

    /// <summary>The ledger of the running program.</summary>
    internal TemporaryLedger Ledger => ledger!;

    /// <summary>The day on which the running program is.</summary>
    public string Today { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (TestBrowser.Missing is not null) return;
        ledger = await TemporaryLedger.CreateAsync();
        await FillAsync(ledger);
        (await ledger.Get<AccountService>().AddAsync(new(Administrator, Password, [new(Role.Admin, null)]), new(Person.Local, Dashboard.Domain.Audit.Actor.System("test")))).ShouldBeEmpty();
        // Open pages look for changed rights every second, so that no test waits for what is not measured.
        server = await ServerProcess.StartAsync(ledger.Folder, "--OpenPages:CheckSeconds=1");
        await using Visit visit = await OpenAsStrangerAsync();
        session = await visit.SignInAsync(Administrator, Password);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        if (ledger is not null) await ledger.DisposeAsync();
    }

    /// <summary>A window of its own on the running program.</summary>
    internal Task<Visit> OpenAsync(Look look = Look.Desktop) => browser.OpenAsync(server!.Address, () => server!.Said, look, session);

    /// <summary>A window in which nobody is signed in.</summary>
    internal Task<Visit> OpenAsStrangerAsync(Look look = Look.Desktop) => browser.OpenAsync(server!, look);

    /// <summary>The real command line beside the running program, on the same data.</summary>
    internal Task<ExecutableResult> RunAsync(params string[] arguments) =>
        Executable.RunAsync(Ledger.Folder, [.. arguments, "--data-dir", Ledger.Folder, "--json"]);

    /// <summary>An alert that the running program has found by itself, which takes it a moment.</summary>
    internal long FirstAlert()
    {
        SpinWait.SpinUntil(() => Ledger.Number("SELECT count(*) FROM Alert") > 0, TimeSpan.FromSeconds(60)).ShouldBeTrue();
        return Ledger.Number("SELECT Id FROM Alert WHERE State=0 ORDER BY Severity DESC, Id LIMIT 1");
    }

    /// <summary>A file to import.</summary>
    internal string Write(string text, string name = "file.csv") => Ledger.Write(Encoding.UTF8.GetBytes(text), name);

    private async Task FillAsync(TemporaryLedger into)
    {
        DateOnly day = new(2026, 11, 22);
        await into.Get<DemoService>().LoadAsync(new(day, Departments: 12, Years: 2) { HasRound = true }, day, Dashboard.Domain.Audit.Actor.System("test"));
        await HuaduLedger.FillAsync(into);
        await HostileText.FillAsync(into);
        Today = (await RunAsync("execution", "--department", "114001")).Document().GetProperty("asOf").GetString()!;
        await into.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nLIVE,实时单位,\nHAND,手工单位,\n");
        await into.TakeAsync(
            ImportKind.Budget,
            "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n"
            + $"LIVE,LIVE-1,实时项目,项目支出,一般公共预算,{Today},年初预算,1000000,\n"
            + $"HAND,HAND-1,手工项目,项目支出,一般公共预算,{Today},年初预算,1000000,\n");
        int year = int.Parse(Today[..4], CultureInfo.InvariantCulture);
        await into.ImportAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n"
            + "LIVE-ZB,LIVE,LIVE-1,产出指标,数量指标,服务人次,≥,100,人次,10,累计\n",
            request => request with { Year = year });
    }
}
