using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.TestKit;

/// <summary>Two indicators, Z1 of D1 and Z2 of D2, with a result at the end of March and of June 2026, to be proven by files.</summary>
internal static class EvidenceLedger
{
    public static readonly EvidencePlace March = new("Z1", 2026, new(2026, 3, 31));

    public static readonly EvidencePlace June = new("Z1", 2026, new(2026, 6, 30));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TemporaryLedger> CreateAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await FillAsync(ledger);
        return ledger;
    }

    /// <summary>On departments D1 and D2.</summary>
    public static async Task FillAsync(TemporaryLedger ledger)
    {
        await ledger.TakeAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nZ1,D1,产出指标,数量指标,培训人次,≥,100,人次,10,累计\nZ2,D2,产出指标,数量指标,走访户数,≥,100,户,10,累计\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,25\nZ1,2026-06-30,50\nZ2,2026-03-31,25\n");
    }

    public static Person In(TemporaryLedger ledger, Role role, string? department) =>
        new($"{role}", $"{role}-{department}", [new(role, department is null ? null : ledger.Node(department).Id)]);

    public static Task<EvidenceOutcome> AddAsync(this TemporaryLedger ledger, byte[] content, string name = "验收单.pdf", EvidencePlace? place = null, Person? by = null)
    {
        Person person = by ?? Person.Local;
        return ledger.Get<EvidenceService>().AddAsync(place ?? March, name, new MemoryStream(content), person, new(person.Name, "web"), Cancel);
    }

    public static Task<EvidenceOutcome> WithdrawAsync(this TemporaryLedger ledger, long id, string? reason = "误传", Person? by = null)
    {
        Person person = by ?? Person.Local;
        return ledger.Get<EvidenceService>().WithdrawAsync(id, reason, person, new(person.Name, "web"), Cancel);
    }

    public static IReadOnlyList<EvidenceFile> Evidence(this TemporaryLedger ledger, string code = "Z1", DateTimeOffset? knownAt = null) =>
        ledger.Get<EvidenceStore>().OfIndicator(code, 2026, Person.Local, knownAt).ShouldNotBeNull().Files;

    /// <summary>The files on the disk that hold evidence.</summary>
    public static string[] EvidenceOnDisk(this TemporaryLedger ledger) =>
        Directory.Exists(ledger.Get<DataDirectory>().Evidence) ? Directory.GetFiles(ledger.Get<DataDirectory>().Evidence, "*", SearchOption.AllDirectories) : [];
}
