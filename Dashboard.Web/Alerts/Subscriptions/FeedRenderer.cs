using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Snapshots;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Alerts.Subscriptions;

/// <summary>Writes what is due for a person as a calendar: answers to alerts, promised days, payments with a date.</summary>
public sealed class FeedRenderer(
    AlertListStore alerts, DepartmentStore departments, WatchService watch, SnapshotService snapshots, AlertSentence sentence, IStringLocalizer<SubscriptionTexts> texts)
{
    /// <summary>A calendar of more is read by nobody; what is due first is in it.</summary>
    private const int MostPayments = 500;

    public string Render(Person person, DateTimeOffset nowAt)
    {
        Calendar calendar = new() { ProductId = "-//Dashboard//Due dates//ZH" };
        CalDateTime stamp = new(nowAt.UtcDateTime, "UTC");
        foreach (AlertItem alert in alerts.List(person, new(null, IsLive: true, IsMineOnly: true)))
        {
            string what = texts[alert.Standing.State == AlertState.Answered ? "Feed.Promised" : "Feed.Answer", sentence.Title(alert.Kind), alert.Subject.Name];
            calendar.Events.Add(Day($"alert-{alert.Id}", alert.Standing.DueOn, what, $"{alert.DepartmentName} · {sentence.For(alert)}", stamp));
        }

        foreach ((string line, MilestoneSnapshot due) in Payments(person).Take(MostPayments))
        {
            string what = texts["Feed.Payment", due.Milestone.Name, FigureFormat.Amount(due.Unpaid, MoneyUnit.TenThousandYuan, signed: false)];
            calendar.Events.Add(Day($"payment-{line}-{due.Milestone.DueOn:yyyyMMdd}-{due.Milestone.Name}", due.Milestone.DueOn, what, line, stamp));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    /// <summary>What is not paid yet of the lines for which the person answers, the first due first.</summary>
    private IEnumerable<(string Line, MilestoneSnapshot Due)> Payments(Person person)
    {
        Question question = snapshots.QuestionFor();
        return departments.Tops(person.ScopeOf(Right.Answer))
            .SelectMany(top => watch.Watched(top.Range, question).Lines)
            .SelectMany(line => line.Milestones.Where(m => !m.IsPaid).Select(m => ($"{line.Snapshot.Line.Name} ({line.Snapshot.Line.Code})", m)))
            .OrderBy(d => d.m.Milestone.DueOn);
    }

    private static CalendarEvent Day(string uid, DateOnly day, string what, string more, CalDateTime stamp) => new()
    {
        Uid = uid,
        Summary = what,
        Description = more,
        Start = new CalDateTime(day.Year, day.Month, day.Day),
        DtStamp = stamp,
        Transparency = TransparencyType.Transparent,
    };
}
