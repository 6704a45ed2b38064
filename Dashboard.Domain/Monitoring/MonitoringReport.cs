using Dashboard.Domain.Assessment;

namespace Dashboard.Domain.Monitoring;

/// <summary>What 运行监控报告 is written from. The same content gives the same report.</summary>
/// <param name="DepartmentCode">Whose. Example: "114001".</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="Window">The months it covers.</param>
/// <param name="Forms">执行监控表 of its lines, in the order of the report; of two of one line the first counts.</param>
/// <param name="Texts">What people wrote, by section, see <see cref="MonitoringSections"/>.</param>
/// <param name="Differences">What differs from the signed forms; empty where there are none, or nothing was signed.</param>
public sealed record MonitoringReportContent(
    string DepartmentCode, string DepartmentName, MonitoringWindow Window, IReadOnlyList<MonitoringForm> Forms, IReadOnlyList<ReportText> Texts,
    IReadOnlyList<MonitoringDifference> Differences)
{
    /// <summary>How the content differs from signed forms, in place of the differences it has.</summary>
    public MonitoringReportContent ComparedWith(IReadOnlyList<MonitoringForm> before) => this with { Differences = MonitoringDifferences.Between(before, Forms) };
}

/// <summary>The sections of the report, into each of which people can write. Until they do, it says what follows from the forms.</summary>
public static class MonitoringSections
{
    /// <summary>The most characters somebody can write into one section.</summary>
    public const int LongestText = 4000;

    /// <summary>一、监控工作组织实施情况.</summary>
    public const string Organisation = "organisation";

    /// <summary>二、预算执行进度和绩效目标运行情况.</summary>
    public const string Progress = "progress";

    /// <summary>三、存在的问题及偏差原因.</summary>
    public const string Problems = "problems";

    /// <summary>四、下一步措施.</summary>
    public const string Measures = "measures";

    /// <summary>五、建议.</summary>
    public const string Suggestions = "suggestions";

    /// <summary>The sections with their headings, in the order of the report.</summary>
    public static IReadOnlyList<(string Section, string Heading)> All { get; } =
    [
        (Organisation, "一、监控工作组织实施情况"), (Progress, "二、预算执行进度和绩效目标运行情况"), (Problems, "三、存在的问题及偏差原因"), (Measures, "四、下一步措施"), (Suggestions, "五、建议"),
    ];

    /// <summary>Whether what a person writes stands below what follows from the forms, not in its place: figures are not written over.</summary>
    /// <example>Progress: true; Problems: false.</example>
    public static bool IsSupplement(string section) => section == Progress;
}
