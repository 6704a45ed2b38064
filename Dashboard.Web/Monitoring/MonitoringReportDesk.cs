using Dashboard.Domain.Assessment;
using Dashboard.Domain.Monitoring;

namespace Dashboard.Web.Monitoring;

/// <summary>运行监控报告 of a unit, section by section.</summary>
/// <param name="Later">How forms and report of today differ from the sealed ones; empty while it is open.</param>
public sealed record MonitoringReportDesk(MonitoringRoundStatus Round, MonitoringTask Task, IReadOnlyList<MonitoringSectionDesk> Sections, IReadOnlyList<MonitoringDifference> Later)
{
    public static MonitoringReportDesk Of(MonitoringDossier dossier, IReadOnlyList<MonitoringDifference> later)
    {
        MonitoringReportContent content = dossier.Content.Report([]);
        IReadOnlyDictionary<string, string> proposals = MonitoringReportComposer.Proposals(content), texts = MonitoringReportComposer.Texts(content);
        return new(
            dossier.Round, dossier.Task,
            [
                .. MonitoringSections.All.Select(section => new MonitoringSectionDesk(
                    section.Section, proposals.GetValueOrDefault(section.Section, ""), content.Texts.LastOrDefault(text => text.Section == section.Section), texts.GetValueOrDefault(section.Section),
                    dossier.Texts.LastOrDefault(text => text.Section == section.Section))),
            ],
            later);
    }

    public MonitoringSectionDesk? Find(string section) => Sections.FirstOrDefault(known => known.Section == section);
}

/// <summary>A section of the report.</summary>
/// <param name="Proposal">What it says while nobody has written into it; empty for a supplement.</param>
/// <param name="Written">What a person wrote; null when the proposal counts.</param>
/// <param name="Read">The same with its figures, as it is printed.</param>
/// <param name="Last">What was last kept for it; null before the first text, and for a seal.</param>
public sealed record MonitoringSectionDesk(string Section, string Proposal, ReportText? Written, string? Read, MonitoringText? Last)
{
    /// <summary>Whether facts or answers have changed what would be proposed since the text was written.</summary>
    public bool IsMoved => Written is not null && Last is { } last && last.Proposal != Proposal;

    public string Text => Read ?? Proposal;
}
