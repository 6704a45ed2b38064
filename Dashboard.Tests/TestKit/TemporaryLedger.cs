using System.Text;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Cli;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.TestKit;

/// <summary>A real database in a folder of its own, with the services of the product and a clock that stands still.</summary>
internal sealed class TemporaryLedger : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool isGuest;
    private int files;

    private TemporaryLedger(ServiceProvider services, string folder, FakeTimeProvider time, bool isGuest) =>
        (this.services, Folder, Time, this.isGuest) = (services, folder, time, isGuest);

    public string Folder { get; }

    public FakeTimeProvider Time { get; }

    public SnapshotService Snapshots => Get<SnapshotService>();

    public long Version => Snapshots.State().LedgerVersion;

    /// <summary>An empty ledger at noon of 22 November 2026 in Shanghai.</summary>
    /// <param name="settings">Settings of the installation.</param>
    public static Task<TemporaryLedger> CreateAsync(string? folder = null, IReadOnlyDictionary<string, string?>? settings = null) =>
        StartAsync(folder ?? TemporaryFolder(), new(new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero)), settings, isGuest: false);

    /// <summary>Another process, as it were, on the data and the clock of this one.</summary>
    public Task<TemporaryLedger> JoinAsync(IReadOnlyDictionary<string, string?>? settings = null) => StartAsync(Folder, Time, settings, isGuest: true);

    private static async Task<TemporaryLedger> StartAsync(string folder, FakeTimeProvider time, IReadOnlyDictionary<string, string?>? settings, bool isGuest)
    {
        ServiceCollection collection = new();
        collection.AddSingleton<TimeProvider>(time);
        collection.AddLogging();
        ConfigurationManager configuration = new();
        configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        collection.AddDashboard(configuration, new DataDirectory(folder));
        // Packs come from the seeds here, so that the tests see what the product is delivered with.
        collection.AddSingleton(new LightPacks(SeedFiles.PathOf("policies"), Path.Combine(folder, "policies")));
        ServiceProvider provider = collection.BuildServiceProvider();
        await provider.GetRequiredService<DatabaseStarter>().StartAsync();
        return new(provider, folder, time, isGuest);
    }

    /// <summary>A ledger with department D above D1 and D2, and lines L1 (D1), L2 (D1) and L3 (D2) of 1000 元 each.</summary>
    public static async Task<TemporaryLedger> WithLinesAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        TemporaryLedger ledger = await CreateAsync(null, settings);
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD,部门,\nD1,一所,D\nD2,二所,D\n");
        await ledger.TakeAsync(
            ImportKind.Budget,
            "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n"
            + "D1,L1,甲,项目支出,一般公共预算,2026-01-10,年初预算,1000,\n"
            + "D1,L2,乙,项目支出,一般公共预算,2026-01-10,年初预算,1000,\n"
            + "D2,L3,丙,项目支出,一般公共预算,2026-01-10,年初预算,1000,\n");
        return ledger;
    }

    public static string TemporaryFolder() => Directory.CreateTempSubdirectory("ledger-").FullName;

    /// <summary>A new folder with the database files of another as they lie there.</summary>
    public static string CopyOf(string folder)
    {
        string copy = TemporaryFolder();
        foreach (string file in Directory.GetFiles(folder, "dashboard.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Writes a file into the folder of this ledger.</summary>
    public string Write(byte[] content, string name = "file.csv")
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, "files", $"{++files}")).FullName;
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public Task<ImportReport> ImportAsync(ImportKind kind, string text, Func<ImportRequest, ImportRequest>? with = null) =>
        ImportAsync(kind, Encoding.UTF8.GetBytes(text), "file.csv", with);

    public Task<ImportReport> ImportAsync(ImportKind kind, byte[] content, string name, Func<ImportRequest, ImportRequest>? with = null) =>
        ImportFileAsync(kind, Write(content, name), with);

    public Task<ImportReport> ImportFileAsync(ImportKind kind, string path, Func<ImportRequest, ImportRequest>? with = null)
    {
        ImportRequest request = new(kind, path, Path.GetFileName(path)) { By = Person.Local, Actor = Actor.Anonymous };
        return Get<ImportService>().ImportAsync(with is null ? request : with(request));
    }

    /// <summary>Imports a file that must be clean.</summary>
    public async Task<ImportReport> TakeAsync(ImportKind kind, string text)
    {
        ImportReport report = await ImportAsync(kind, text);
        report.IsClean.ShouldBeTrue($"{report.Refusal} {string.Join("; ", report.Rejected)}");
        return report;
    }

    /// <summary>Imports payments 「voucher date line amount」 separated by spaces, which must be clean.</summary>
    public Task<ImportReport> PayAsync(params string[] payments) => TakeAsync(ImportKind.Payments, PaymentsText(payments));

    public static string PaymentsText(params string[] payments) =>
        "支付凭证号,支付日期,项目代码,支付金额\n" + string.Concat(payments.Select(p => p.Replace(' ', ',') + "\n"));

    public async Task<bool> UndoAsync(ImportReport report) =>
        await Get<ImportService>().UndoAsync(report.BatchId!.Value, Person.Local, Actor.Anonymous) == UndoOutcome.Withdrawn;

    public DepartmentSnapshot Department(string code, DateOnly? asOf = null, DateTimeOffset? knownAt = null) =>
        Snapshots.Department(Node(code), Snapshots.QuestionFor(asOf: asOf), knownAt).Snapshot;

    public LineSnapshot Line(string code, DateOnly? asOf = null, DateTimeOffset? knownAt = null) =>
        Snapshots.Lines(Node("D"), Snapshots.QuestionFor(asOf: asOf), knownAt).Single(l => l.Line.Code == code);

    public decimal Executed(string code, DateTimeOffset? knownAt = null) => Department(code, null, knownAt).Execution.Executed.Yuan;

    public IReadOnlyList<IndicatorSnapshot> Indicators(string code, DateOnly? asOf = null) =>
        Snapshots.Indicators(Node(code), Snapshots.QuestionFor(asOf: asOf));

    public DepartmentNode Node(string code) => Get<DepartmentStore>().Find(code, Scope.Everything).ShouldNotBeNull();

    /// <summary>Everything a table holds, as text, to compare before and after.</summary>
    public string Dump()
    {
        using SqliteConnection connection = Get<LedgerDatabase>().Open();
        StringBuilder all = new();
        foreach (string table in Read(connection, "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
        {
            all.Append(table).Append('\n').AppendJoin('\n', Read(connection, $"SELECT * FROM \"{table}\"")).Append('\n');
        }

        return all.ToString();
    }

    public long Number(string sql)
    {
        using SqliteConnection connection = Get<LedgerDatabase>().Open();
        return long.Parse(Read(connection, sql).Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The rows of a question, their columns with | between them.</summary>
    public List<string> Texts(string sql)
    {
        using SqliteConnection connection = Get<LedgerDatabase>().Open();
        return Read(connection, sql);
    }

    public void Run(string sql)
    {
        using SqliteConnection connection = Get<LedgerDatabase>().Open();
        Read(connection, sql);
    }

    /// <summary>Adds up every payment anew.</summary>
    public TotalsProof Prove() => Get<TotalsStore>().Prove(new(Time.GetUtcNow(), Actor.System("test")));

    /// <summary>What must hold after whatever happened: totals are the sums of payments, kept figures are the computed ones.</summary>
    public void ShouldBeSound()
    {
        Number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'").ShouldBe(0);
        Number("SELECT count(*) FROM pragma_foreign_key_check").ShouldBe(0);
        Get<AuditStore>().Verify().FirstBroken.ShouldBeNull();
        Prove().Corrected.ShouldBe(0);
        if (Get<DepartmentStore>().Find(null, Scope.Everything) is null) return;
        Question question = Snapshots.QuestionFor();
        foreach (DepartmentNode node in Get<DepartmentStore>().All())
        {
            DepartmentSnapshot kept = Snapshots.Department(node, question).Snapshot;
            DepartmentSnapshot computed = Snapshots.Department(node, question, DateTimeOffset.MaxValue).Snapshot;
            kept.ShouldBe(computed);
            Snapshots.Lines(node, question).ShouldBe(Snapshots.Lines(node, question, DateTimeOffset.MaxValue));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (isGuest) return;
        SqliteConnection.ClearAllPools();
        for (int tries = 0; ; tries++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < 50)
            {
                // A page of a server that is ending may still ask who looks at it.
                await Task.Delay(100);
            }
        }
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        object[] values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            rows.Add(string.Join('|', values));
        }

        return rows;
    }
}
