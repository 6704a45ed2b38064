using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>A real ledger whose alerts are opened and ended at will, with real receivers of messages. It is Monday, 23 November 2026, 09:00.</summary>
internal sealed class DeliveryOffice : IAsyncDisposable
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);
    private readonly Dictionary<AlertKey, AlertReading> readings = [];
    private readonly Dictionary<string, string?> settings;

    private readonly FakeTimeProvider robotClock;

    private DeliveryOffice(TemporaryLedger ledger, SmtpServer smtp, (RobotReceiver Robots, FakeTimeProvider Clock) robots, Dictionary<string, string?> settings) =>
        (Ledger, Smtp, Robots, robotClock, this.settings) = (ledger, smtp, robots.Robots, robots.Clock, settings);

    public TemporaryLedger Ledger { get; }

    public SmtpServer Smtp { get; }

    public RobotReceiver Robots { get; }

    public static async Task<DeliveryOffice> OpenAsync()
    {
        SmtpServer smtp = await SmtpServer.StartAsync();
        FakeTimeProvider clock = new();
        RobotReceiver robots = await RobotReceiver.StartAsync(clock);
        Dictionary<string, string?> settings = SenderServices.Mail(smtp.Port);
        settings["Mail:Host"] = "127.0.0.1";
        settings["Outgoing:AllowedHosts:0"] = robots.Root;
        settings["Outgoing:IntranetHosts:0"] = "127.0.0.1";
        settings["Alerts:BaseAddress"] = "https://board.example.cn";
        DeliveryOffice office = new(await TemporaryLedger.WithLinesAsync(settings), smtp, (robots, clock), settings);
        office.GoTo(Monday, 9);
        return office;
    }

    public IReadOnlyDictionary<string, string?> Settings => settings;

    /// <summary>Another process on the same data.</summary>
    public Task<TemporaryLedger> JoinAsync() => Ledger.JoinAsync(settings);

    /// <summary>Sets all clocks to a moment in Shanghai.</summary>
    public void GoTo(DateOnly day, int hour, int minute = 0)
    {
        DateTimeOffset at = new(day.ToDateTime(new(hour, minute)), Zone);
        Ledger.Time.AdjustTime(at);
        robotClock.AdjustTime(at);
    }

    public void Wait(TimeSpan time)
    {
        Ledger.Time.Advance(time);
        robotClock.Advance(time);
    }

    /// <summary>An officer of a department, with a mail address.</summary>
    public void Officer(string name, string department = "D1", int budget = MessageBudget.Usual)
    {
        Session.Open(Ledger, name, new Grant(Role.Officer, Ledger.Node(department).Id));
        Ledger.Get<WishStore>().Save(name, new($"{name}@example.cn", true, budget), Stamp).ShouldBeTrue();
    }

    /// <summary>A robot in a group, told of a department and all units below it.</summary>
    public void Robot(string name, RobotVendor vendor, string key, string? secret = null, string? department = null, AlertSeverity from = AlertSeverity.Warning)
    {
        string address = Robots.Add(vendor, key, secret);
        RobotForm form = new(0, Enum.Parse<ChannelKind>(vendor.ToString()), name, department is null ? null : Ledger.Node(department).Id, from, true, address, secret);
        Ledger.Get<RobotService>().Save(form, Person.Local, Actor.Anonymous, "试验").ShouldBe(RobotOutcome.Done);
    }

    /// <summary>Opens an alert of a line.</summary>
    public void Raise(string line, bool isCritical = false, long yuan = 1000, string department = "D1")
    {
        AlertReading reading = Reading(line, isCritical, yuan, department);
        readings[new(reading.Rule.Id, reading.Subject.Word)] = reading;
    }

    /// <summary>Lets the figure of a line come back.</summary>
    public void Recover(string line) => readings.Where(r => r.Value.Subject.Line == line).ToList().ForEach(r => readings[r.Key] = r.Value with { Figure = 0m });

    /// <summary>Works out the day it is.</summary>
    public AlertDayOutcome Evaluate()
    {
        AlertGrounds grounds = Ledger.Get<AlertGroundReader>().Read();
        DateTimeOffset now = Ledger.Time.GetUtcNow();
        DateOnly today = DateOnly.FromDateTime(now.ToOffset(Zone).DateTime);
        return Ledger.Get<AlertStore>().Advance(new(new FiscalYear(2026), today, [.. readings.Values], grounds.Calendar, grounds.Roster, new(today, Ledger.Version, "test"), now));
    }

    /// <summary>Writes and sends what is due.</summary>
    public Task<DeliveryRound> RunAsync(TemporaryLedger? process = null) => (process ?? Ledger).Get<DeliveryService>().RunDueAsync(Ledger.Time.GetUtcNow(), TestContext.Current.CancellationToken);

    /// <summary>Lets time pass, looking at the outbox every so often.</summary>
    public async Task<int> LiveAsync(TimeSpan time, TimeSpan step)
    {
        int delivered = 0;
        for (TimeSpan passed = TimeSpan.Zero; passed < time; passed += step)
        {
            Wait(step);
            delivered += (await RunAsync()).Delivered;
        }

        return delivered;
    }

    public string State(string channel = "mail")
    {
        IReadOnlyList<MessageItem> log = Ledger.Get<MessageLogStore>().Latest(500);
        return string.Join(' ', log.Where(m => m.Channel == channel).Select(m => m.State));
    }

    public AuditStamp Stamp => new(Ledger.Time.GetUtcNow(), new("tester", "test"), "试验");

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await Robots.DisposeAsync();
        await Smtp.DisposeAsync();
    }

    private static AlertReading Reading(string line, bool isCritical, long yuan, string department)
    {
        AlertRule rule = AlertRuleService.Delivered.Single(r => r.Id == (isCritical ? "payment-overdue" : "behind-plan")) with
        {
            ForDays = 0,
            LeastAmount = Money.Zero,
            Severity = isCritical ? AlertSeverity.Critical : AlertSeverity.Warning,
        };
        AlertSubject subject = isCritical
            ? new(AlertSubjectKind.Milestone, $"{line}/2026-11-01/尾款", $"{line} 尾款", department, line)
            : new(AlertSubjectKind.Line, line, $"{line} 项目", department, line);
        return new(rule, subject, isCritical ? 12m : 0.25m, isCritical ? 0m : 0.10m, Money.FromYuan(yuan));
    }
}
