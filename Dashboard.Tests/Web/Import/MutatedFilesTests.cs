using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

/// <summary>Damaged files: whatever byte is wrong, the answer is rows or one refusal, soon.</summary>
public sealed class MutatedFilesTests
{
    private const int Mutations = 5_000;
    private static readonly string[][] Rows =
    [
        ["支付凭证号", "支付日期", "单位代码", "项目代码", "资金性质", "支付金额", "收款人", "用途"],
        ["v1", "2026-02-01", "D1", "L1", "一般公共预算", "1,234.50", "某公司", "第一行\n\"第二行\""],
        ["v2", "2026/2/2", "", "L1", "", "(100)", "", ""],
        ["v3", "2026年2月3日", "D2", "L3", "其他", "￥5", "张三", "办公"],
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bytes_FlippedCutOrRepeated_NeverThrowAndNeverHang(bool isWorkbook)
    {
        byte[] sound = isWorkbook ? WorkbookBytes.Of(Rows) : Csv();
        Random random = new(20261122);
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        string path = Path.Combine(Directory.CreateTempSubdirectory("mutated-").FullName, "file");
        for (int i = 0; i < Mutations; i++)
        {
            byte[] broken = Mutate(sound, random);
            await File.WriteAllBytesAsync(path, broken, limit.Token);
            try
            {
                await WalkAsync(path, limit.Token);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Mutation {i}: {Convert.ToBase64String(broken)}", e);
            }
        }

        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bytes_Flipped_LeaveTheLedgerSound(bool isWorkbook)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        byte[] sound = isWorkbook ? WorkbookBytes.Of(Rows) : Csv();
        Random random = new(42);
        for (int i = 0; i < 60; i++) await ledger.ImportAsync(ImportKind.Payments, Mutate(sound, random), "file");
        ledger.ShouldBeSound();
    }

    /// <summary>The way of an import up to the ledger.</summary>
    private static async Task WalkAsync(string path, CancellationToken cancel)
    {
        TableFile file = await TableFile.InspectAsync(path, cancel);
        if (file.Form is TableForm.Empty or TableForm.Unknown or TableForm.UnknownText) return;
        try
        {
            using FileStream stream = File.OpenRead(path);
            foreach (RowCells row in TableFinder.Find(ImportKind.Payments, file, stream, TableHints.None).Rows?.Facts(new(ImportKind.Payments, 1m)) ?? [])
            {
                cancel.ThrowIfCancellationRequested();
                PaymentEntry.Read(row, 1m, out _);
            }
        }
        catch (TableReadException)
        {
            // The one way in which a file may be unreadable.
        }
    }

    private static byte[] Mutate(byte[] sound, Random random)
    {
        List<byte> bytes = [.. sound];
        for (int times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 20), bytes.Count - at))); break;
                default:
                    if (random.Next(10) == 0) bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Csv() =>
        Encoding.UTF8.GetBytes(string.Concat(Rows.Select(row => string.Join(',', row.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));
}
