using System.Globalization;
using CsCheck;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>However payments come in and whatever is taken back in between, the figures are those of what is left.</summary>
public sealed class AnyOrderTests
{
    private readonly record struct Payment(int Line, int Month, int Fen);

    private static readonly Gen<Payment> OnePayment = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 12], Gen.Int[-50_000, 100_000], (line, month, fen) => new Payment(line, month, fen));

    private static readonly Gen<(Payment[] Payments, int[] FileOf, bool[] IsUndone, int Seed)> Histories =
        OnePayment.Array[1, 24].SelectMany(payments => Gen.Select(
            Gen.Int[0, 4].Array[payments.Length], Gen.Bool.Array[5], Gen.Int, (fileOf, isUndone, seed) => (payments, fileOf, isUndone, seed)));

    [Fact]
    public Task Payments_AnySplitOrderAndUndo_GiveTheFiguresOfWhatIsLeft() => Histories.SampleAsync(
        async history =>
        {
            await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
            Random random = new(history.Seed);
            int[] files = [.. history.FileOf.Distinct()];
            random.Shuffle(files);
            foreach (int file in files)
            {
                string[] rows = [.. history.Payments.Index().Where(p => history.FileOf[p.Index] == file).Select(p => Row(p.Index, p.Item))];
                random.Shuffle(rows);
                ImportReport report = await ledger.PayAsync(rows);
                if (history.IsUndone[file]) await ledger.UndoAsync(report);
                if (history.IsUndone[file] && random.Next(3) == 0 && rows.Length > 0)
                {
                    await ledger.UndoAsync(await ledger.PayAsync(rows));
                }
            }

            Payment[] left = [.. history.Payments.Where((_, i) => !history.IsUndone[history.FileOf[i]])];
            foreach (DateOnly asOf in (DateOnly[])[new(2026, 3, 15), new(2026, 11, 22), new(2026, 12, 31)])
            {
                ledger.Department("D", asOf).Execution.Executed.Fen.ShouldBe(left.Where(p => Day(p) <= asOf).Sum(p => (long)p.Fen));
                ledger.Department("D1", asOf).Execution.Executed.Fen.ShouldBe(left.Where(p => p.Line < 3 && Day(p) <= asOf).Sum(p => (long)p.Fen));
            }

            ledger.ShouldBeSound();
        },
        iter: 12,
        threads: 1);

    private static DateOnly Day(Payment payment) => new(2026, payment.Month, 15);

    private static string Row(int index, Payment payment) =>
        string.Create(CultureInfo.InvariantCulture, $"v{index} {Day(payment):yyyy-MM-dd} L{payment.Line} {payment.Fen / 100m}");
}
