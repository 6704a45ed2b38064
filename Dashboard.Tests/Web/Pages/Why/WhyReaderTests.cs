using Dashboard.Domain;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Why;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Why;

/// <summary>Whatever figure one opens, of whatever department or line, date and moment: what lies behind it adds up to it.</summary>
public sealed class WhyReaderTests
{
    private const int Wanted = 1_000, AllRowsUpTo = 1_500;
    private static readonly string[] OfMoney = [.. ExplainedFigure.All.Where(f => f.Sums.Count > 0 && f.Form != FigureForm.Forecast).Select(f => f.Name)];

    [Fact]
    public async Task Figures_AThousandAtRandom_AddUpFromTheirRowsToTheFen()
    {
        await using ChangingCity city = await ChangingCity.CreateAsync();
        await using ComponentContext context = PageContexts.On(city.Ledger);
        WhyReader reader = context.Services.GetRequiredService<WhyReader>();
        int found = 0, ofLines = 0, past = 0, undefined = 0, rows = 0;
        PageQuery query = new();
        for (int tried = 0; found < Wanted; tried++)
        {
            tried.ShouldBeLessThan(Wanted * 3, "most of what is opened must be there");
            // Several figures of one department and moment, as a reader opens them.
            if (tried % 8 == 0) query = new(AsOf: city.AnyDay(), Department: city.Any(city.Departments), KnownAt: city.Next(2) == 0 ? null : city.Any(city.Moments));
            if (city.Next(10) == 0)
            {
                if (OfIndicator(reader, city, query)) found++;
                continue;
            }

            string? line = city.Next(2) == 0 ? city.Any(city.Lines) : null;
            if (reader.Read(Person.Local, query, WhyQuery.Read(city.Any(OfMoney), line, null, null, null, null)) is not { } view) continue;
            found++;
            if (line is not null) ofLines++;
            if (query.KnownAt is not null) past++;
            if (view.Parts.Any(part => part.Amount is null)) undefined++;
            foreach (WhyPart part in view.Parts) rows += ShouldAddUp(reader, query, view, part);
        }

        new[] { ofLines, past, undefined, rows }.ShouldAllBe(count => count > 50);
    }

    /// <summary>Goes down from a sum, one branch at each level, to the rows of a line.</summary>
    private static int ShouldAddUp(WhyReader reader, PageQuery query, WhyView view, WhyPart part)
    {
        string what = $"{view.Figure.Name} {part.Sum} {view.Subject} {query}";
        part.IsProven.ShouldBeTrue($"{what}: {part}");
        (part.Amount ?? Money.Zero).ShouldBe(part.RowSum, what);
        WhyQuery wanted = new(view.Figure, view.Line?.Code, null, part.Sum, false, 1);
        WhyView taken = reader.Read(Person.Local, query, wanted)!;
        WhyBreakdown level = taken.Chosen!;
        (level.Batches.Aggregate(Money.Zero, (sum, batch) => sum + batch.Sum) + level.OtherBatches.Sum).ShouldBe(BatchedSum(reader, query, taken, part), what);
        int seen = 0;
        if (part.Rows <= AllRowsUpTo)
        {
            WhyRow[] all = [.. reader.AllRows(Person.Local, query, taken)];
            all.Length.ShouldBe(part.Rows, what);
            all.Aggregate(Money.Zero, (sum, row) => sum + row.Amount).ShouldBe(part.RowSum, what);
            seen = all.Length;
        }

        if (level.IsRows) return seen;
        level.Branches.Aggregate(Money.Zero, (sum, branch) => sum + branch.Sum).ShouldBe(part.RowSum, what);
        if (level.Branches.Count == 0) return seen;
        WhyBranch next = level.Branches[part.Rows % level.Branches.Count];
        PageQuery below = query with { Department = next.IsLine ? null : next.Code };
        WhyView child = reader.Read(Person.Local, below, wanted with { Line = next.IsLine ? next.Code : null })!;
        WhyPart same = child.Parts.Single(p => p.Sum == part.Sum);
        same.Amount.ShouldBe(next.Sum, what);
        return seen + ShouldAddUp(reader, below, child, same);
    }

    /// <summary>A month of a plan that follows from others comes from no import of its own.</summary>
    private static Money BatchedSum(WhyReader reader, PageQuery query, WhyView view, WhyPart part) => part.Sum != LedgerSum.Planned ? part.RowSum
        : reader.AllRows(Person.Local, query, view).Where(row => row.BatchId is not null).Aggregate(Money.Zero, (sum, row) => sum + row.Amount);

    private static bool OfIndicator(WhyReader reader, ChangingCity city, PageQuery query)
    {
        WhyQuery wanted = WhyQuery.Read("achievement", null, city.Any(city.Indicators), null, null, null);
        if (reader.Read(Person.Local, query with { Department = null }, wanted) is not { Indicator: { } indicator }) return false;
        WhyResult[] counting = [.. indicator.Results.Where(r => r.Counts)];
        Achievement reached = indicator.Item.Achievement;
        decimal? sum = counting.Any(r => r.Value is not null) ? counting.Sum(r => r.Value) : null;
        if (reached.IsReported) (indicator.Item.Indicator.Accumulation == Accumulation.Sum ? sum : counting.Single().Value).ShouldBe(reached.Value);
        else indicator.Results.ShouldBeEmpty();
        indicator.Results.ShouldAllBe(r => r.Batch != null);
        return true;
    }

    [Fact]
    public async Task Person_OfAPart_SeesNoRowsOfOthers()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 100", "b 2026-03-01 L3 10");
        await using ComponentContext context = PageContexts.On(ledger);
        WhyReader reader = context.Services.GetRequiredService<WhyReader>();
        Person one = new("one", "one", [new(Role.Reporter, ledger.Node("D1").Id)]);
        WhyQuery executed = WhyQuery.Read("executed", null, null, null, "rows", null);
        reader.Read(one, new(Department: "D"), executed).ShouldBeNull();
        reader.Read(one, new(Department: "D2"), executed).ShouldBeNull();
        reader.Read(one, new(), executed with { Line = "L3" }).ShouldBeNull();
        WhyView own = reader.Read(one, new(), executed)!;
        own.Department.Code.ShouldBe("D1");
        own.Chosen!.Rows.Single().Reference.ShouldBe("a");
        own.Chosen.Batches.Single().Sum.ShouldBe(Money.FromYuan(100m));
        reader.AllRows(one, new(), own).Single().Amount.ShouldBe(Money.FromYuan(100m));
    }

    [Fact]
    public async Task Totals_ThatAreWrong_AreNotProven()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 100");
        await using ComponentContext context = PageContexts.On(ledger);
        WhyReader reader = context.Services.GetRequiredService<WhyReader>();
        ledger.Run("UPDATE LineMonth SET ExecutedFen=ExecutedFen+1");
        WhyPart part = reader.Read(Person.Local, new(AsOf: new(2026, 10, 31), Department: "D"), WhyQuery.Read("executed", null, null, null, null, null))!.Parts.Single();
        (part.IsProven, part.Amount, part.RowSum).ShouldBe((false, new Money(10_001), new Money(10_000)));
    }
}
