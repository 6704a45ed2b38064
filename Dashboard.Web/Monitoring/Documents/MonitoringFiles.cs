using Dashboard.Domain.Monitoring;
using Dashboard.Web.Assessment.Documents;
using Dashboard.Web.Components;

namespace Dashboard.Web.Monitoring.Documents;

/// <summary>The documents of a monitoring round of a department, made from forms alone: forms that are kept give the same bytes again.</summary>
/// <param name="Documents">执行监控表 compiled, 运行监控报告.</param>
public sealed record MonitoringFiles(IReadOnlyList<(string Name, byte[] Content)> Documents)
{
    /// <summary>More forms than these make a workbook that office programs open slowly.</summary>
    public const int MostInOne = 200;

    /// <summary>SHA-256 of each document, in small hexadecimal digits: what a signature seals.</summary>
    public IEnumerable<(string Name, string Sha256)> Hashes => Documents.Select(document => (document.Name, DocumentPackage.Sum(document.Content)));

    /// <summary>Both documents of a department.</summary>
    public static MonitoringFiles Of(MonitoringReportContent content)
    {
        string name = NameOf(content.DepartmentName, content.Window);
        return new([(SafeFileName.Of($"{name}-执行监控表", "xlsx"), Bytes(stream => MonitoringWorkbook.Write(stream, content))), Report(content, name)]);
    }

    /// <summary>The documents of a department with many lines, one at a time: the table compiled, the report, and the forms in a workbook for each part.</summary>
    /// <param name="parts">The departments directly below with their forms, and those of its own.</param>
    public static IEnumerable<(string Name, byte[] Content)> InParts(MonitoringReportContent content, IEnumerable<(string Code, string Name, IReadOnlyList<MonitoringForm> Forms)> parts)
    {
        string name = NameOf(content.DepartmentName, content.Window);
        yield return (SafeFileName.Of($"{name}-执行监控表-汇总", "xlsx"), Bytes(stream => MonitoringWorkbook.WriteCompiled(stream, content)));
        yield return Report(content, name);
        foreach ((string code, string part, IReadOnlyList<MonitoringForm> forms) in parts)
        {
            MonitoringReportContent own = new(code, part, content.Window, forms, [], []);
            yield return (SafeFileName.Of($"{code}-{NameOf(part, content.Window)}-执行监控表", "xlsx"), Bytes(stream => MonitoringWorkbook.Write(stream, own)));
        }
    }

    /// <summary>The form of one line.</summary>
    public static (string Name, byte[] Content) Of(MonitoringForm form, IReadOnlyList<MonitoringDifference> differences) => (
        SafeFileName.Of($"{form.Facts.Subject.LineCode}-{form.Facts.Subject.LineName}-{form.Facts.Window.Year}年{form.Facts.Window.Label}-执行监控表", "xlsx"),
        Bytes(stream => MonitoringWorkbook.Write(stream, form, differences)));

    private static string NameOf(string department, MonitoringWindow window) => $"{department}-{window.Year}年{window.Label}";

    private static (string Name, byte[] Content) Report(MonitoringReportContent content, string name) =>
        (SafeFileName.Of($"{name}-运行监控报告", "docx"), Bytes(stream => ReportDocument.Write(stream, MonitoringReportComposer.Compose(content))));

    private static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }
}
