using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Persistence.Loading;

public sealed class RepeatedBatchesTests
{
    [Fact]
    public async Task Payments_LeftOutOfARepeatedMonth_AreNamedAndKept()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        long first = (await ledger.PayAsync("A 2026-03-01 L1 1", "B 2026-03-02 L1 2", "C 2026-03-03 L2 4", "E 2026-02-03 L2 8", "F 2026-03-03 L3 16")).BatchId!.Value;
        ImportReport second = await ledger.PayAsync("A 2026-03-01 L1 1", "B 2026-03-02 L1 2", "D 2026-03-04 L1 32");
        MissingPayment missing = second.Missing.First.ShouldHaveSingleItem();
        missing.ShouldBe(new(first, "C", new(2026, 3, 3), "L2", Money.FromYuan(4m), ""));
        (second.Missing.Count, second.Missing.Sum, second.Missing.Batches.ShouldHaveSingleItem()).ShouldBe((1, Money.FromYuan(4m), first));
        ledger.Executed("D").ShouldBe(63m);
    }

    [Theory]
    [InlineData("the same file again", "A 2026-03-01 L1 1", "B 2026-03-02 L1 2")]
    [InlineData("a file that only adds", "X 2026-03-09 L1 9")]
    [InlineData("one row twice and another", "A 2026-03-01 L1 1", "A 2026-03-01 L1 1", "B 2026-03-02 L1 2")]
    [InlineData("another month", "Y 2026-04-09 L1 9")]
    public async Task File_ThatLeavesNothingOut_NamesNothing(string why, params string[] payments)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("A 2026-03-01 L1 1", "B 2026-03-02 L1 2");
        await ledger.PayAsync("O 2026-03-01 L1 1");
        (await ledger.PayAsync(payments)).Missing.ShouldBe(MissingPayments.None, why);
    }

    [Fact]
    public async Task Row_ThatStandsTwice_DoesNotHideOneThatIsMissing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("A 2026-03-01 L1 1", "B 2026-03-02 L1 2");
        (await ledger.PayAsync("A 2026-03-01 L1 1", "A 2026-03-01 L1 1")).Missing.First.Select(m => m.Voucher).ShouldBe(["B"]);
    }

    [Fact]
    public async Task Batch_ThatWasTakenBack_IsNotMissed()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport first = await ledger.PayAsync("A 2026-03-01 L1 1", "B 2026-03-02 L1 2");
        (await ledger.UndoAsync(first)).ShouldBeTrue();
        ImportReport second = await ledger.PayAsync("A 2026-03-01 L1 1");
        (second.Accepted, second.Missing).ShouldBe((1, MissingPayments.None));
    }

    [Fact]
    public async Task DryRun_NamesThemToo_AndOnlyTheFirstAreKept()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync([.. Enumerable.Range(0, 130).Select(i => $"V{i} 2026-03-01 L1 1")]);
        ImportReport tried = await ledger.ImportAsync(ImportKind.Payments, TemporaryLedger.PaymentsText("V0 2026-03-01 L1 1"), r => r with { IsDryRun = true });
        (tried.Missing.Count, tried.Missing.First.Count, tried.Missing.Sum).ShouldBe((129, RowEffects.Shown, Money.FromYuan(129m)));
    }

    [Fact]
    public Task Missing_OverRandomFiles_IsWhatALookAtAllRowsFinds() =>
        Gen.Select(Gen.Int[0, 2].Array[4, 24], Gen.Int[0, 15].Array[24]).SampleAsync(
            async (batchOf, kept) =>
            {
                // Of each payment: its batch, line and month, and whether the last file has it.
                (string Row, int Batch, string Department, int Month, bool IsKept)[] all = [.. batchOf.Select((batch, i) =>
                    ($"v{i} 2026-0{1 + (i % 3)}-05 L{1 + (kept[i] % 3)} {i + 1}", batch, kept[i] % 3 == 2 ? "D2" : "D1", 1 + (i % 3), kept[i] >= 6))];
                await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
                foreach (var batch in all.GroupBy(p => p.Batch)) await ledger.PayAsync([.. batch.Select(p => p.Row)]);
                if (!all.Any(p => p.IsKept)) return;
                ImportReport last = await ledger.PayAsync([.. all.Where(p => p.IsKept).Select(p => p.Row)]);
                var repeated = all.Where(p => p.IsKept).ToLookup(p => (p.Batch, p.Department));
                string[] expected = [.. all.Where(p => !p.IsKept && repeated[(p.Batch, p.Department)].Any(r => r.Month == p.Month)).Select(p => p.Row.Split(' ')[0])];
                last.Missing.First.Select(m => m.Voucher).Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
            },
            iter: 25);
}
