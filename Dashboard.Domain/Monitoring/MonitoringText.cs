namespace Dashboard.Domain.Monitoring;

/// <summary>What somebody last wrote into a section of the report of a unit, or that they went back to what is proposed.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Section">Which, see <see cref="MonitoringSections"/>.</param>
/// <param name="Text">Paragraphs, one a line; null when the proposal counts again.</param>
/// <param name="Proposal">What was proposed when it was written, so that one can be told when that has changed.</param>
/// <param name="By">Who.</param>
/// <param name="On">On which day.</param>
public sealed record MonitoringText(long Id, string Section, string? Text, string Proposal, string By, DateOnly On);

/// <summary>A text as it is handed in.</summary>
/// <param name="Section">Which section of the report.</param>
/// <param name="Text">Paragraphs, one a line; null goes back to the proposal.</param>
/// <param name="Seen">The number of the text that the person looked at; 0 when there was none.</param>
public sealed record NewMonitoringText(string Section, string? Text, long Seen);
