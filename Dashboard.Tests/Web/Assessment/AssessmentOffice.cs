using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;

namespace Dashboard.Tests.Web.Assessment;

/// <summary>The real department of the seeds with the persons who sign, and everything that has to be entered for its self-assessment.</summary>
internal sealed class AssessmentOffice : IAsyncDisposable
{
    public static readonly AssessmentKey Key = new("114001", null, 2023);

    private AssessmentOffice(TemporaryLedger ledger) => Ledger = ledger;

    public TemporaryLedger Ledger { get; }

    public AssessmentService Service => Ledger.Get<AssessmentService>();

    public Person Officer { get; } = new("1", "officer", [new(Role.Officer, null)]);

    public Person Manager { get; } = new("2", "manager", [new(Role.Manager, null)]);

    public Person Overseer { get; } = new("3", "overseer", [new(Role.Overseer, null)]);

    public static async Task<AssessmentOffice> OpenAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        return new(ledger);
    }

    public AssessmentDesk Desk(AssessmentKey? key = null) => Service.Find(key ?? Key, Officer).ShouldNotBeNull();

    /// <summary>Enters everything that is missing: figures, choices and texts.</summary>
    public void Fill()
    {
        foreach ((string entry, decimal value) in (IReadOnlyList<(string, decimal)>)[("procurement-actual", 38m), ("procurement-budget", 40m), ("assets-used", 95m), ("assets-total", 100m), ("operating-actual", 57m), ("operating-budget", 57m), ("sangong-actual", 2m), ("sangong-budget", 3m), ("staff-actual", 21m), ("staff-posts", 22m)])
            Service.EnterFigure(Key, entry, value, "2023 年部门决算", Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Done);
        foreach ((string item, decimal score) in (IReadOnlyList<(string, decimal)>)[("indicator:HD2023-ZB1", 8.43m), ("indicator:HD2023-ZB2", 8m), ("indicator:HD2023-ZB3", 7m), ("indicator:HD2023-ZB4", 7m), ("item:budgeting", 4m), ("item:disclosure", 4.5m), ("item:performance", 5m)])
            Service.ChooseScore(Key, item, score, "需求调研摸查还不够彻底", Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Done);
        Service.ChooseScore(Key, "item:spending-rate", null, "资金主要在下半年拨付", Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Done);
        foreach ((string section, string text) in (IReadOnlyList<(string, string)>)[("duties", "区委主管的工作部门，负责全区工会工作。"), ("work", "全年支出 {executed} 万元，组建工会、服务职工、开展文化活动。"), ("goal", "加大工会组建力度，完善服务职工工作体系。")])
            Service.WriteText(Key, section, text, Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Done);
    }

    public Task<SignOffOutcome> TakeAsync(AssessmentStep step, Person person, string? reason = null) => Service.TakeAsync(Key, step, person, Actor.Anonymous, reason);

    /// <summary>Imports one more result; says why it was not taken.</summary>
    public async Task<string?> ReportAsync(string indicator, string value) =>
        (await Ledger.ImportAsync(ImportKind.Results, $"指标代码,日期,完成值,说明\n{indicator},2023-12-31,{value},更正\n")).Rejected is [var rejection] ? rejection.Code : null;

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();
}
