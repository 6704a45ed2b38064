using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Demo;

public sealed class DemoRoundsTests
{
    private static readonly DemoOptions Small = new(new(2026, 11, 22), Departments: 9, Years: 2) { HasRound = true };

    private static readonly string[] Tables =
        ["MonitoringRound", "MonitoringLine", "MonitoringTask", "MonitoringStep", "MonitoringAnswer", "MonitoringText", "MonitoringSeal", "Rectification", "RectificationStep"];

    [Fact]
    public async Task Round_OfTheSampleCity_HasEveryStateAndEveryStanding()
    {
        await using TemporaryLedger ledger = await LoadAsync(Small);
        MonitoringGround ground = ledger.Get<MonitoringGround>();
        MonitoringRoundStatus round = ground.Rounds.All(2026, Person.Local).ShouldHaveSingleItem();
        (round.Round.Month, round.Round.StartsOn, round.Round.EndsOn, round.Round.Problem).ShouldBe((7, new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31), null));
        round.Round.Title.ShouldStartWith("示例市");
        IReadOnlyList<MonitoringTask> tasks = ground.Tasks.Below(round.Id, ledger.Node(DemoDepartments.RootCode), Person.Local);
        tasks.Select(task => task.State).Distinct().Order().ShouldBe(Enum.GetValues<MonitoringState>());
        tasks.Where(task => MonitoringBoard.PlaceOf(round.Round, task.State, Small.Today) == BoardPlace.Overdue).Count().ShouldBeGreaterThanOrEqualTo(3);
        tasks.ShouldContain(task => task.SubmittedOn > round.Round.EndsOn, "one came too late");
        tasks.Where(task => task.ChangedAt is not null).ShouldAllBe(task => task.ChangedBy!.StartsWith("示例市", StringComparison.Ordinal));
        ground.Rectifications.Below(round.Id, ledger.Node(DemoDepartments.RootCode), Person.Local).Select(order => order.StandingOn(Small.Today)).Order().ShouldBe(Enum.GetValues<RectificationStanding>());
        ledger.Number("SELECT count(*) FROM MonitoringText").ShouldBeGreaterThan(0);
        ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action LIKE 'round-%' OR Action LIKE 'rectification-%'").ShouldBe(
            ledger.Number("SELECT count(*) FROM AuditRecord WHERE Origin='demo'"), "who did it is a sample");
        ledger.Get<AuditStore>().Verify().IsWhole.ShouldBeTrue();
        // What was sealed is what its documents say, as with everybody.
        MonitoringTask signed = tasks.First(task => task.State == MonitoringState.Frozen);
        RoundPackage.Of(ledger.Get<RoundReader>().Dossier(signed.Key, Person.Local)!.Content, []).Hash.ShouldBe(signed.SealHash);
    }

    [Fact]
    public async Task Round_LoadedAgainOrElsewhereLater_HasTheSameRowsAndLeavesWithTheCity()
    {
        await using TemporaryLedger ledger = await LoadAsync(Small);
        string first = Rows(ledger);
        await LoadAsync(Small, ledger);
        Rows(ledger).ShouldBe(first);
        await using TemporaryLedger other = await TemporaryLedger.CreateAsync();
        other.Time.Advance(TimeSpan.FromDays(40));
        await LoadAsync(Small, other);
        Rows(other).ShouldBe(first);
        (await other.Get<DemoService>().RemoveAsync(Small.Today, Person.Local, Actor.Anonymous)).ShouldBeGreaterThan(0);
        Tables.ShouldAllBe(table => other.Number($"SELECT count(*) FROM {table}") == 0);
    }

    [Theory]
    [InlineData("2026-07-31", true, 0, 0, 0)]
    [InlineData("2026-08-20", false, 0, 0, 0)]
    [InlineData("2026-08-20", true, 1, 9, 0)]
    public async Task Round_OnADayOfTheYear_HasComeAsFarAsThat(string today, bool hasRound, int rounds, int tasks, int orders)
    {
        DateOnly day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        await using TemporaryLedger ledger = await LoadAsync(Small with { Today = day, Years = 1, HasRound = hasRound });
        (ledger.Number("SELECT count(*) FROM MonitoringRound"), ledger.Number("SELECT count(*) FROM MonitoringTask"), ledger.Number("SELECT count(*) FROM Rectification")).ShouldBe((rounds, tasks, orders));
        long end = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
        ledger.Number($"SELECT count(*) FROM MonitoringStep WHERE At>={end}").ShouldBe(0);
        ledger.Number($"SELECT count(*) FROM MonitoringAnswer WHERE At>={end}").ShouldBe(0);
        if (rounds > 0) ledger.Number("SELECT count(*) FROM MonitoringAnswer").ShouldBeGreaterThan(0);
    }

    private static async Task<TemporaryLedger> LoadAsync(DemoOptions options, TemporaryLedger? into = null)
    {
        TemporaryLedger ledger = into ?? await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(options, options.Today, Actor.System("test"), TestContext.Current.CancellationToken);
        return ledger;
    }

    private static string Rows(TemporaryLedger ledger)
    {
        using SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
        return string.Join('\n', Tables.SelectMany(table => connection.List(
            $"SELECT * FROM {table} ORDER BY 1, 2, 3", r => table + " " + string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i => $"{r.GetValue(i)}")))));
    }
}
