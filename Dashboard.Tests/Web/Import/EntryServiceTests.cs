using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

public sealed class EntryServiceTests
{
    [Fact]
    public async Task Rows_TypedOnAPage_StandAsTheSameRowsOfAFile()
    {
        await using TemporaryLedger typed = await TemporaryLedger.WithLinesAsync(), imported = await TemporaryLedger.WithLinesAsync();
        string[][] rows = [["L1", "3", "250.5"], ["L1", "12", "1000"], ["L3", "6", "500"]];
        EntryReport report = await TakeAsync(typed, Request(ImportKind.Plan, rows));
        (report.Accepted, report.IsClean, report.BatchId is not null).ShouldBe((3, true, true));
        await imported.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\n" + string.Concat(rows.Select(row => string.Join(',', row) + "\n")));
        const string Points = "SELECT LineId, Year, Month, CumulativeFen FROM PlanPoint ORDER BY Id";
        typed.Texts(Points).ShouldBe(imported.Texts(Points));
        EntryReport again = await TakeAsync(typed, Request(ImportKind.Plan, rows));
        (again.BatchId, again.Accepted, again.Unchanged, again.Rejected.Count).ShouldBe((null, 0, 3, 0));
        typed.ShouldBeSound();
    }

    [Fact]
    public async Task Rows_OutsideTheScopeOrBad_AreGivenBackByTheirNumber()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Person officer = new("o", "officer", [new(Role.Officer, ledger.Node("D1").Id)]);
        EntryReport report = await TakeAsync(ledger, Request(ImportKind.Plan, ["L1", "3", "1"], ["L3", "3", "1"], ["L1", "13", "1"]) with { By = officer });
        report.Accepted.ShouldBe(1);
        report.Rejected.Select(r => (r.Row, r.Code)).ShouldBe([(2, RejectionCodes.UnknownLine), (3, RejectionCodes.BadMonth)]);
        Person reporter = new("r", "reporter", [new(Role.Reporter, null)]);
        (await TakeAsync(ledger, Request(ImportKind.Plan, ["L1", "4", "1"]) with { By = reporter })).Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.OutsideScope);
        ledger.Number("SELECT count(*) FROM PlanPoint").ShouldBe(1);
    }

    [Fact]
    public async Task Results_AreTypedByReportersToo_InTheirOwnUnitsAlone()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Indicators, "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nI1,D1,产出指标,数量指标,培训人次,≥,100,人次,10,累计\nI2,D2,产出指标,数量指标,走访户数,≥,100,户,10,累计\n");
        Person reporter = new("r", "reporter", [new(Role.Reporter, ledger.Node("D1").Id)]);
        EntryReport report = await TakeAsync(ledger, Request(ImportKind.Results, ["I1", "2026-03-31", "25", ""], ["I2", "2026-03-31", "25", ""]) with { By = reporter });
        (report.Accepted, report.Rejected.ShouldHaveSingleItem().Code).ShouldBe((1, RejectionCodes.UnknownIndicator));
        Person manager = new("m", "manager", [new(Role.Manager, null)]);
        (await TakeAsync(ledger, Request(ImportKind.Results, ["I1", "2026-06-30", "50", ""]) with { By = manager })).Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.OutsideScope);
    }

    [Fact]
    public async Task Rows_ThatWouldReplaceTheUnseen_AreLeftOutOnceNobodyElseCanWrite()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        bool isLocked = false;
        EntryReport report = await TakeAsync(ledger, Request(ImportKind.Results, ["Z-1", "2026-11-22", "80", ""], ["Z-2", "2026-11-22", "x", ""], ["Z-4", "2026-11-22", "95", ""]) with
        {
            Stale = () =>
            {
                Task<IDisposable> second = ledger.Get<Dashboard.Web.Persistence.ImportStore>().LockAsync(new CancellationToken(true));
                isLocked = !second.IsCompletedSuccessfully;
                // One that was given wrongly is given back, or everything after this test would wait for it.
                if (!isLocked) second.Result.Dispose();
                return new HashSet<int> { 1 };
            },
        });
        (isLocked, report.Accepted, report.Rejected.ShouldHaveSingleItem().Row).ShouldBe((true, 1, 2));
        ledger.Texts("SELECT IndicatorCode FROM Result WHERE Date=20261122").ShouldBe(["Z-4"]);
    }

    [Theory]
    [InlineData(ImportKind.Departments)]
    [InlineData(ImportKind.Budget)]
    [InlineData(ImportKind.Payments)]
    public async Task Rows_OfMoneyOrTheTree_AreNotTyped(ImportKind kind)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string before = ledger.Dump();
        string[] row = [.. ImportTemplate.Columns(kind).Select(_ => "1")];
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => TakeAsync(ledger, Request(kind, row)));
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Rows_OnlyTried_LeaveNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string before = ledger.Dump();
        EntryReport report = await TakeAsync(ledger, Request(ImportKind.Plan, ["L1", "3", "1"]) with { IsDryRun = true });
        (report.Accepted, report.BatchId).ShouldBe((1, null));
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Rows_OfALockedBook_WaitWithGroundsAndAreGivenBackWithout()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Run($"INSERT INTO Book (Kind, DepartmentId, Year, State, SubmittedBy, ChangedBy, ChangedAt) VALUES ({(int)BookKind.Plan}, {ledger.Node("D1").Id}, 2026, {(int)BookState.Locked}, 'else', 'else', 0)");
        EntryRequest request = Request(ImportKind.Plan, ["L1", "3", "1"]);
        (await TakeAsync(ledger, request)).Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.BookLocked);
        (await TakeAsync(ledger, request with { Grounds = new(ChangeReason.Budget, "追加了预算") })).Held.ShouldBe(1);
        (ledger.Number("SELECT count(*) FROM PlanPoint"), ledger.Number("SELECT count(*) FROM ChangeRequest WHERE State=0")).ShouldBe((0, 1));
    }

    private static Task<EntryReport> TakeAsync(TemporaryLedger ledger, EntryRequest request) => ledger.Get<EntryService>().TakeAsync(request, TestContext.Current.CancellationToken);

    private static EntryRequest Request(ImportKind kind, params string[][] rows) => new(kind, "typed", 2026, rows) { By = Person.Local, Actor = Actor.Anonymous };
}
