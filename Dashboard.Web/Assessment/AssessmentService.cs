using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Domain.Policies;
using Dashboard.Web.Assessment.Disclosure;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Assessment;

/// <summary>Makes self-assessments, and takes them through their signatures.</summary>
public sealed class AssessmentService(AssessmentGround ground, AssessmentFactReader facts, AssessmentPacks packs, ReportLayouts layouts, InstitutionClock clock)
{
    /// <summary>The pack of a department where none was chosen.</summary>
    public const string UsualOfDepartment = "cn-local-department";

    /// <summary>Everything of one self-assessment; null when the person sees no such department or line.</summary>
    /// <param name="pack">Another pack than the chosen one, to try; null for that.</param>
    public AssessmentDesk? Find(AssessmentKey key, Person person, string? pack = null)
    {
        if (ground.Assessments.Find(key, person) is not { } status) return null;
        AssessmentEntries entries = ground.Entries.Read(key);
        if (ground.Assessments.Seal(key, person) is not { } seal) return Today(key, person, status, entries, pack) is { } content ? AssessmentDesk.Of(status, content, entries.Last) : null;
        SealedContent kept = SealedContent.Read(seal.Content);
        return AssessmentDesk.Of(status, kept, entries.Last, Today(key, person, status, entries, null) is { } today ? today with { Pack = kept.Pack, Layout = kept.Layout } : null);
    }

    /// <summary>The documents of a self-assessment: the sealed ones when it is signed, else a draft of today.</summary>
    public AssessmentFiles? Files(AssessmentKey key, Person person, string? pack = null) => Find(key, person, pack) is { } desk ? AssessmentFiles.Of(desk) : null;

    /// <summary>Where one stands, without anything computed.</summary>
    public AssessmentStatus? Status(AssessmentKey key, Person person) => ground.Assessments.Find(key, person);

    /// <summary>What would be published of a signed self-assessment; null while it is open, or when the person sees none.</summary>
    public DisclosedYear? Disclosed(AssessmentKey key, Person person) =>
        Find(key, person) is { Status.SealHash: not null } desk ? DisclosedYear.Of(desk.Content, desk.Scored, desk.Report) : null;

    /// <summary>Personal data in what would be published: as long as there are any, nobody can sign its publication.</summary>
    public IReadOnlyList<PersonalDataFinding> PersonalDataIn(AssessmentKey key, Person person) => Disclosed(key, person) is { } year ? PersonalData.Find(year.Texts) : [];

    /// <summary>Takes a step. A submission seals what the person looked at.</summary>
    public async Task<SignOffOutcome> TakeAsync(AssessmentKey key, AssessmentStep step, Person person, Actor actor, string? reason, CancellationToken cancel = default)
    {
        AuditStamp stamp = new(clock.NowAt, actor, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        // No import may be half through a year that is being signed.
        using IDisposable quiet = await ground.Import.LockAsync(cancel);
        if (step is AssessmentStep.Propose or AssessmentStep.Publish && PersonalDataIn(key, person).Count > 0) return SignOffOutcome.PersonalData;
        if (step != AssessmentStep.Submit) return ground.Assessments.Take(key, step, person, stamp);
        if (Find(key, person) is not { } desk) return SignOffOutcome.NotFound;
        if (!SignOffRules.IsOpen(desk.Status.State)) return SignOffOutcome.WrongState;
        if (!desk.Status.MayEnter) return SignOffOutcome.NotFound;
        if (!desk.Scored.IsComplete) return SignOffOutcome.Incomplete;
        if (desk.Contradictions.Any(finding => !finding.IsQuestion) && stamp.Reason is null) return SignOffOutcome.ReasonMissing;
        return ground.Assessments.Take(key, step, person, stamp, new(desk.Content.Write(), AssessmentFiles.Of(desk).Hash, desk.LastEntry));
    }

    /// <summary>Chooses the pack.</summary>
    public SignOffOutcome ChoosePack(AssessmentKey key, string pack, Person person, Actor actor) =>
        packs.All.All(known => known.Id != pack) ? SignOffOutcome.Impossible : ground.Entries.Choose(key, pack, person, new(clock.NowAt, actor));

    /// <summary>Enters a figure that the pack asks for, with its evidence; no value takes it back.</summary>
    public SignOffOutcome EnterFigure(AssessmentKey key, string entry, decimal? value, string? evidence, Person person, Actor actor) =>
        Enter(key, new(AssessmentEntryKind.Figure, entry, value, Trimmed(evidence)), person, actor);

    /// <summary>Chooses the score of an item, or gives the reason for it; neither takes the choice back.</summary>
    public SignOffOutcome ChooseScore(AssessmentKey key, string item, decimal? score, string? reason, Person person, Actor actor) =>
        Enter(key, new(AssessmentEntryKind.Choice, item, score, Trimmed(reason)), person, actor);

    /// <summary>Writes the text of a section; none takes it back.</summary>
    public SignOffOutcome WriteText(AssessmentKey key, string section, string? text, Person person, Actor actor) =>
        Enter(key, new(AssessmentEntryKind.Text, section, null, Trimmed(text)), person, actor);

    private SignOffOutcome Enter(AssessmentKey key, AssessmentEntry entry, Person person, Actor actor)
    {
        if (Find(key, person) is not { } desk) return SignOffOutcome.NotFound;
        if (!desk.Status.MayEnter) return SignOffRules.IsOpen(desk.Status.State) ? SignOffOutcome.NotFound : SignOffOutcome.WrongState;
        return EntryRules.Check(entry, desk) is { } refusal ? refusal : ground.Entries.Add(key, entry, person, clock.Today, new(clock.NowAt, actor));
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private SealedContent? Today(AssessmentKey key, Person person, AssessmentStatus status, AssessmentEntries entries, string? wanted)
    {
        Scope scope = person.ScopeOf(Right.View);
        if (ground.Departments.Find(key.DepartmentCode, scope) is not { } node) return null;
        (int, string)? line = key.LineCode is { } code && ground.Lines.Find(code, scope) is { } found ? (found.Id, code) : null;
        if (key.LineCode is not null && line is null) return null;
        AssessmentFacts read = facts.Read(node, line, key.Year, entries, scope);
        AssessmentPack pack = packs[wanted ?? status.PackId ?? UsualOf(read)];
        return SealedContent.Of(read, pack, layouts.Of(pack));
    }

    /// <summary>The whole department has its own pack; a project with cost indicators that of 101号.</summary>
    private static string UsualOf(AssessmentFacts facts) => facts.Subject.LineCode is null ? UsualOfDepartment
        : AssessmentPacks.UsualOf(facts.Indicators.Select(fact => fact.Indicator.Level1));
}

/// <summary>The stores that answer for self-assessments together.</summary>
public sealed record AssessmentGround(AssessmentStore Assessments, AssessmentEntryStore Entries, DepartmentStore Departments, LineStore Lines, ImportStore Import);
