using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dashboard.Domain.Import;

namespace Dashboard.Benchmarks;

/// <summary>Files with wrong bytes and wrong cells, each tried on a ledger: an answer soon, whatever they hold, and memory that stays where it is.</summary>
internal static class FuzzBenchmark
{
    public const string Verb = "fuzz";
    private const int Files = 10_000;
    private const long MostBytes = 512L << 20;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static readonly string[] Cells =
    [
        "", "合计", "小计", "2.02E+14", "1e308", "-0", "９９９，９９９", "(1)", "0001", "2026-02-30", "99999", "=1+1", "\0", "\"", "\r\n", "，", "\t", "万元", "单位：亿元",
        "\u202E", "\uFEFF", "\uD83D\uDE00", new string('9', 400), new string('长', 40_000), "<table>", "支付金额", "114001-某某", "#REF!",
    ];

    public static async Task RunAsync(Options options, Figures figures)
    {
        await using Workplace place = await Workplace.OpenAsync(Directory.CreateTempSubdirectory("dashboard-benchmark-").FullName);
        string folder = Seeds();
        foreach (string kind in (string[])["departments", "budget", "plan", "payments", "milestones", "indicators", "results"])
            await place.TakeAsync(Enum.Parse<ImportKind>(kind, ignoreCase: true), Path.Combine(folder, "..", "huadu-2023", $"{kind}.csv"), 2023);
        string[] seeds = [.. Directory.GetFiles(folder).Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Random random = new(20261126);
        TimeSpan longest = TimeSpan.Zero;
        int refused = 0, taken = 0;
        List<string> broken = [];
        int files = options.Rows == 1_000_000 ? Files : options.Rows;
        for (int i = 0; i < files; i++)
        {
            string seed = seeds[i % seeds.Length], path = place.FilePath("fuzz" + Path.GetExtension(seed));
            await File.WriteAllBytesAsync(path, Mutate(await File.ReadAllBytesAsync(seed), seed, random));
            long start = Stopwatch.GetTimestamp();
            try
            {
                if ((await place.TryAsync(KindOf(seed), path)).Refusal is null) taken++;
                else refused++;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                broken.Add($"{i} {Path.GetFileName(seed)}: {e.GetType().Name} {e.Message}");
            }

            TimeSpan took = Stopwatch.GetElapsedTime(start);
            longest = took > longest ? took : longest;
        }

        using Process self = Process.GetCurrentProcess();
        figures.Check($"{files:N0} files with wrong bytes or cells", $"{taken} read, {refused} refused, {broken.Count} broke {broken.FirstOrDefault()}", broken.Count == 0);
        figures.Check("the longest of them", $"{longest.TotalSeconds:0.00} s", longest < Soon);
        figures.Check("memory of the process at its peak", $"{self.PeakWorkingSet64 >> 20} MiB", self.PeakWorkingSet64 <= MostBytes);
    }

    private static byte[] Mutate(byte[] sound, string seed, Random random)
    {
        bool isText = Path.GetExtension(seed) is ".csv" or ".txt";
        return isText && random.Next(2) == 0 ? MutateCells(sound, random) : MutateBytes([.. sound], random);
    }

    private static byte[] MutateCells(byte[] sound, Random random)
    {
        string[][] rows = [.. Encoding.UTF8.GetString(sound).Split('\n').Select(line => line.Split(','))];
        for (int times = random.Next(1, 5); times > 0; times--)
        {
            string[] row = rows[random.Next(rows.Length)];
            row[random.Next(row.Length)] = Cells[random.Next(Cells.Length)];
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row))));
    }

    private static byte[] MutateBytes(List<byte> bytes, Random random)
    {
        for (int times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            int at = random.Next(bytes.Count), many = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, many); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, many)); break;
                default: bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : 0); break;
            }
        }

        return [.. bytes];
    }

    private static ImportKind KindOf(string seed) =>
        Enum.TryParse(Path.GetFileName(seed).Split('-')[0], ignoreCase: true, out ImportKind kind) ? kind : ImportKind.Payments;

    /// <summary>The broken files lie beside the solution.</summary>
    private static string Seeds()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "seeds", "broken");
            if (Directory.Exists(path)) return path;
        }

        throw new DirectoryNotFoundException(string.Create(CultureInfo.InvariantCulture, $"No seeds/broken above {AppContext.BaseDirectory}."));
    }
}
