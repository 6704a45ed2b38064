using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>What is closed to entering results is told before anything is typed, and told as the import would.</summary>
public sealed class ReportingStoreTests
{
    private static readonly DateOnly September = new(2026, 9, 30), Today = new(2026, 11, 22);

    [Fact]
    public async Task Barred_InAClosedPeriod_AreTheIndicatorsOfItsUnitsUnlessItIsOpenForThePerson()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        Barred(ledger, Person.Local).ShouldBeEmpty();
        ledger.Run($"INSERT INTO PeriodClosing (DepartmentId, Through, ClosedBy, ClosedAt) VALUES ({ledger.Node("D1").Id}, 202609, 'else', 0)");
        Barred(ledger, Person.Local).ShouldBe(["Z-1 period-closed", "Z-2 period-closed", "Z-3 period-closed"]);
        ledger.Get<ReportingStore>().Barred(ledger.Node("D").Range, 2026, new(2026, 10, 1), Person.Local, Today).ShouldBeEmpty();
        ledger.Run($"INSERT INTO PeriodOpening (DepartmentId, FirstMonth, LastMonth, OpenFor, Until, Reason, OpenedBy, OpenedAt) VALUES ({ledger.Node("D1").Id}, 202607, 202609, 'officer', 20261130, 'x', 'else', 0)");
        Barred(ledger, Officer(ledger, "D")).ShouldBeEmpty();
        Barred(ledger, Officer(ledger, "D") with { Name = "other" }).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Barred_UnderASignedAssessment_AreTheIndicatorsThatItRestsOn()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        ledger.Run($"INSERT INTO Assessment (DepartmentId, LineId, Year, State, SealId) VALUES ({ledger.Node("D2").Id}, 0, 2026, 1, 1)");
        Barred(ledger, Person.Local).ShouldBe(["Z-4 assessment-signed"]);
    }

    [Fact]
    public async Task Barred_OutsideTheScope_IsNotSaid()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        ledger.Run("INSERT INTO PeriodClosing (DepartmentId, Through, ClosedBy, ClosedAt) VALUES (NULL, 202609, 'else', 0)");
        Barred(ledger, Officer(ledger, "D2")).ShouldBe(["Z-4 period-closed"]);
        Barred(ledger, new("m", "m", [new(Role.Manager, null)])).ShouldBeEmpty();
    }

    /// <summary>For each indicator the code is the one that the import gives.</summary>
    [Fact]
    public async Task Barred_OfEachIndicator_IsWhatTheImportSays()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        ledger.Run($"INSERT INTO PeriodClosing (DepartmentId, Through, ClosedBy, ClosedAt) VALUES ({ledger.Node("D1").Id}, 202609, 'else', 0)");
        EntryReport report = await ledger.Get<EntryService>().TakeAsync(
            new(ImportKind.Results, "typed", 2026, [.. ((string[])["Z-1", "Z-2", "Z-3", "Z-4"]).Select(code => (string[])[code, "2026-09-30", "7", ""])])
            { By = Person.Local, Actor = Dashboard.Domain.Audit.Actor.Anonymous, IsDryRun = true }, TestContext.Current.CancellationToken);
        string[] codes = ["Z-1", "Z-2", "Z-3", "Z-4"];
        report.Rejected.Select(r => $"{codes[r.Row - 1]} {r.Code}").ShouldBe(Barred(ledger, Person.Local));
    }

    private static string[] Barred(TemporaryLedger ledger, Person person) =>
        [.. ledger.Get<ReportingStore>().Barred(ledger.Node("D").Range, 2026, September, person, Today).OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => $"{b.Key} {b.Value}")];

    private static Person Officer(TemporaryLedger ledger, string department) => new("o", "officer", [new(Role.Officer, ledger.Node(department).Id)]);
}
