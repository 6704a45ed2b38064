using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Demo;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Alerts;

/// <summary>What a rule would have done and what the product does are the same, event by event.</summary>
public sealed class AlertReplayTests
{
    private static readonly FiscalYear Year = new(2025);

    [Fact]
    public async Task Evaluate_EveryDayOfAYear_FindsWhatTheReplayFinds()
    {
        await using TemporaryLedger ledger = await CityAsync(departments: 12);
        for (DateOnly day = Year.First; day <= Year.Last; day = day.AddDays(1)) await EvaluateAsync(ledger, day);

        string[] live = Live(ledger);
        live.Length.ShouldBeGreaterThan(50);
        live.ShouldContain(line => line.Contains("recovered", StringComparison.Ordinal));
        live.ShouldBe(Replayed(ledger));
    }

    [Fact]
    public async Task Evaluate_DaysNobodyLooked_FindsWhatTheReplayFinds()
    {
        await using TemporaryLedger ledger = await CityAsync(departments: 12);
        await EvaluateAsync(ledger, Year.First);
        Random random = new(7);
        for (DateOnly day = Year.First; day < Year.Last;)
        {
            day = day.AddDays(1 + random.Next(40));
            day = day > Year.Last ? Year.Last : day;
            await EvaluateAsync(ledger, day);
            // A second look at the same day finds nothing new.
            (await EvaluateAsync(ledger, day)).ShouldBe(new(day, 1, 0, 0, 0));
        }

        Live(ledger).ShouldBe(Replayed(ledger));
    }

    [Fact]
    public async Task Evaluate_FirstDayOfTheNextYear_ClosesWhatIsOpen()
    {
        await using TemporaryLedger ledger = await CityAsync(departments: 4);
        await EvaluateAsync(ledger, new(2025, 11, 30));
        await EvaluateAsync(ledger, Year.Last);
        long open = ledger.Number("SELECT count(*) FROM Alert WHERE State IN (0, 1, 2)");
        open.ShouldBeGreaterThan(0);

        await EvaluateAsync(ledger, Year.Last.AddDays(1));

        ledger.Number("SELECT count(*) FROM Alert WHERE State IN (0, 1, 2) AND Year=2025").ShouldBe(0);
        ledger.Number("SELECT count(*) FROM AlertEvent WHERE Kind='year-ended'").ShouldBe(open);
        ledger.Number("SELECT count(*) FROM AlertTrack WHERE Year=2025").ShouldBe(0);
    }

    private static async Task<TemporaryLedger> CityAsync(int departments)
    {
        TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(new(new(2026, 11, 22), departments, 2), new(2026, 11, 22), Actor.System("test"));
        return ledger;
    }

    /// <summary>At half past eight in Shanghai, as the clock of that day.</summary>
    private static async Task<EvaluationResult> EvaluateAsync(TemporaryLedger ledger, DateOnly day)
    {
        ledger.Time.AdjustTime(new(day, new(0, 30), TimeSpan.Zero));
        return (await ledger.Get<AlertService>().EvaluateAsync(ledger.Get<DataDirectory>(), ledger.Time.GetUtcNow())).ShouldNotBeNull();
    }

    private static string[] Live(TemporaryLedger ledger)
    {
        using SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
        using SqliteCommand read = connection.CreateCommand();
        read.CommandText = "SELECT e.Day || ' ' || e.Kind || ' ' || a.Rule || ' ' || a.Subject || ' ' || a.Episode || ' ', e.Figure FROM AlertEvent e JOIN Alert a ON a.Id=e.AlertId "
            + "WHERE e.Kind IN ('opened', 'recovered') UNION ALL SELECT e.Day || ' lapsed ' || a.Rule || ' ' || a.Subject || ' ' || a.Episode || ' ', NULL FROM AlertEvent e JOIN Alert a ON a.Id=e.AlertId WHERE e.Kind='lapsed'";
        using SqliteDataReader reader = read.ExecuteReader();
        List<string> lines = [];
        while (reader.Read()) lines.Add(reader.GetString(0) + Plain(reader.IsDBNull(1) ? null : reader.GetDecimal(1)));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string[] Replayed(TemporaryLedger ledger)
    {
        AlertGrounds grounds = ledger.Get<AlertGroundReader>().Read();
        return
        [
            .. AlertReplay.Run(ledger.Get<AlertRuleService>().Current(), ledger.Get<WatchService>().Days(FactQuery.Everything, Year, Year.First, Year.Last), grounds.ForRules)
                .SelectMany(day => day.Changes)
                .Select(c => FormattableString.Invariant($"{c.Day:yyyyMMdd} {Word(c.Turn)} {c.Key.Rule} {c.Key.Subject} {c.Episode} {Plain(c.Turn == AlertTurn.Lapsed ? null : c.Reading!.Figure)}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A database does not keep the zeros behind a figure.</summary>
    private static string Plain(decimal? figure) => figure?.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string Word(AlertTurn turn) => turn switch
    {
        AlertTurn.Opened => AlertEvents.Opened,
        AlertTurn.Recovered => AlertEvents.Recovered,
        _ => AlertEvents.Lapsed,
    };
}
