using System.Globalization;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Web.Demo;
using Dashboard.Web.Import;

namespace Dashboard.Tests.TestKit;

/// <summary>The sample city as it lives on: refunds, late payments, 追加, 追减, 调剂, arrivals, new plans, new results, and files that were taken back.</summary>
internal sealed class ChangingCity(TemporaryLedger ledger) : IAsyncDisposable
{
    public const string Top = "S000";
    public static readonly DateOnly Today = new(2026, 11, 22);
    private readonly Random random = new(20_261_122);
    private readonly List<DateTimeOffset> moments = [];
    private int files;

    public TemporaryLedger Ledger => ledger;

    /// <summary>Moments between the files, the earliest first.</summary>
    public IReadOnlyList<DateTimeOffset> Moments => moments;

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public IReadOnlyList<string> Departments { get; private set; } = [];

    public IReadOnlyList<string> Indicators { get; private set; } = [];

    /// <param name="rounds">How many times it changes.</param>
    public static async Task<ChangingCity> CreateAsync(int departments = 8, int rounds = 5)
    {
        TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(new(Today, departments, Years: 2), Today, Actor.System("test"));
        ChangingCity city = new(ledger);
        city.Lines = city.Texts("SELECT Code FROM Line ORDER BY Id");
        city.Departments = city.Texts("SELECT Code FROM Department ORDER BY Id");
        city.Indicators = city.Texts("SELECT DISTINCT Code FROM Indicator WHERE Year=2026 ORDER BY Code");
        city.Pass();
        for (int round = 0; round < rounds; round++) await city.ChangeAsync();
        await ledger.Snapshots.RefreshAsync(Today, null);
        return city;
    }

    public T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public int Next(int below) => random.Next(below);

    public DateOnly AnyDay() => new DateOnly(2025, 1, 1).AddDays(random.Next(730));

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    private async Task ChangeAsync()
    {
        List<ImportReport> reports =
        [
            await ImportAsync(ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额,收款人\n", 60, (file, row) => $"X{file}-{row},{Day()},{Any(Lines)},{Fen(-900_000, 2_000_000)},收款人"),
            await ImportAsync(
                ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额,文号\n", 30,
                (file, row) => $"{OwnerOf(row, out string line)},{line},{line},{Day()},{Any(["追加", "追减", "调剂", "上年结转", "资金到位"])},{Fen(1, 3_000_000)},文{file}-{row}"),
            await ImportAsync(ImportKind.Plan, "项目代码,月份,计划累计\n", 20, (_, row) => $"{Lines[row * 3 % Lines.Count]},{1 + (row % 12)},{Fen(0, 50_000_000)}"),
            await ImportAsync(ImportKind.Results, "指标代码,日期,完成值\n", 20, (_, row) => $"{Indicators[row % Indicators.Count]},{Day(2026)},{random.Next(1, 500)}"),
        ];
        Pass();
        foreach (ImportReport report in reports.Where(r => r.BatchId is not null))
            if (random.Next(3) == 0) (await ledger.UndoAsync(report)).ShouldBeTrue();
        Pass();
    }

    private Task<ImportReport> ImportAsync(ImportKind kind, string head, int rows, Func<int, int, string> row)
    {
        int file = ++files;
        string text = head + string.Concat(Enumerable.Range(0, rows).Select(i => row(file, i) + "\n"));
        return ledger.ImportAsync(kind, text, request => request with { Year = kind is ImportKind.Plan or ImportKind.Results ? 2026 : null });
    }

    private string OwnerOf(int row, out string line)
    {
        line = Any(Lines);
        return Texts($"SELECT d.Code FROM Line l JOIN Department d ON d.Id=l.DepartmentId WHERE l.Code='{line}'")[0];
    }

    private string Day(int? year = null) => (year is { } y ? new DateOnly(y, 1, 1).AddDays(random.Next(320)) : new DateOnly(2025, 1, 1).AddDays(random.Next(690))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Fen(int least, int most) => (random.Next(least, most) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private void Pass()
    {
        ledger.Time.Advance(TimeSpan.FromMinutes(10));
        moments.Add(ledger.Time.GetUtcNow());
        ledger.Time.Advance(TimeSpan.FromMinutes(10));
    }

    private List<string> Texts(string sql) => ledger.Texts(sql);
}
