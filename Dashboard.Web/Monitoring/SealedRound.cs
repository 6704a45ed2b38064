using Dashboard.Domain.Monitoring;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Monitoring;

/// <summary>What a signature stands for: the facts and answers of every line as they were. The forms, and their documents, follow from it.</summary>
/// <param name="Format">Raised when what follows from the same content changes.</param>
/// <param name="Title">The round.</param>
/// <param name="DepartmentCode">Whose task.</param>
/// <param name="DepartmentName">The same in words.</param>
public sealed record SealedRound(int Format, string Title, string DepartmentCode, string DepartmentName, IReadOnlyList<SealedLine> Lines)
{
    /// <summary>The format that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The forms in the order of their codes.</summary>
    public IReadOnlyList<MonitoringForm> Forms() => [.. Lines.Select(line => MonitoringForms.Fill(line.Facts, line.Answers))];

    public static SealedRound Read(string json) => MonitoringJson.Read<SealedRound>(json);

    public string Write() => MonitoringJson.Write(this);
}

/// <summary>One line of it.</summary>
public sealed record SealedLine(MonitoringFacts Facts, MonitoringAnswers Answers);
