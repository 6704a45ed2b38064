using Dashboard.Domain.Monitoring;
using Dashboard.Web.Assessment.Documents;
using Dashboard.Web.Components;

namespace Dashboard.Web.Monitoring.Documents;

/// <summary>The documents of a monitoring round of a department, made from forms alone: forms that are kept give the same bytes again.</summary>
/// <param name="Documents">执行监控表 compiled, 运行监控报告.</param>
public sealed record MonitoringFiles(IReadOnlyList<(string Name, byte[] Content)> Documents)
{
    /// <summary>SHA-256 of each document, in small hexadecimal digits: what a signature seals.</summary>
    public IEnumerable<(string Name, string Sha256)> Hashes => Documents.Select(document => (document.Name, DocumentPackage.Sum(document.Content)));

    /// <summary>Both documents of a department.</summary>
    public static MonitoringFiles Of(MonitoringReportContent content)
    {
        string name = $"{content.DepartmentName}-{content.Window.Year}年{content.Window.Label}";
        return new(
        [
            (SafeFileName.Of($"{name}-执行监控表", "xlsx"), Bytes(stream => MonitoringWorkbook.Write(stream, content))),
            (SafeFileName.Of($"{name}-运行监控报告", "docx"), Bytes(stream => ReportDocument.Write(stream, MonitoringReportComposer.Compose(content)))),
        ]);
    }

    /// <summary>The form of one line.</summary>
    public static (string Name, byte[] Content) Of(MonitoringForm form, IReadOnlyList<MonitoringDifference> differences) => (
        SafeFileName.Of($"{form.Facts.Subject.LineCode}-{form.Facts.Subject.LineName}-{form.Facts.Window.Year}年{form.Facts.Window.Label}-执行监控表", "xlsx"),
        Bytes(stream => MonitoringWorkbook.Write(stream, form, differences)));

    private static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }
}
