using System.Net;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.EndToEnd;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Web.Security;

/// <summary>The first start of an installation, through the form that people use.</summary>
public sealed class SetUpTests : IAsyncLifetime
{
    private const string Password = "first password of all";
    private static readonly (string Name, string Value)[] Right =
    [
        ("Culture", "en"), ("OrganisationCode", " 114001 "), ("OrganisationName", "区总工会 <b>"), ("FirstMonth", "4"), ("FirstYear", "2027"),
        ("Name", "first"), ("Password", Password),
    ];

    private TemporaryLedger ledger = default!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.CreateAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task Answers_OfTheFirstStart_CountAtOnceAndAfterARestart()
    {
        string address;
        await using (FreshInstallation fresh = FreshInstallation.Start(ledger))
        {
            using HttpClient client = fresh.Client();
            address = fresh.Address;
            using HttpResponseMessage answer = await FreshInstallation.AnswerAsync(client, address, Right);
            (answer.StatusCode, answer.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.Found, DashboardUrls.SignIn));
            await ShouldSpeakAsync(fresh, "en", 4, 2027);
            (await client.GetStringAsync(address, Cancel)).ShouldNotContain("Form.Password");
        }

        AccountItem account = ledger.Get<AccountStore>().All(ledger.Time.GetUtcNow()).ShouldHaveSingleItem();
        (account.Name, account.Grants.ShouldHaveSingleItem() with { Id = 0 }).ShouldBe(("first", new(0, Role.Admin, null, null, null, null, null)));
        ledger.Node("114001").Department.Name.ShouldBe("区总工会 <b>");
        AuditChange[] records = [.. ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 10).Records.Reverse().Select(r => r.Change)];
        records.Select(r => (r.Action, r.Stamp.Actor)).ShouldBe(
            new[] { AuditActions.AccountAdded, AuditActions.InstitutionSetUp, AuditActions.BatchPosted }.Select(action => (action, new Actor("first", "web:set-up"))));
        records[1].After.ShouldBe("""{"culture":"en","firstMonth":4,"firstYear":2027}""");
        ledger.Dump().ShouldNotContain(Password);
        ledger.ShouldBeSound();
        await using (FreshInstallation again = FreshInstallation.Start(ledger)) await ShouldSpeakAsync(again, "en", 4, 2027);
        await using FreshInstallation told = FreshInstallation.Start(ledger, ("Institution:FirstMonth", "7"), ("Institution:Culture", "zh-CN"));
        await ShouldSpeakAsync(told, "zh-CN", 7, 2027);
    }

    [Fact]
    public async Task Answers_GivenOnThePage_CountForCommandsToo()
    {
        await using (FreshInstallation fresh = FreshInstallation.Start(ledger))
        {
            using HttpClient client = fresh.Client();
            (await FreshInstallation.AnswerAsync(client, fresh.Address, Right)).StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        ExecutableResult year = await Executable.RunAsync(ledger.Folder, "execution", "--department", "114001", "--as-of", "2026-03-31", "--json");
        // The last day of a year that began in April.
        year.Document().GetProperty("elapsedShare").GetDecimal().ShouldBe(1m, year.Said);
    }

    [Fact]
    public async Task Answers_WithFaults_AreKeptAndEachFaultIsSaid()
    {
        await using FreshInstallation fresh = FreshInstallation.Start(ledger);
        using HttpClient client = fresh.Client();
        using HttpResponseMessage answer = await FreshInstallation.AnswerAsync(
            client, fresh.Address, ("Culture", "fr"), ("OrganisationCode", " "), ("OrganisationName", "区总工会"), ("FirstMonth", "13"), ("FirstYear", "2027"), ("Name", "system"), ("Password", "shorty"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        string page = await FreshInstallation.TextAsync(answer);
        foreach (string field in (string[])["culture", "organisation-code", "first-month", "name", "password"]) page.ShouldContain($"data-problem-of=\"{field}\"");
        foreach (string field in (string[])["organisation-name", "first-year"]) page.ShouldNotContain($"data-problem-of=\"{field}\"");
        page.ShouldContain("value=\"区总工会\"");
        page.ShouldContain("value=\"system\"");
        page.ShouldContain("<option value=\"2027\" selected");
        page.ShouldContain("aria-describedby=\"name-hint name-problem\"");
        page.ShouldNotContain("shorty");
        ShouldHoldNothing();
        (await FreshInstallation.AnswerAsync(client, fresh.Address, Right)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Organisation_WhereDepartmentsCameBefore_IsNotAskedFor()
    {
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD,部门,\n");
        await using FreshInstallation fresh = FreshInstallation.Start(ledger);
        using HttpClient client = fresh.Client();
        (await client.GetStringAsync(fresh.Address, Cancel)).ShouldNotContain("OrganisationCode");
        (await FreshInstallation.AnswerAsync(client, fresh.Address, [.. Right.Where(f => !f.Name.StartsWith("Organisation", StringComparison.Ordinal))])).StatusCode.ShouldBe(HttpStatusCode.Found);
        ledger.Get<DepartmentStore>().All().ShouldHaveSingleItem().Department.Code.ShouldBe("D");
        ledger.Get<InstitutionStore>().Read().ShouldBe(new("en", 4, 2027));
    }

    [Theory]
    [InlineData("Account")]
    [InlineData("AccountGrant")]
    [InlineData("Institution")]
    [InlineData("Department")]
    [InlineData("Batch")]
    public async Task SetUp_FailingHalfWay_LeavesNothingAndCanBeDoneAgain(string table)
    {
        await using FreshInstallation fresh = FreshInstallation.Start(ledger);
        using HttpClient client = fresh.Client();
        ledger.Run($"CREATE TRIGGER full BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'full'); END");
        (await FreshInstallation.AnswerAsync(client, fresh.Address, Right)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        ShouldHoldNothing();
        ledger.Run("DROP TRIGGER full");
        (await FreshInstallation.AnswerAsync(client, fresh.Address, Right)).StatusCode.ShouldBe(HttpStatusCode.Found);
        ledger.Get<InstitutionStore>().Read().ShouldNotBeNull();
    }

    [Fact]
    public async Task SetUp_SentTwiceAtOnce_MakesOneAdministrator()
    {
        await using FreshInstallation fresh = FreshInstallation.Start(ledger);
        using HttpClient one = fresh.Client(), two = fresh.Client();
        string address = fresh.Address;
        (string, string)[] other = [.. Right.Select(f => f.Name == "Name" ? ("Name", "second") : f)];
        await Task.WhenAll(FreshInstallation.AnswerAsync(one, address, Right), FreshInstallation.AnswerAsync(two, address, other));
        ledger.Get<AccountStore>().All(ledger.Time.GetUtcNow()).ShouldHaveSingleItem();
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Account_MadeByTheCommand_ClosesThePage()
    {
        await using FreshInstallation fresh = FreshInstallation.Start(ledger);
        using HttpClient client = fresh.Client();
        (await Executable.RunAsync(ledger.Folder, "user", "add", "boss", "--role", "admin", "--json")).ExitCode.ShouldBe(0);
        (await client.GetStringAsync(fresh.Address, Cancel)).ShouldNotContain("Form.Password");
        ledger.Get<InstitutionStore>().Read().ShouldBeNull();
        await ShouldSpeakAsync(fresh, "zh-CN", 1, null);
    }

    [Fact]
    public async Task SetUp_KilledAtAnyMoment_IsCompleteOrCanBeDoneAgain()
    {
        Random random = new(5);
        for (int i = 0; i < 4; i++)
        {
            await using TemporaryLedger own = await TemporaryLedger.CreateAsync();
            Task<HttpResponseMessage> sent;
            using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
            await using (ServerProcess server = await ServerProcess.StartAsync(own.Folder))
            {
                client.BaseAddress = server.Address;
                string address = System.Text.RegularExpressions.Regex.Match(server.Said, "/account/set-up\\?token=[0-9a-f]{32}").Value;
                sent = FreshInstallation.AnswerAsync(client, address, Right);
                await Task.WhenAny(sent, Task.Delay(random.Next(100, 1200), Cancel));
            }

            await ((Task)sent).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await using FreshInstallation next = FreshInstallation.Start(own);
            bool isComplete = own.Get<AccountStore>().IsAnyone();
            (own.Get<InstitutionStore>().Read() is not null).ShouldBe(isComplete);
            own.Get<DepartmentStore>().All().Count.ShouldBe(isComplete ? 1 : 0);
            using HttpClient again = next.Client();
            if (!isComplete) (await FreshInstallation.AnswerAsync(again, next.Address, Right)).StatusCode.ShouldBe(HttpStatusCode.Found);
            own.ShouldBeSound();
        }
    }

    private void ShouldHoldNothing()
    {
        foreach (string table in (string[])["Account", "AccountGrant", "Institution", "Department", "Batch", "AuditRecord"])
            ledger.Number($"SELECT count(*) FROM \"{table}\"").ShouldBe(0, table);
    }

    private static async Task ShouldSpeakAsync(FreshInstallation at, string culture, int firstMonth, int? firstYear)
    {
        using HttpClient stranger = at.Client();
        (await stranger.GetStringAsync(DashboardUrls.SignIn, Cancel)).ShouldContain($"<html lang=\"{culture}\"");
        InstitutionOptions institution = at.Services.GetRequiredService<IOptions<InstitutionOptions>>().Value;
        (institution.FirstMonth, institution.FirstYear).ShouldBe((firstMonth, firstYear));
    }
}
