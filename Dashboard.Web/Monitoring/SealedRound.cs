using Dashboard.Domain.Assessment;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Monitoring;

/// <summary>What a signature stands for: the facts and answers of every line as they were. The forms, and their documents, follow from it.</summary>
/// <param name="Format">Raised when what follows from the same content changes.</param>
/// <param name="Title">The round.</param>
/// <param name="DepartmentCode">Whose task.</param>
/// <param name="DepartmentName">The same in words.</param>
/// <param name="Texts">What people wrote into the report, by section.</param>
public sealed record SealedRound(int Format, string Title, string DepartmentCode, string DepartmentName, MonitoringWindow Window, IReadOnlyList<SealedLine> Lines, IReadOnlyList<ReportText> Texts)
{
    /// <summary>The format that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The forms in the order of their codes.</summary>
    public IReadOnlyList<MonitoringForm> Forms() => [.. Lines.Select(line => MonitoringForms.Fill(line.Facts, line.Answers))];

    /// <summary>What the documents are written from.</summary>
    /// <param name="differences">What differs from signed forms; empty for the signed ones themselves.</param>
    public MonitoringReportContent Report(IReadOnlyList<MonitoringDifference> differences) => new(DepartmentCode, DepartmentName, Window, Forms(), Texts, differences);

    public static SealedRound Read(string json) => MonitoringJson.Read<SealedRound>(json);

    public string Write() => MonitoringJson.Write(this);
}

/// <summary>One line of it.</summary>
public sealed record SealedLine(MonitoringFacts Facts, MonitoringAnswers Answers);
