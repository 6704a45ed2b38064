using CsCheck;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Alerts;

public sealed class MessageBudgetTests
{
    private static readonly WorkCalendar Calendar = Calendars.Delivered;

    [Theory]
    [InlineData("2026-06-08", "2026-06-08")]
    [InlineData("2026-06-14", "2026-06-08")]
    [InlineData("2026-01-01", "2025-12-29")]
    public void WeekOf_Day_IsItsMonday(string day, string monday) => MessageBudget.WeekOf(Day(day)).ShouldBe(Day(monday));

    [Theory]
    [InlineData(3, true, true)]
    [InlineData(4, true, true)]
    [InlineData(5, true, false)]
    [InlineData(3, false, true)]
    [InlineData(4, false, false)]
    public void MayInterrupt_WednesdayOfSeven_KeepsAPlaceForEachDigestToCome(int sent, bool isDigestDone, bool may) =>
        MessageBudget.MayInterrupt(sent, 7, Day("2026-06-10"), isDigestDone, Calendar).ShouldBe(may);

    [Fact]
    public void MayInterrupt_WorkedSundayAhead_KeepsAPlaceForItToo()
    {
        // Sunday 20 September 2026 is worked.
        MessageBudget.MayInterrupt(5, 7, Day("2026-09-18"), true, Calendar).ShouldBeTrue();
        MessageBudget.MayInterrupt(6, 7, Day("2026-09-18"), true, Calendar).ShouldBeFalse();
        MessageBudget.MayInterrupt(6, 7, Day("2026-09-11"), true, Calendar).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-10-01", 0, false)]
    [InlineData("2026-10-10", 0, true)]
    [InlineData("2026-10-10", 6, true)]
    [InlineData("2026-10-10", 7, false)]
    public void MayDigest_Day_OnlyWorkedAndWithinTheBudget(string day, int sent, bool may) => MessageBudget.MayDigest(sent, 7, Day(day), Calendar).ShouldBe(may);

    [Fact]
    public void Rules_AnyWeeksOfNews_KeepTheBudgetAndNothingCriticalWaitsPastTheNextDigest() => Gen.Select(
        Gen.Int[MessageBudget.Least, 12], Gen.Int[0, 2850], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Bool).Array[70]).Sample((budget, start, days) =>
        {
            Recipient person = new(budget);
            DateOnly first = new DateOnly(2019, 1, 7).AddDays(start);
            for (int i = 0; i < days.Length && first.AddDays(i) <= new DateOnly(2026, 12, 31); i++)
            {
                (int before, int after, bool hasOtherNews) = days[i];
                person.Live(first.AddDays(i), before, after, hasOtherNews);
            }
        });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Someone who is told by the rules; the worst that can happen is that there is always something to tell.</summary>
    private sealed class Recipient(int budget)
    {
        private readonly Dictionary<DateOnly, int> sent = [];
        private int waiting;

        public void Live(DateOnly day, int criticalBefore, int criticalAfter, bool hasOtherNews)
        {
            DateOnly week = MessageBudget.WeekOf(day);
            Tell(day, week, criticalBefore, isDigestDone: false);
            if ((waiting > 0 || hasOtherNews) && MessageBudget.MayDigest(sent.GetValueOrDefault(week), budget, day, Calendar)) Send(week);
            if (Calendar.IsWorkday(day)) waiting.ShouldBe(0, $"{day} budget {budget}");
            Tell(day, week, criticalAfter, isDigestDone: true);
        }

        private void Tell(DateOnly day, DateOnly week, int critical, bool isDigestDone)
        {
            for (int i = 0; i < critical; i++)
            {
                if (MessageBudget.MayInterrupt(sent.GetValueOrDefault(week), budget, day, isDigestDone, Calendar)) SendOne(week);
                else waiting++;
            }
        }

        private void Send(DateOnly week)
        {
            SendOne(week);
            waiting = 0;
        }

        private void SendOne(DateOnly week)
        {
            sent[week] = sent.GetValueOrDefault(week) + 1;
            sent[week].ShouldBeLessThanOrEqualTo(budget);
        }
    }
}
