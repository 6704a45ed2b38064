using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Snapshots;

/// <summary>Landings of the sample city, learnt from its ledger.</summary>
public sealed class LandingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22), HalfYear = new(2026, 6, 30);

    /// <summary>A sample city in which some lines handed in no plan.</summary>
    private const int WithLinesWithoutPlan = 4;

    [Fact]
    public async Task Lines_OfTheSampleCity_LandBesideTheirPlantedTruth()
    {
        DemoOptions city = City();
        await using TemporaryLedger ledger = await CityAsync();
        Question question = ledger.Snapshots.QuestionFor(asOf: HalfYear);
        int told = 0, held = 0;
        foreach (DemoLineYear truth in DemoLineYear.All(city, 2026).Where(t => t.Line.Line.Category == ExpenditureCategory.Project))
        {
            if (Landing(ledger, truth.Line.Line.Code, question) is not { } landing) continue;
            decimal outcome = (decimal)truth.Shape.Spent[12] * truth.BudgetAt(HalfYear).Yuan;
            told++;
            if (outcome >= landing.Low.Yuan * 0.98m && outcome <= landing.High.Yuan * 1.02m) held++;
            landing.YearsAlike.ShouldBeGreaterThanOrEqualTo(40);
            landing.OwnYears.ShouldBeLessThanOrEqualTo(2);
        }

        told.ShouldBeGreaterThan(30);
        ((double)held / told).ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public async Task Kept_AfterPaymentsOfACityWithEarlierYears_IsWhatAFullRunMakes()
    {
        await using TemporaryLedger ledger = await CityAsync(WithLinesWithoutPlan);
        long before = ledger.Number("SELECT count(*) FROM DepartmentSnapshot WHERE Landing IS NOT NULL");
        before.ShouldBeGreaterThan(10);
        ledger.Number("SELECT count(*) FROM LineSnapshot WHERE Basis IN (5, 6)").ShouldBeGreaterThan(5, "lights from earlier years");
        ledger.Snapshots.Lines(ledger.Get<DepartmentStore>().All()[0], ledger.Snapshots.QuestionFor()).Count(l => l.Landing?.Due > Money.Zero).ShouldBeGreaterThan(3, "dated payments that are open");
        string[] lines = [.. DemoLineYear.All(City(WithLinesWithoutPlan), 2026).Select(t => t.Line.Line.Code).Where((_, i) => i % 7 == 0)];
        string start = Content(ledger);
        (await ledger.PayAsync([.. lines.Select((line, i) => $"late{i} 2026-{(i % 11) + 1:00}-1{i % 9} {line} {(i + 1) * 9_999}")])).Rejected.ShouldBeEmpty();
        string stepByStep = Content(ledger);
        stepByStep.ShouldNotBe(start);
        await ledger.Snapshots.RefreshAsync(Today, null);
        Content(ledger).ShouldBe(stepByStep);
    }

    [Fact]
    public async Task Landing_OfALineAsked_IsTheKeptOne()
    {
        await using TemporaryLedger ledger = await CityAsync();
        Question question = ledger.Snapshots.QuestionFor();
        DepartmentNode top = ledger.Get<DepartmentStore>().All()[0];
        LineSnapshot[] kept = [.. ledger.Snapshots.Lines(top, question).Where(l => l.Landing is not null)];
        kept.Length.ShouldBeGreaterThan(30);
        foreach (LineSnapshot line in kept.Where((_, i) => i % 10 == 0)) Landing(ledger, line.Line.Code, question).ShouldBe(line.Landing);
        DepartmentSnapshot city = ledger.Snapshots.Department(top, question).Snapshot;
        city.AtRisk.ShouldBe(kept.Select(l => l.Landing!.AtRiskOf(l.Execution.Adjusted)).Aggregate((sum, one) => sum + one));
        city.Landing!.Mid.ShouldBeGreaterThan(city.Execution.Executed);
    }

    [Fact]
    public async Task DatedPayments_ImportedChangedAndTakenBack_MoveTheLandingsOfLineAndDepartment()
    {
        await using TemporaryLedger ledger = await CityAsync();
        DepartmentNode top = ledger.Get<DepartmentStore>().All()[0];
        LineSnapshot low = ledger.Snapshots.Lines(top, ledger.Snapshots.QuestionFor()).First(l => l.Landing is { Likelihood: < 0.2m } landing && landing.Due == Money.Zero && landing.Mid < l.Execution.Adjusted.Times(0.8m) && l.Execution.Executed > Money.FromYuan(50m));
        (string line, Money budget, Landing before, Money all) = (low.Line.Code, low.Execution.Adjusted, low.Landing!, ledger.Snapshots.Department(top, ledger.Snapshots.QuestionFor()).Snapshot.Landing!.Due);
        await DueAsync("50");
        Kept().Due.ShouldBe(Money.Zero, "less than was paid already");
        ImportReport large = await DueAsync(budget.Times(0.95m).Yuan.ToString(CultureInfo.InvariantCulture));
        Landing with = Kept();
        with.Due.ShouldBeGreaterThan(Money.Zero);
        with.Mid.ShouldBe(low.Execution.Executed + with.Due);
        ledger.Snapshots.Department(top, ledger.Snapshots.QuestionFor()).Snapshot.Landing!.Due.ShouldBe(all + with.Due);
        (await ledger.UndoAsync(large)).ShouldBeTrue();
        Kept().ShouldBe(before);

        Task<ImportReport> DueAsync(string yuan) => ledger.TakeAsync(ImportKind.Milestones, $"项目代码,节点名称,应付日期,金额\n{line},尾款,2026-12-15,{yuan}\n");
        Landing Kept() => ledger.Snapshots.Lines(top, ledger.Snapshots.QuestionFor()).Single(l => l.Line.Code == line).Landing!;
    }

    [Fact]
    public async Task Cases_OfALanding_AreThoseItWasToldFrom()
    {
        await using TemporaryLedger ledger = await CityAsync();
        Question question = ledger.Snapshots.QuestionFor();
        DepartmentPicture picture = ledger.Snapshots.Department(ledger.Get<DepartmentStore>().All()[0], question);
        IReadOnlyList<LandingCase> cases = ledger.Snapshots.LandingCases(picture, question);
        (cases.Count, cases.Count(c => c.IsOwn)).ShouldBe((picture.Snapshot.Landing!.YearsAlike, picture.Snapshot.Landing.OwnYears));
        cases.Sum(c => c.Weight).ShouldBe(1m, 0.005m);
        decimal landed = cases.Where(c => c.LandsAt >= Dashboard.Domain.Snapshots.Landing.LandsFrom).Sum(c => c.Weight);
        landed.ShouldBe(picture.Snapshot.Landing.Likelihood, 0.005m);
    }

    [Fact]
    public async Task Line_OfAnInstitutionWithoutEarlierYears_LandsNowhere()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-03 L1 10");
        Landing(ledger, "L1", ledger.Snapshots.QuestionFor(asOf: HalfYear)).ShouldBeNull();
    }

    private static DemoOptions City(int seed = 1) => new(Today, Departments: 10, Years: 3, seed);

    private static async Task<TemporaryLedger> CityAsync(int seed = 1)
    {
        TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(City(seed), Today, Actor.System("test"), TestContext.Current.CancellationToken);
        await ledger.Snapshots.RefreshAsync(Today, null);
        return ledger;
    }

    private static string Content(TemporaryLedger ledger)
    {
        using SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
        return string.Join('\n', new[] { "LineSnapshot", "DepartmentSnapshot" }.SelectMany(table => connection.List($"SELECT * FROM {table} ORDER BY 1, 2", r =>
        {
            object[] values = new object[r.FieldCount];
            r.GetValues(values);
            return string.Join('|', values);
        })));
    }

    private static Landing? Landing(TemporaryLedger ledger, string code, Question question)
    {
        LineStore lines = ledger.Get<LineStore>();
        int id = (int)ledger.Number($"SELECT Id FROM Line WHERE Code='{code}'");
        return ledger.Snapshots.Line(id, lines.Months(id, question.Year), lines.Months(id, question.Year.Previous), question)!.Landing;
    }
}
