using System.Globalization;
using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Pages.Compare;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Compare;

/// <summary>Whatever happened between two moments: the rows that count on one side only are the difference.</summary>
public sealed class CompareReaderTests
{
    private static readonly string[] Kinds = ["追加", "追减", "调剂", "资金到位"];

    private static readonly Gen<Step> Steps = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 3], Gen.Int[1, 12], Gen.Int[-50_000, 90_000], (kind, line, month, fen) => new Step(kind, line, month, fen));

    [Fact]
    public Task Sides_OfAnyHistory_DifferByTheirRowsToTheFen() => Gen.Select(Steps.Array[4, 14], Gen.Int).SampleAsync(
        async (steps, seed) =>
        {
            await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
            Random random = new(seed);
            List<DateTimeOffset> moments = await LiveAsync(ledger, steps, random);
            await using ComponentContext context = PageContexts.On(ledger);
            CompareReader reader = context.Services.GetRequiredService<CompareReader>();
            for (int pair = 0; pair < 12; pair++)
            {
                string left = Side(random, moments), right = Side(random, moments);
                string department = random.Next(2) == 0 ? "D" : "D1";
                foreach (LedgerSum sum in CompareReader.Sums) ShouldDiffer(reader, department, left, right, sum);
            }
        },
        iter: 12,
        threads: 1);

    private static void ShouldDiffer(CompareReader reader, string department, string left, string right, LedgerSum sum)
    {
        string what = $"{department} {left} {right} {sum}";
        CompareView view = reader.Read(Person.Local, new(Department: department), left, right, sum, 1)!;
        Money difference = Amount(view.Right, sum) - Amount(view.Left, sum);
        view.Rows.Difference.ShouldBe(difference, what);
        view.Rows.RowSum.ShouldBe(difference, what);
        view.Rows.Rows.Count.ShouldBe(view.Rows.Count, what);
        view.Rows.Rows.Aggregate(Money.Zero, (all, row) => all + row.Change).ShouldBe(difference, what);
        if (sum == LedgerSum.Executed) view.Lines.Aggregate(Money.Zero, (all, line) => all + line.Executed).ShouldBe(difference, what);
        if (sum == LedgerSum.Adjusted && department == "D") view.Units.Aggregate(Money.Zero, (all, unit) => all + unit.Adjusted).ShouldBe(difference, what);
    }

    private static Money Amount(CompareSide side, LedgerSum sum) => LedgerSumRules.Of(side.Snapshot.Execution, sum) ?? Money.Zero;

    private static string Side(Random random, List<DateTimeOffset> moments) => DashboardUrls.SideWord(new(
        AsOf: new DateOnly(random.Next(6) == 0 ? 2025 : 2026, 1, 1).AddDays(random.Next(365)), KnownAt: random.Next(3) == 0 ? null : moments[random.Next(moments.Count)]));

    private static async Task<List<DateTimeOffset>> LiveAsync(TemporaryLedger ledger, Step[] steps, Random random)
    {
        List<DateTimeOffset> moments = [ledger.Time.GetUtcNow()];
        List<ImportReport> files = [];
        foreach ((int i, Step step) in steps.Index())
        {
            ledger.Time.Advance(TimeSpan.FromMinutes(5));
            files.Add(step.Kind switch
            {
                0 or 1 => await ledger.PayAsync(Line(step, $"v{i}"), Line(step with { Line = 4 - step.Line, Fen = step.Fen / 3 }, $"w{i}")),
                2 => await ledger.TakeAsync(ImportKind.Budget, $"单位代码,项目代码,项目名称,日期,类型,金额,文号\n{(step.Line == 3 ? "D2" : "D1")},L{step.Line},名,{Day(step)},{Kinds[step.Month % 4]},{Yuan(step)},文{i}\n"),
                _ => await ledger.TakeAsync(ImportKind.Plan, $"项目代码,月份,计划累计\nL{step.Line},{step.Month},{Yuan(step with { Fen = Math.Abs(step.Fen) })}\n"),
            });
            if (random.Next(4) == 0)
            {
                ledger.Time.Advance(TimeSpan.FromMinutes(5));
                moments.Add(ledger.Time.GetUtcNow());
                ledger.Time.Advance(TimeSpan.FromMinutes(5));
                if (files[random.Next(files.Count)] is { BatchId: not null } undone) await ledger.UndoAsync(undone);
            }

            ledger.Time.Advance(TimeSpan.FromMinutes(5));
            moments.Add(ledger.Time.GetUtcNow());
        }

        return moments;
    }

    private static string Line(Step step, string voucher) => $"{voucher} {Day(step)} L{step.Line} {Yuan(step)}";

    private static string Day(Step step) => string.Create(CultureInfo.InvariantCulture, $"2026-{step.Month:00}-15");

    private static string Yuan(Step step) => ((step.Fen == 0 ? 1 : step.Fen) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Sides_AFileTakenBackInBetween_NameItAndItsRows()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 100");
        ImportReport wrong = await ledger.PayAsync("b 2026-03-01 L2 7.05", "c 2026-03-02 L3 -1");
        DateTimeOffset before = ledger.Time.GetUtcNow();
        ledger.Time.Advance(TimeSpan.FromHours(1));
        await ledger.UndoAsync(wrong);
        await ledger.PayAsync("d 2026-04-01 L1 3");
        await using ComponentContext context = PageContexts.On(ledger);
        CompareReader reader = context.Services.GetRequiredService<CompareReader>();
        string left = DashboardUrls.SideWord(new(AsOf: new(2026, 6, 30), KnownAt: before));
        CompareView view = reader.Read(Person.Local, new(Department: "D"), left, "2026-06-30", LedgerSum.Executed, 1)!;
        view.TakenBack.Single().Id.ShouldBe(wrong.BatchId!.Value);
        view.Rows.Rows.Select(r => (r.Reference, r.Change.Yuan, r.Reason)).ShouldBe([("b", -7.05m, "TakenBack"), ("d", 3m, "Recorded"), ("c", 1m, "TakenBack")]);
        view.Rows.Difference.Yuan.ShouldBe(-3.05m);

        Person one = new("one", "one", [new(Role.Reporter, ledger.Node("D2").Id)]);
        reader.Read(one, new(Department: "D"), left, "2026-06-30", LedgerSum.Executed, 1).ShouldBeNull();
        reader.Read(one, new(), left, "2026-06-30", LedgerSum.Executed, 1)!.Rows.Rows.Single().Reference.ShouldBe("c");
    }

    private readonly record struct Step(int Kind, int Line, int Month, int Fen);
}
