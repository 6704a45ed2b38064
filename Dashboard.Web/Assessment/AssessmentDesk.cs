using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;

namespace Dashboard.Web.Assessment;

/// <summary>Everything the studio shows of one self-assessment.</summary>
/// <param name="Status">How far it has come, and what the person can do.</param>
/// <param name="Content">Facts, pack and layout: of today while it is open, of the seal when it is signed.</param>
/// <param name="Scored">What they come to.</param>
/// <param name="Outlook">What the year would come to at today's pace.</param>
/// <param name="Report">The report they give.</param>
/// <param name="Contradictions">What contradicts itself in it.</param>
/// <param name="Later">How the report of today differs from the sealed one; empty while it is open.</param>
/// <param name="LastEntry">The latest entry that is in it.</param>
public sealed record AssessmentDesk(
    AssessmentStatus Status, SealedContent Content, ScoredAssessment Scored, AssessmentOutlook Outlook, Report Report, IReadOnlyList<DraftFinding> Contradictions,
    IReadOnlyList<ReportChange> Later, long LastEntry)
{
    public AssessmentFacts Facts => Content.Facts;

    public AssessmentPack Pack => Content.Pack;

    /// <summary>Makes everything that follows from the content.</summary>
    public static AssessmentDesk Of(AssessmentStatus status, SealedContent content, long lastEntry, SealedContent? today = null)
    {
        (ScoredAssessment scored, Report report) = Follow(content);
        return new(
            status, content, scored, AssessmentOutlook.Of(content.Facts, content.Pack), report, Check(content, scored, DraftOf(report)),
            today is null ? [] : ReportChange.Between(report, Follow(today).Report), lastEntry);
    }

    /// <summary>Score and report of a content.</summary>
    public static (ScoredAssessment Scored, Report Report) Follow(SealedContent content)
    {
        ScoredAssessment scored = AssessmentScorer.Score(content.Facts, content.Pack);
        MissingPart[] texts = [.. content.Layout.Sections.Where(section => section is { IsNeeded: true, Text: { } key } && FormTexts.Of(content.Facts, key) is null)
            .Select(section => new MissingPart(MissingKind.Text, section.Text!, section.Heading, 0m))];
        return (scored with { Missing = [.. scored.Missing.Concat(texts).OrderBy(part => !part.IsBlocking)] }, ReportComposer.Compose(content.Facts, scored, content.Pack, content.Layout));
    }

    /// <summary>What contradicts itself in the report, or the figures of the ledger: people write their own texts into it.</summary>
    private static IReadOnlyList<DraftFinding> Check(SealedContent content, ScoredAssessment scored, Draft draft)
    {
        AssessmentFacts facts = content.Facts;
        FactQuantity[] reached = [.. facts.Indicators.Where(fact => fact.Value is not null).Select(fact => new FactQuantity(fact.Indicator.Name, fact.Value!.Value, fact.Indicator.Unit))];
        DraftFacts known = new(facts.Subject.Year, facts.Money.Adjusted, facts.Money.Executed, scored.Total, scored.Grade, reached);
        return [.. DraftChecks.Find(draft, content.Pack.Grades), .. DraftAgainstFacts.Find(draft, known)];
    }

    /// <summary>The report as a text that can be checked.</summary>
    public static Draft DraftOf(Report report) => new([.. report.Blocks.SelectMany(block => block.Kind == ReportBlockKind.Table
        ? block.Rows.Select(row => string.Join('\t', row.Select(cell => string.Concat(cell.Select(run => run.Text))))) : [block.Text])]);
}
