using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Alerts;

public sealed class CalendarServiceTests : IAsyncLifetime
{
    private static readonly Person Admin = new("a", "管理员", [new(Role.Admin, null)]);
    private TemporaryLedger ledger = default!;

    private CalendarService Service => ledger.Get<CalendarService>();

    private WorkCalendar Current => ledger.Get<WorkCalendars>().Current;

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.CreateAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public void Calendar_OfANewInstallation_IsTheOneOfTheSeeds()
    {
        Current.Days.ShouldBe(Calendars.Delivered.Days);
        Current.Years.ShouldBe(Calendars.Delivered.Years, ignoreOrder: true);
        DeliveredCalendars.All[2026].Source.ShouldBe(Calendars.Seeds.Single(s => s.Year == 2026).Source);
        ReferenceEquals(Current, Current).ShouldBeTrue("it is kept while nothing changes");
    }

    [Fact]
    public void Day_SetAndCancelled_HoldsAndIsRecorded()
    {
        DateOnly eve = new(2026, 12, 31), makeUp = new(2026, 10, 10);
        Set(new(eve, DayKind.Off, " 元旦 ")).ShouldBe(CalendarOutcome.Done);
        Current.Find(eve).ShouldBe(new(eve, DayKind.Off, "元旦"));
        Set(new(makeUp, null, "")).ShouldBe(CalendarOutcome.Done);
        Current.IsWorkday(makeUp).ShouldBeFalse();
        Set(new(makeUp, DayKind.Work, "国庆节调休")).ShouldBe(CalendarOutcome.Done);
        Current.Find(makeUp).ShouldBe(Calendars.Delivered.Find(makeUp));
        Set(new(makeUp, DayKind.Work, "国庆节调休")).ShouldBe(CalendarOutcome.Nothing);

        AuditRecord[] records = Records();
        records.Select(r => (r.Change.Subject.Key, r.Change.Before, r.Change.After)).ShouldBe(
        [
            ("2026-12-31", null, """{"kind":"off","name":"元旦"}"""),
            ("2026-10-10", """{"kind":"work","name":"国庆节调休"}""", null),
            ("2026-10-10", null, """{"kind":"work","name":"国庆节调休"}"""),
        ]);
        records.ShouldAllBe(r => r.Change.Action == AuditActions.CalendarDayChanged && r.Change.Stamp.Reason == "通知" && r.Change.Stamp.Actor.Name == "管理员");
        ledger.Get<AuditStore>().Verify().FirstBroken.ShouldBeNull();
    }

    [Fact]
    public void Day_ThatCannotBe_ChangesNothing()
    {
        Set(new(new(2027, 1, 1), DayKind.Off, " ")).ShouldBe(CalendarOutcome.NameWrong);
        Set(new(new(2027, 1, 1), DayKind.Work, "班")).ShouldBe(CalendarOutcome.WorkedAnyway);
        Set(new(new(2027, 1, 1), null, "")).ShouldBe(CalendarOutcome.Nothing);
        Service.SetDay(new(new(2027, 1, 1), DayKind.Off, "元旦"), Admin, Actor.Anonymous, " ").ShouldBe(CalendarOutcome.ReasonMissing);
        Person partAdmin = new("b", "b", [new(Role.Admin, 1), new(Role.Overseer, null)]);
        Service.SetDay(new(new(2027, 1, 1), DayKind.Off, "元旦"), partAdmin, Actor.Anonymous, "通知").ShouldBe(CalendarOutcome.NotAllowed);
        ledger.Number("SELECT count(*) FROM CalendarDay").ShouldBe(0);
        Records().ShouldBeEmpty();
    }

    [Fact]
    public void Year_EnteredAsAWhole_IsKnownAndOneRecord()
    {
        Set(new(new(2027, 3, 3), DayKind.Off, "错")).ShouldBe(CalendarOutcome.Done);
        Current.IsKnown(2027).ShouldBeFalse();
        CalendarDay[] days = [new(new(2026, 12, 31), DayKind.Off, "元旦"), .. Off(2027, 13), new(new(2027, 10, 16), DayKind.Work, "国庆节调休")];
        Enter(2027, days).ShouldBe(CalendarOutcome.Done);
        Current.IsKnown(2027).ShouldBeTrue();
        Current.Days.Where(d => d.Day.Year == 2027).ShouldBe(days.Skip(1));
        Current.IsWorkday(new(2026, 12, 31)).ShouldBeFalse();
        Current.Days.Count(d => d.Day.Year == 2026).ShouldBe(40, "the rest of 2026 stays");
        AuditRecord record = Records()[^1];
        (record.Change.Action, record.Change.Subject.Key).ShouldBe((AuditActions.CalendarYearEntered, "2027"));
        record.Change.Before.ShouldBe("""{"daysOff":1,"makeUpDays":0,"days":"2027-03-03 off 错"}""");
        record.Change.After.ShouldStartWith("""{"daysOff":14,"makeUpDays":1,"days":"2026-12-31 off 元旦; 2027-10-01 off 国庆节; """);
        Enter(2027, days).ShouldBe(CalendarOutcome.Nothing);
        Enter(2028, Off(2028, 12)).ShouldBe(CalendarOutcome.TooFewDaysOff);
        Enter(2028, [.. Off(2028, 13), new(new(2028, 3, 1), DayKind.Work, "班")]).ShouldBe(CalendarOutcome.WorkedAnyway);
        Records().Length.ShouldBe(2);
    }

    [Fact]
    public async Task Calendar_ChangedByAnotherProgram_IsFollowed()
    {
        WorkCalendar before = Current;
        await using TemporaryLedger other = await TemporaryLedger.CreateAsync(TemporaryLedger.CopyOf(ledger.Folder));
        other.Get<WorkCalendars>().Current.Days.ShouldBe(before.Days);
        CalendarStore elsewhere = new(new LedgerDatabase(new(ledger.Folder)));
        CalendarWriting writing = new([new(new(2027, 1, 1), DayKind.Off, "元旦")], AuditActions.CalendarDayChanged, "2027-01-01", null, null);
        elsewhere.Write(new(ledger.Time.GetUtcNow(), Actor.Anonymous, "通知"), _ => writing).ShouldBeTrue();
        Current.IsWorkday(new(2027, 1, 1)).ShouldBeFalse();
        before.IsWorkday(new(2027, 1, 1)).ShouldBeTrue("what was handed out stays as it was");
        other.Get<WorkCalendars>().Current.IsWorkday(new(2027, 1, 1)).ShouldBeTrue("it is another database");
    }

    [Fact]
    public void Write_ThatFails_LeavesNeitherDayNorRecord()
    {
        ledger.Run("CREATE TRIGGER Full BEFORE INSERT ON CalendarDay WHEN NEW.Day=20271013 BEGIN SELECT RAISE(ABORT, 'full'); END");
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => Enter(2027, Off(2027, 13)));
        ledger.Number("SELECT count(*) FROM CalendarDay").ShouldBe(0);
        Records().ShouldBeEmpty();
        Current.IsKnown(2027).ShouldBeFalse();
    }

    [Fact]
    public void Changed_AfterAChange_IsTold()
    {
        int told = 0;
        ledger.Get<WorkCalendars>().Changed += () => told++;
        Set(new(new(2027, 1, 1), DayKind.Off, "元旦"));
        Set(new(new(2027, 1, 1), DayKind.Off, "元旦"));
        told.ShouldBe(1);
    }

    private static CalendarDay[] Off(int year, int count) =>
        [.. Enumerable.Range(1, count).Select(day => new CalendarDay(new(year, 10, day), DayKind.Off, "国庆节"))];

    private CalendarOutcome Set(CalendarChange change) => Service.SetDay(change, Admin, new("管理员", "web"), "通知");

    private CalendarOutcome Enter(int year, CalendarDay[] days) => Service.SetYear(year, days, Admin, new("管理员", "web"), "通知");

    private AuditRecord[] Records() =>
        [.. ledger.Get<AuditStore>().Stream(new(Scope.Everything, null, null, null, null, null)).OrderBy(r => r.Number)];
}
