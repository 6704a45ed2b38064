using System.Globalization;
using System.Text;

namespace Dashboard.Benchmarks;

/// <summary>A payment as a file names it, and the number that its line gets in a fresh database.</summary>
internal readonly record struct SamplePayment(
    string Voucher, DateOnly PaidOn, int Line, string Fund, long Fen, string Payee, string Purpose)
{
    public string LineCode => SampleCity.LineCode(Line);

    public string DepartmentCode => SampleCity.DepartmentCode(SampleCity.DepartmentOf(Line));

    public string Yuan => (Fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>The files of an invented city: 500 departments, 20,000 lines, and as many payments as asked for.</summary>
internal static class SampleCity
{
    public const int Year = 2026;
    public const int Departments = 500;
    public const int Lines = 20_000;
    public const int Indicators = 3_000;
    public const string PaymentHeadings = "支付凭证号,支付日期,单位代码,项目代码,资金性质,支付金额,收款人,用途";
    private const int Bureaus = 20;
    private static readonly string[] Funds = ["一般公共预算", "一般公共预算", "一般公共预算", "政府性基金", "其他"];
    private static readonly string[] Trades = ["建设工程有限公司", "信息技术有限公司", "印务中心", "物业管理有限公司", "市第三人民医院", "供电局"];
    private static readonly string[] Purposes = ["工程进度款", "设备采购款", "第三季度物业费", "培训费", "课题研究经费", "维修（护）费"];

    public static string DepartmentCode(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:000}");

    public static string LineCode(int line) => string.Create(CultureInfo.InvariantCulture, $"{DepartmentOf(line):000}-{Year}-{line:00000}");

    /// <summary>Lines hang on the departments below the bureaus.</summary>
    public static int DepartmentOf(int line) => Bureaus + 1 + (line % (Departments - Bureaus - 1));

    public static void WriteDepartments(string path) => Write(path, "单位代码,单位名称,上级代码", Enumerable.Range(0, Departments).Select(n => n switch
    {
        0 => "000,样本市,",
        <= Bureaus => $"{DepartmentCode(n)},第{n}局,000",
        _ => $"{DepartmentCode(n)},第{n}中心,{DepartmentCode(1 + (n % Bureaus))}",
    }));

    public static void WriteBudget(string path) => Write(path, "单位代码,项目代码,项目名称,支出类别,日期,类型,金额", BudgetRows());

    public static void WritePlan(string path) => Write(path, "项目代码,月份,计划累计", Enumerable.Range(1, Lines)
        .Where(line => line % 2 == 0)
        .SelectMany(line => Enumerable.Range(1, 12).Select(month => $"{LineCode(line)},{month},{BudgetOf(line) / 12 * month}")));

    /// <summary>Two payments with a date for every third line.</summary>
    public static void WriteMilestones(string path) => Write(path, "项目代码,节点名称,应付日期,金额", Enumerable.Range(1, Lines)
        .Where(line => line % 3 == 0)
        .SelectMany(line => ((int, string)[])[(1 + (line % 6), "首付款"), (7 + (line % 6), "尾款")], (line, part) => $"{LineCode(line)},{part.Item2},{Year}-{part.Item1:00}-20,{BudgetOf(line) / 4}"));

    public static void WriteIndicators(string path) => Write(
        path, "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值", Enumerable.Range(1, Indicators)
            .Select(i => $"Z{i:00000},{DepartmentCode(DepartmentOf(i))},产出指标,数量指标,第{i}项任务,≥,{100 + (i % 400)},个,10"));

    public static void WriteResults(string path) => Write(path, "指标代码,日期,完成值", Enumerable.Range(1, Indicators)
        .Where(i => i % 4 != 0)
        .SelectMany(i => Enumerable.Range(1, 3).Select(q => $"Z{i:00000},{Year}-0{q * 3}-28,{(100 + (i % 400)) * q * (i % 7) / 20}")));

    /// <summary>Payments in the order of their days, as a treasury exports them: vouchers rise, lines do not.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="seed">Another seed gives other vouchers.</param>
    /// <param name="isShuffled">Whether vouchers come in no order at all, the hardest case for an index.</param>
    public static IEnumerable<SamplePayment> Payments(int rows, ulong seed = 1, bool isShuffled = false)
    {
        SplitMix64 random = new(seed);
        DateOnly first = new(Year, 1, 4);
        for (long i = 0; i < rows; i++)
        {
            int line = 1 + random.Below(Lines);
            DateOnly paidOn = first.AddDays((int)(i * 320 / rows));
            long fen = 1_00 + random.Below(2_000_00);
            if (random.Below(50) == 0) fen = -fen;
            string voucher = isShuffled
                ? string.Create(CultureInfo.InvariantCulture, $"{random.Next():x16}")
                : string.Create(CultureInfo.InvariantCulture, $"ZF{seed:00}{paidOn:MMdd}{i:0000000}");
            yield return new(
                voucher, paidOn, line, Funds[random.Below(Funds.Length)], fen,
                $"样本市第{random.Below(5_000)}{Trades[random.Below(Trades.Length)]}", Purposes[random.Below(Purposes.Length)]);
        }
    }

    public static void WritePayments(string path, IEnumerable<SamplePayment> payments) => Write(
        path, PaymentHeadings,
        payments.Select(p => string.Create(
            CultureInfo.InvariantCulture,
            $"{p.Voucher},{p.PaidOn:yyyy-MM-dd},{p.DepartmentCode},{p.LineCode},{p.Fund},{p.Yuan},{p.Payee},{p.Purpose}")));

    private static long BudgetOf(int line) => 12_000L * (1 + (line % 12));

    private static IEnumerable<string> BudgetRows()
    {
        for (int line = 1; line <= Lines; line++)
        {
            string start = $"{DepartmentCode(DepartmentOf(line))},{LineCode(line)},第{line}号项目,{(line % 9 == 0 ? "公用经费" : "项目支出")}";
            yield return $"{start},{Year}-01-01,年初预算,{BudgetOf(line)}";
            if (line % 5 == 0) yield return $"{start},{Year}-06-15,追加,{BudgetOf(line) / 4}";
        }
    }

    private static void Write(string path, string headings, IEnumerable<string> rows)
    {
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        file.WriteLine(headings);
        foreach (string row in rows) file.WriteLine(row);
        file.Flush();
        // Else the first commit of the measured work would have to wait until these bytes are on the disk.
        ((FileStream)file.BaseStream).Flush(flushToDisk: true);
    }
}
