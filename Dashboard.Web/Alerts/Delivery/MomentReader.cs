using Dashboard.Domain.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Says of a moment what messages depend on: the working days, the quiet days, the time of the digest.</summary>
public sealed class MomentReader(QuietStore quiet, WorkCalendars calendars, InstitutionClock clock, IOptions<AlertOptions> options)
{
    public OutboxMoment At(DateTimeOffset nowAt)
    {
        DateOnly today = clock.LocalDate(nowAt);
        QuietDays[] days = [.. quiet.All().Select(Counting).Where(d => d.First <= d.Last)];
        MessageMoment moment = new(today, nowAt, MomentOf(today, options.Value.DigestTime), calendars.Current, days);
        return new(moment, MomentOf(MessageBudget.WeekOf(today), TimeOnly.MinValue), clock.LocalDate);
    }

    /// <summary>Days that were ended before their time count until the day before.</summary>
    private QuietDays Counting(QuietItem item) =>
        item.EndedAt is { } at && clock.LocalDate(at).AddDays(-1) is var last && last < item.Days.Last ? item.Days with { Last = last } : item.Days;

    private DateTimeOffset MomentOf(DateOnly day, TimeOnly time)
    {
        DateTime local = day.ToDateTime(time);
        return new DateTimeOffset(local, clock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
