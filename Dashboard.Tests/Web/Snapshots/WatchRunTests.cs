using System.Text.Json;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Snapshots;

/// <summary>The days of a year from one reading are the same as each day asked for by itself, in every field.</summary>
public sealed class WatchRunTests(ITestOutputHelper output)
{
    /// <summary>A leap year, with files that came in on five days of it.</summary>
    private static readonly FiscalYear Year = new(2028);

    private static readonly DateOnly[] Arrivals = [new(2028, 1, 20), new(2028, 2, 29), new(2028, 5, 5), new(2028, 8, 31), new(2028, 12, 31)];

    [Fact]
    public async Task Days_SampleCity_EqualEachDayAskedForByItself()
    {
        await using TemporaryLedger ledger = await CityAsync();
        foreach (DepartmentRange scope in (DepartmentRange[])[FactQuery.Everything, ledger.Get<DepartmentStore>().All().First(d => d.Range.Depth == 1 && d.Range.End > d.Range.Position).Range])
        {
            int compared = 0;
            foreach (Watched day in ledger.Get<WatchService>().Days(scope, Year, Year.First, Year.Last, TestContext.Current.CancellationToken))
            {
                if (!IsAsked(day.Question.AsOf)) continue;
                Question question = ledger.Snapshots.QuestionFor(asOf: day.Question.AsOf);
                ShouldBeEqual(day, ledger.Get<WatchService>().Watched(scope, question));
                compared++;
            }

            output.WriteLine($"{compared} days compared");
            compared.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public async Task Watched_FromKeptSnapshots_EqualsTheDayOfTheRun()
    {
        await using TemporaryLedger ledger = await CityAsync();
        Dictionary<DateOnly, Watched> days = ledger.Get<WatchService>()
            .Days(FactQuery.Everything, Year, Year.First, Year.Last, TestContext.Current.CancellationToken).ToDictionary(d => d.Question.AsOf);
        days.Count.ShouldBe(366);
        foreach (DateOnly day in (DateOnly[])[new(2028, 1, 1), new(2028, 2, 29), new(2028, 3, 1), new(2028, 6, 30), new(2028, 10, 17), new(2028, 12, 31)])
        {
            await ledger.Snapshots.RefreshAsync(day, null);
            Question question = ledger.Snapshots.QuestionFor(asOf: day);
            ledger.Snapshots.State().AreSnapshotsCurrent(day, SnapshotMaker.PackKey(question)).ShouldBeTrue();
            ShouldBeEqual(days[day], ledger.Get<WatchService>().Watched(FactQuery.Everything, question));
        }
    }

    /// <summary>The weeks around 29 February, all ends and beginnings of months, and every fifth day.</summary>
    private static bool IsAsked(DateOnly day) =>
        (day > new DateOnly(2028, 2, 10) && day < new DateOnly(2028, 3, 20)) || day.Day == 1 || day.AddDays(1).Day == 1 || day.DayOfYear % 5 == 0;

    private static void ShouldBeEqual(Watched day, Watched alone)
    {
        day.Question.ShouldBe(alone.Question);
        Texts(day.Lines).ShouldBe(Texts(alone.Lines), $"{day.Question.AsOf}");
        Texts(day.Indicators).ShouldBe(Texts(alone.Indicators), $"{day.Question.AsOf}");
        day.Imports.ShouldBe(alone.Imports, $"{day.Question.AsOf}");
    }

    private static string[] Texts<T>(IEnumerable<T> all) => [.. all.Select(one => JsonSerializer.Serialize(one))];

    private static async Task<TemporaryLedger> CityAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        foreach (DateOnly day in Arrivals)
        {
            ledger.Time.AdjustTime(new(day, new(2, 0), TimeSpan.Zero));
            await ledger.Get<DemoService>().LoadAsync(new(day, Departments: 12, Years: 2, Seed: 7), day, Actor.System("test"));
            if (day == Arrivals[1]) await AddOddThingsAsync(ledger);
        }

        return ledger;
    }

    /// <summary>What the sample city does not have.</summary>
    private static async Task AddOddThingsAsync(TemporaryLedger ledger)
    {
        DepartmentNode[] units = [.. ledger.Get<DepartmentStore>().All().Where(d => d.Range.Depth == 2)];
        (string a, string b) = (units[0].Department.Code, units[^1].Department.Code);
        await TakeAsync(ledger, ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额\n"
            + $"{a},ODD1,先到位,2028-02-01,资金到位,900\n{a},ODD1,先到位,2028-03-15,年初预算,1000\n{a},ODD1,先到位,2028-07-01,追减,300\n{b},ODD2,年底才有,2028-12-31,追加,50\n");
        await TakeAsync(ledger, ImportKind.Budget, $"单位代码,项目代码,项目名称,日期,类型,金额\n{b},OLD,只有支付,2027-03-01,年初预算,50\n", 2027);
        await TakeAsync(ledger, ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nODD1,乙,2028-03-31,300\nODD1,甲,2028-03-31,100\nODD1,尾款,2028-12-31,500\n");
        await TakeAsync(ledger, ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nODD1,尾款,2028-12-31,400\n");
        await TakeAsync(ledger, ImportKind.Indicators, "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\n"
            + $"ODD-1,{b},ODD1,a,b,c,≥,10,个,10,合计,张三,\nODD-2,{a},ODD1,a,b,c,≥,10,个,20,累计,,台账\nODD-3,{a},,a,b,c,≤,3,起,5,最新,,\n");
        await TakeAsync(ledger, ImportKind.Results, "指标代码,日期,完成值,说明\nODD-1,2028-02-29,3,\nODD-1,2028-08-01,4,见附件\nODD-1,2028-12-31,5,\nODD-2,2028-07-01,11,\nODD-3,2028-06-30,4,x\n");
        await TakeAsync(ledger, ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额\nx1,2028-02-29,ODD1,100\nx2,2028-02-29,ODD1,-30\nx3,2028-03-01,ODD1,-10\nx4,2028-10-10,ODD1,500\nx5,2028-09-09,OLD,5\nx6,2028-12-31,OLD,5\n");
        ImportReport wrong = await TakeAsync(ledger, ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额\nw1,2028-04-04,ODD1,77\nw2,2028-05-05,OLD,1\n");
        (await ledger.UndoAsync(wrong)).ShouldBeTrue();
        (await ledger.Get<AccountService>().AddAsync(
            new("zhang", "correct horse battery", [new(Role.Officer, units[0].Id, new(2028, 3, 1), new(2028, 9, 30)), new(Role.Officer, units[0].ParentId, new(2028, 6, 1))]),
            new(Person.Local, Actor.System("test")))).ShouldBeEmpty();
    }

    private static async Task<ImportReport> TakeAsync(TemporaryLedger ledger, ImportKind kind, string text, int year = 2028)
    {
        ImportReport report = await ledger.ImportAsync(kind, text, r => r with { Year = year });
        report.Rejected.ShouldBeEmpty();
        report.Refusal.ShouldBeNull();
        return report;
    }
}
