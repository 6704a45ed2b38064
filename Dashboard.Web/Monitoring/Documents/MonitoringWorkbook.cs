using Dashboard.Domain.Monitoring;
using Dashboard.Web.Assessment.Documents;

namespace Dashboard.Web.Monitoring.Documents;

/// <summary>执行监控表 as a workbook: of one line, or compiled for a department. The same forms give the same bytes, on any machine and day.</summary>
public static class MonitoringWorkbook
{
    /// <summary>The form of one line, with what differs from the signed one on a sheet of its own.</summary>
    public static void Write(Stream stream, MonitoringForm form, IReadOnlyList<MonitoringDifference> differences)
    {
        SheetNames names = new();
        SheetFile.Write(stream, [MonitoringSheet.Of(form, names.Of("执行监控表")), .. Differences(form.Facts.Window, differences, names)]);
    }

    /// <summary>The table with a row for each line alone, and what differs from signed forms.</summary>
    public static void WriteCompiled(Stream stream, MonitoringReportContent content)
    {
        SheetNames names = new();
        SheetFile.Write(stream, [Overview(content, names), .. Differences(content.Window, content.Differences, names)]);
    }

    /// <summary>All forms of a department: a table with a row for each line, then the form of each, then what differs from signed ones.</summary>
    public static void Write(Stream stream, MonitoringReportContent content)
    {
        SheetNames names = new();
        SheetFile.Write(
            stream,
            [
                Overview(content, names), .. Differences(content.Window, content.Differences, names),
                .. content.Forms.Select(form => MonitoringSheet.Of(form, names.Of($"{form.Facts.Subject.LineCode} {form.Facts.Subject.LineName}"))),
            ]);
    }

    private static PrintedSheet Overview(MonitoringReportContent content, SheetNames names) => MonitoringOverview.Of(content.DepartmentName, content.Window, content.Forms, names.Of("汇总"));

    private static IEnumerable<PrintedSheet> Differences(MonitoringWindow window, IReadOnlyList<MonitoringDifference> differences, SheetNames names) =>
        differences.Count == 0 ? [] : [MonitoringOverview.Of(window, differences, names.Of("差异"))];
}
