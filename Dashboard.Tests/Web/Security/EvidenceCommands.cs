using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Evidence;

namespace Dashboard.Tests.Web.Security;

/// <summary>The commands about files that prove results, as they are called.</summary>
internal static class EvidenceCommands
{
    private static readonly DateOnly Day = new(2026, 3, 31);

    /// <returns>Whether it did something.</returns>
    public static async Task<bool> CallAsync(TemporaryLedger ledger, bool isWithdrawal, Person person, string department, int made)
    {
        await ledger.ImportAsync(ImportKind.Results, $"指标代码,日期,完成值\nZ-{department},2026-03-31,{made}\n");
        if (!isWithdrawal) return await AddAsync(ledger, person, department, made);
        (await AddAsync(ledger, Person.Local, department, made)).ShouldBeTrue();
        long id = ledger.Number("SELECT max(Id) FROM Evidence");
        return await ledger.Get<EvidenceService>().WithdrawAsync(id, "误传", person, new(person.Name, "web"), TestContext.Current.CancellationToken) == EvidenceOutcome.Done;
    }

    private static async Task<bool> AddAsync(TemporaryLedger ledger, Person person, string department, int made)
    {
        using MemoryStream content = new(EvidenceBytes.Pdf($"{made}"));
        return await ledger.Get<EvidenceService>().AddAsync(
            new($"Z-{department}", 2026, Day), "a.pdf", content, person, new(person.Name, "web"), TestContext.Current.CancellationToken) == EvidenceOutcome.Done;
    }
}
