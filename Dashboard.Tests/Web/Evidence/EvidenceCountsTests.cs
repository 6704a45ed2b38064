using Dashboard.Domain.Alerts;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Assessment;
using Dashboard.Web.Alerts;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Evidence;

/// <summary>Where a file counts: for alerts, and for self-assessments.</summary>
public sealed class EvidenceCountsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watch_ResultWithAFile_HasEvidenceFromTheDayItCame()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        HasEvidence(ledger).ShouldBeFalse();
        (await ledger.AddAsync(EvidenceBytes.Pdf())).ShouldBe(EvidenceOutcome.Done);
        // It proves March, and June is the latest result.
        HasEvidence(ledger).ShouldBeFalse();
        (await ledger.AddAsync(EvidenceBytes.Pdf(), place: EvidenceLedger.June)).ShouldBe(EvidenceOutcome.Done);
        HasEvidence(ledger).ShouldBeTrue();
        HasEvidence(ledger, new(2026, 11, 21)).ShouldBeFalse();
        ledger.Time.Advance(TimeSpan.FromDays(2));
        (await ledger.WithdrawAsync(2)).ShouldBe(EvidenceOutcome.Done);
        HasEvidence(ledger).ShouldBeFalse();
        HasEvidence(ledger, new(2026, 11, 23)).ShouldBeTrue();
        Dictionary<DateOnly, bool> days = ledger.Get<WatchService>().Days(FactQuery.Everything, ledger.Snapshots.QuestionFor().Year, new(2026, 11, 20), new(2026, 11, 24), Cancel)
            .ToDictionary(day => day.Question.AsOf, day => day.Indicators[0].HasEvidence);
        days.Where(day => day.Value).Select(day => day.Key.Day).ShouldBe([22, 23]);
    }

    [Fact]
    public async Task Coverage_OfADepartment_CountsItsResultsWithAFileAsOfThen()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf());
        await ledger.AddAsync(EvidenceBytes.Png, "a.png");
        DateTimeOffset then = ledger.Time.GetUtcNow();
        ledger.Time.Advance(TimeSpan.FromDays(1));
        await ledger.AddAsync(EvidenceBytes.Pdf(), place: EvidenceLedger.June);
        Coverage("D", null).ShouldBe(new(2, 3));
        Coverage("D1", null).ShouldBe(new(2, 2));
        Coverage("D2", null).ShouldBe(new(0, 1));
        Coverage("D", then).ShouldBe(new(1, 3));
        Coverage("D", null, new(2026, 3, 31)).ShouldBe(new(1, 2));
        await ledger.WithdrawAsync(1);
        Coverage("D", null).ShouldBe(new(2, 3));
        await ledger.WithdrawAsync(2);
        Coverage("D", null).ShouldBe(new(1, 3));

        EvidenceCoverage Coverage(string department, DateTimeOffset? knownAt, DateOnly? asOf = null)
        {
            Question question = ledger.Snapshots.QuestionFor(asOf: asOf);
            return ledger.Get<EvidenceStore>().Coverage(new(ledger.Node(department).Range, question.Year, question.AsOf, knownAt));
        }
    }

    [Fact]
    public async Task Alert_OfMissingEvidence_EndsWhenAFileComes()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await EvaluateAsync(ledger);
        Open(ledger).ShouldBe(["Z1", "Z2"]);
        ledger.Get<AlertService>().IsCurrent().ShouldBeTrue();
        await ledger.AddAsync(EvidenceBytes.Pdf(), place: EvidenceLedger.June);
        // Whoever waits for the alerts hears of it: no figure changed, and yet they are not current.
        ledger.Get<AlertService>().IsCurrent().ShouldBeFalse();
        ledger.Time.Advance(TimeSpan.FromDays(1));
        await EvaluateAsync(ledger);
        Open(ledger).ShouldBe(["Z2"]);
    }

    [Fact]
    public async Task Assessment_IndicatorWithAFile_NamesItAndMissesNothing()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        office.Ledger.Run("UPDATE Indicator SET DataSource=NULL");
        office.Ledger.Run("UPDATE Result SET Note=NULL");
        string figure = office.Desk().Report.Figures.First(f => f.Key.Contains(":result", StringComparison.Ordinal)).Key, code = figure.Split(':')[1];
        Missing(office).ShouldContain($"indicator:{code}");
        DateOnly day = DayCode.ToDate((int)office.Ledger.Number($"SELECT max(Date) FROM Result WHERE IndicatorCode='{code}'"));
        (await office.Ledger.AddAsync(EvidenceBytes.Pdf("台账"), "工会组织台账.pdf", new(code, 2023, day))).ShouldBe(EvidenceOutcome.Done);
        string named = $"工会组织台账.pdf（{office.Ledger.Texts("SELECT substr(Sha256, 1, 12) FROM Evidence")[0]}）";
        AssessmentDesk desk = office.Desk();
        Missing(office).ShouldNotContain($"indicator:{code}");
        EvidenceList.Of(desk.Content.Facts, desk.Scored, desk.Content.Pack, desk.Report).Where(row => row.Evidence == named).ShouldNotBeEmpty();
        (await office.Ledger.WithdrawAsync(1)).ShouldBe(EvidenceOutcome.Done);
        Missing(office).ShouldContain($"indicator:{code}");
    }

    [Fact]
    public async Task SealedAssessment_WithAFile_ListsWhatWasThereWhenItWasSigned()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        DateOnly day = DayCode.ToDate((int)office.Ledger.Number("SELECT max(Date) FROM Result WHERE IndicatorCode='HD2023-ZB1'"));
        EvidencePlace place = new("HD2023-ZB1", 2023, day);
        await office.Ledger.AddAsync(EvidenceBytes.Pdf("台账"), "台账.pdf", place);
        office.Fill();
        (await office.TakeAsync(AssessmentStep.Submit, office.Officer, "核对过")).ShouldBe(SignOffOutcome.Done);
        string hash = AssessmentFiles.Of(office.Desk()).Hash;
        (await office.Ledger.AddAsync(EvidenceBytes.Png, "后补.png", place)).ShouldBe(EvidenceOutcome.Done);
        (await office.Ledger.WithdrawAsync(1)).ShouldBe(EvidenceOutcome.Assessed);
        AssessmentDesk desk = office.Desk();
        AssessmentFiles.Of(desk).Hash.ShouldBe(hash);
        desk.Content.Facts.Indicators.Single(fact => fact.Indicator.Code == place.Code).Files.ShouldNotBeNull().ShouldHaveSingleItem().ShouldStartWith("台账.pdf（");
    }

    private static string[] Missing(AssessmentOffice office) => [.. office.Desk().Scored.Missing.Where(part => part.Kind == MissingKind.Evidence).Select(part => part.Key)];

    private static bool HasEvidence(TemporaryLedger ledger, DateOnly? asOf = null) =>
        ledger.Get<WatchService>().Watched(FactQuery.Everything, ledger.Snapshots.QuestionFor(asOf: asOf)).Indicators.Single(i => i.Snapshot.Indicator.Code == "Z1").HasEvidence;

    private static async Task EvaluateAsync(TemporaryLedger ledger) =>
        (await ledger.Get<AlertService>().EvaluateAsync(ledger.Get<DataDirectory>(), ledger.Time.GetUtcNow(), Cancel)).ShouldNotBeNull();

    private static List<string> Open(TemporaryLedger ledger) => ledger.Texts(
        $"SELECT replace(Subject, 'indicator:', '') FROM Alert WHERE Kind={(int)AlertRuleKind.EvidenceMissing} AND EndedOn IS NULL ORDER BY Subject");
}
