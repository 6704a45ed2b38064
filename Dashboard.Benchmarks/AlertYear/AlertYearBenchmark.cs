using System.Diagnostics;
using System.Text.Json;
using Dashboard.Domain.Alerts;
using Dashboard.Tests.TestKit.Receivers;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>A year of alerts and messages of 200 units, in a process that is killed 50 times, while the mail server is down for two days.</summary>
internal static class AlertYearBenchmark
{
    public const string Verb = "alert-year";

    public static async Task RunAsync(Options options, Figures figures)
    {
        YearSetting setting = new(options.Units, options.Days, options.Kills);
        string folder = Directory.CreateTempSubdirectory("dashboard-year-").FullName;
        SteeredClock robotClock = new(new(YearSetting.Year.First, TimeOnly.MinValue, TimeSpan.Zero));
        await using SmtpServer smtp = await SmtpServer.StartAsync();
        await using RobotReceiver robots = await RobotReceiver.StartAsync(robotClock);
        await File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), Settings(smtp, robots));
        string addresses = JsonSerializer.Serialize(YearPeople.Robots.Select(r => robots.Add(r.Vendor, r.Key, r.Secret)));
        YearCity city = new(setting, folder);
        YearRun run = new(setting, folder, smtp, robotClock);
        long start = Stopwatch.GetTimestamp();
        await run.RunAsync(city.Beginning(), city.Days(), addresses);
        figures.Check("lived through", $"{setting.Days} days, {setting.Units} units, in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s", true);
        await using (YearPlace place = await YearPlace.OpenAsync(folder, new(setting.Last, new(23, 59), TimeSpan.FromHours(8))))
        {
            YearWire wire = new(smtp.Mails(), robots.Posts);
            YearRecord record = new(place, setting);
            Kills(run, setting, figures);
            Budget(run, wire, figures);
            Once(wire, record, setting, figures);
            Critical(wire, record, figures);
            Outage(run, record, figures);
            Signed(wire, figures);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static void Kills(YearRun run, YearSetting setting, Figures figures) => figures.Check(
        "killed", string.Join(", ", run.Kills.GroupBy(k => k.Order.What).Select(g => $"{g.Count()} × {g.Key} ({g.Count(k => k.IsAtWork)} in the middle)")), run.Kills.Count == setting.Kills && run.Kills.Any(k => k.IsAtWork));

    private static void Budget(YearRun run, YearWire wire, Figures figures)
    {
        int people = wire.Mails.Select(m => m.To.Single()).Distinct().Count(), most = wire.MostInAWeek(run.Weeks);
        figures.Check("messages a person and week", $"{most} at most of {MessageBudget.Usual}, {(double)wire.Mails.Count / people / run.Weeks.Count:0.00} on average, {people} people, {wire.Mails.Count} mails", most <= MessageBudget.Usual && most > 0);
    }

    private static void Once(YearWire wire, YearRecord record, YearSetting setting, Figures figures)
    {
        var openings = record.Openings();
        var told = wire.Told();
        int twice = told.Count(t => t.Value > openings.GetValueOrDefault((t.Key.Kind, t.Key.Department, t.Key.Name)));
        IReadOnlyList<string> city = wire.OpenedAt("city");
        int twiceAtRobot = city.Count - city.Distinct().Count();
        figures.Check("told twice", $"{twice} of {told.Count} openings by mail, {twiceAtRobot} of {city.Count} by webhook", twice == 0 && twiceAtRobot == 0 && told.Count > 0 && city.Count > 0);
        figures.Check("repeats of a message by a kill", $"{wire.MailRepeats}, with the same Message-ID and text", wire.AreRepeatsAlike && wire.MailRepeats <= setting.Kills);
    }

    private static void Critical(YearWire wire, YearRecord record, Figures figures)
    {
        IReadOnlySet<string> replayed = record.Replayed();
        IReadOnlyDictionary<string, int> critical = record.Critical();
        figures.Check("critical, as a replay finds them", $"{critical.Count}", critical.Count > 0 && replayed.SetEquals(critical.Keys));
        HashSet<string> atRobot = [.. wire.OpenedAt("city")];
        ILookup<string, string> arrived = wire.Arrived();
        IReadOnlyDictionary<int, string[]> who = record.Told();
        Dictionary<(string, string), CriticalNotice> notices = record.Notices().ToDictionary(n => (n.Alert, n.Recipient));
        CriticalNotice?[] due = [.. critical.SelectMany(alert => who[alert.Value].Distinct(), (alert, person) => notices.GetValueOrDefault((alert.Key, person)))];
        CriticalNotice[] got = [.. due.OfType<CriticalNotice>().Where(n => n.Mark is { } mark && n.SentOn is not null && arrived[YearPeople.Address(n.Recipient)].Contains(mark))];
        // What is over before it can be told is told no more; only the outage holds anything back for longer than the next digest.
        int over = due.OfType<CriticalNotice>().Except(got).Count(n => n.EndedOn is { } end && record.Workdays(n.OpenedOn, end) <= 3);
        int slowest = got.Select(n => record.Workdays(n.OpenedOn, n.SentOn!.Value)).DefaultIfEmpty().Max();
        figures.Check("critical lost, by mail", $"{due.Length - got.Length - over} of {due.Length}; {over} were over before; the slowest took {slowest} working days", due.Length == got.Length + over && slowest <= 3);
        figures.Check("critical lost, by webhook", $"{replayed.Count(alert => !atRobot.Contains(alert))} of {replayed.Count}", replayed.All(atRobot.Contains));
    }

    private static void Outage(YearRun run, YearRecord record, Figures figures)
    {
        IReadOnlyList<bool> sent = run.OutageFrom is { } first ? record.SentAfterOutage(first) : [];
        figures.Check("raised while the mail server was down", $"{sent.Count}, of which {sent.Count(isSent => !isSent)} were not told afterwards", sent.Count > 0 && sent.All(isSent => isSent));
    }

    private static void Signed(YearWire wire, Figures figures)
    {
        foreach (var robot in wire.Posts.GroupBy(post => post.Vendor))
            figures.Check($"robot {robot.Key}", $"{robot.Count(p => p.IsTaken)} of {robot.Count()} taken", robot.All(p => p.IsTaken));
    }

    private static string Settings(SmtpServer smtp, RobotReceiver robots) => JsonSerializer.Serialize(new
    {
        Mail = new { Host = "127.0.0.1", smtp.Port, Security = "none", From = "dashboard@example.cn", TimeoutSeconds = 10 },
        Outgoing = new { AllowedHosts = (string[])[robots.Root], IntranetHosts = (string[])["127.0.0.1"] },
        Alerts = new { BaseAddress = "https://board.example.cn" },
    });
}
