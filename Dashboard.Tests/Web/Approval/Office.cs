using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Approval;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Domain.Approval;

namespace Dashboard.Tests.Web.Approval;

/// <summary>Department D above D1 and D2 with people: who drafts in D1, who leads D1, who leads D, and finance above all.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string IndicatorHead = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人\n";
    public const string PlanHead = "项目代码,月份,计划累计\n";

    private Office(TemporaryLedger ledger) => Ledger = ledger;

    public TemporaryLedger Ledger { get; }

    public Person Drafter => In("D1", Role.Officer, "drafter");

    public Person HeadOfD1 => In("D1", Role.Manager, "head-of-D1");

    public Person HeadOfD2 => In("D2", Role.Manager, "head-of-D2");

    public Person HeadOfD => In("D", Role.Manager, "head-of-D");

    public static Person Finance => new("f", "finance", [new(Role.Overseer, null)]);

    public static async Task<Office> OpenAsync()
    {
        Office office = new(await TemporaryLedger.WithLinesAsync());
        await office.Ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + "Z1,D1,L1,产出指标,数量指标,新建工会,≥,100,个,10,累计,张三\nZ2,D2,L3,产出指标,数量指标,培训,≥,5,次,10,累计,\n");
        await office.Ledger.TakeAsync(ImportKind.Plan, PlanHead + "L1,6,500\nL1,12,1000\nL3,12,1000\n");
        return office;
    }

    public Person In(string department, Role role, string name) => new(name, name, [new(role, Ledger.Node(department).Id)]);

    public Task<BookOutcome> TakeAsync(BookStep step, Person person, BookKind kind = BookKind.Targets, string department = "D1", string? reason = null) =>
        Ledger.Get<BookService>().TakeAsync(new(kind, department, 2026), step, person, Of(person), reason, TestContext.Current.CancellationToken);

    /// <summary>Brings a book of D1 to where only a request changes it.</summary>
    public async Task LockAsync(BookKind kind = BookKind.Targets)
    {
        (await TakeAsync(BookStep.Submit, Drafter, kind)).ShouldBe(BookOutcome.Taken);
        (await TakeAsync(BookStep.Approve, HeadOfD1, kind)).ShouldBe(BookOutcome.Taken);
        (await TakeAsync(BookStep.Lock, HeadOfD, kind)).ShouldBe(BookOutcome.Taken);
    }

    public BookStatus Book(Person person, BookKind kind = BookKind.Targets, string department = "D1") =>
        Ledger.Get<BookStore>().Below(Ledger.Node("D"), 2026, person).Single(b => b.Key == new BookKey(kind, department, 2026));

    public Task<ImportReport> ImportAsync(Person person, ImportKind kind, string text, ChangeGrounds? grounds = null) =>
        Ledger.ImportAsync(kind, text, r => r with { By = person, Actor = Of(person), Grounds = grounds });

    public static Actor Of(Person person) => new(person.Name, "web");

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();
}
