using System.Diagnostics;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>How often the process died, and how often in the middle of what.</summary>
internal sealed record YearKill(YearOrder Order, bool IsAtWork);

/// <summary>Lives through the year: every day an import, an evaluation and some looks at the outbox; once a week people answer.</summary>
internal sealed class YearRun(YearSetting setting, string folder, SmtpServer smtp, SteeredClock robotClock)
{
    public const int OutageDays = 2;

    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    /// <summary>Of the kills, how many hit what.</summary>
    private static readonly (string What, int Share)[] Aims = [(YearOrder.Deliver, 5), (YearOrder.Evaluate, 3), (YearOrder.Import, 1), (YearOrder.Answer, 1)];

    private readonly Random random = new(YearSetting.Seed);
    private readonly Dictionary<string, TimeSpan> usual = [];
    private readonly List<YearKill> kills = [];
    private readonly List<(DateOnly Monday, int Mails)> weeks = [];
    private bool isOver;

    /// <summary>The first day without a mail server; null when nothing critical came any more.</summary>
    public DateOnly? OutageFrom { get; private set; }

    public IReadOnlyList<YearKill> Kills => kills;

    /// <summary>How many mails had come in all by the end of each week.</summary>
    public IReadOnlyList<(DateOnly Monday, int Mails)> Weeks => weeks;

    public async Task RunAsync(IEnumerable<(ImportKind Kind, string File)> beginning, Dictionary<DateOnly, string> payments, string robotAddresses)
    {
        using YearProcess process = new(folder);
        DateTimeOffset before = At(YearSetting.Year.First.AddDays(-1), 20, 0);
        foreach ((ImportKind kind, string file) in beginning) await process.DoAsync(new(YearOrder.Import, before, file, $"{kind}"));
        await process.DoAsync(new(YearOrder.People, before, robotAddresses));
        YearOrder[] orders = [.. Days().SelectMany(day => OrdersOf(day, payments))];
        HashSet<YearOrder> aimed = Aim(orders);
        foreach (YearOrder order in orders)
        {
            await FollowAsync(order);
            robotClock.At = order.At;
            if (aimed.Contains(order)) kills.Add(new(order, await process.KillAsync(order, random.NextDouble() * usual.GetValueOrDefault(Kind(order), TimeSpan.FromSeconds(1)))));
            long start = Stopwatch.GetTimestamp();
            if (order.What == YearOrder.End) weeks.Add((MessageBudget.WeekOf(DateOnly.FromDateTime(order.At.DateTime)), smtp.Count()));
            else await process.DoAsync(order);
            usual[Kind(order)] = Stopwatch.GetElapsedTime(start);
        }
    }

    /// <summary>Lets the mail server fail when it is needed, and come back two days later.</summary>
    private async Task FollowAsync(YearOrder order)
    {
        DateOnly day = DateOnly.FromDateTime(order.At.DateTime);
        if (OutageFrom is null && order.What == YearOrder.Deliver && day >= setting.OutageNotBefore && IsSomethingCriticalWaiting())
        {
            OutageFrom = day;
            await smtp.GoDownAsync();
        }

        if (isOver || OutageFrom is not { } from || day < from.AddDays(OutageDays)) return;
        isOver = true;
        await smtp.ComeBackAsync();
    }

    private bool IsSomethingCriticalWaiting()
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(folder, "dashboard.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection.Ask<long>("SELECT EXISTS (SELECT * FROM AlertNotice WHERE Channel='mail' AND IsCritical AND MessageId IS NULL AND DroppedAt IS NULL)") != 0;
    }

    private IEnumerable<DateOnly> Days() => Enumerable.Range(0, setting.Days).Select(YearSetting.Year.First.AddDays);

    private IEnumerable<YearOrder> OrdersOf(DateOnly day, Dictionary<DateOnly, string> payments)
    {
        if (payments.TryGetValue(day, out string? file)) yield return new(YearOrder.Import, At(day, 0, 20), file, $"{ImportKind.Payments}");
        yield return new(YearOrder.Evaluate, At(day, 0, 35));
        // The last but one finds what a killed process was about to send: nobody may touch that for five minutes.
        foreach ((int hour, int minute) in ((int, int)[])[(0, 40), (8, 30), (8, 40), (12, 0), (17, 30)]) yield return new(YearOrder.Deliver, At(day, hour, minute));
        if (day.DayOfWeek == DayOfWeek.Wednesday) yield return new(YearOrder.Answer, At(day, 18, 0));
        if (day.DayOfWeek == DayOfWeek.Sunday || day == setting.Last) yield return new(YearOrder.End, At(day, 23, 59));
    }

    private HashSet<YearOrder> Aim(YearOrder[] orders)
    {
        HashSet<YearOrder> aimed = [];
        int shares = Aims.Sum(a => a.Share);
        foreach ((string what, int share) in Aims)
        {
            YearOrder[] such = [.. orders.Where(o => o.What == what && (what != YearOrder.Deliver || o.At.Hour is 0 or 8))];
            random.Shuffle(such);
            aimed.UnionWith(such.Take(what == Aims[^1].What ? setting.Kills - aimed.Count : setting.Kills * share / shares));
        }

        return aimed;
    }

    /// <summary>The morning's look sends a hundred mails, the one at noon hardly any.</summary>
    private static string Kind(YearOrder order) => $"{order.What} {(order.What == YearOrder.Deliver ? order.At.Hour : 0)}";

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => new(day.ToDateTime(new(hour, minute)), Zone);
}
