using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Assessment.Documents;
using Dashboard.Web.Components;
using Dashboard.Web.Monitoring.Documents;

namespace Dashboard.Web.Monitoring;

/// <summary>The documents of the task of a unit, and the package in which they are sealed. The same content gives the same bytes, on any machine and in any year.</summary>
/// <param name="Documents">执行监控表 compiled, 运行监控报告.</param>
/// <param name="Name">The name of the package.</param>
public sealed record RoundPackage(IReadOnlyList<(string Name, byte[] Content)> Documents, string Name, DocumentPackage Package)
{
    /// <summary>What a signature seals.</summary>
    public string Hash => Package.Sha256;

    /// <param name="differences">What differs from signed forms; empty for the signed ones themselves.</param>
    public static RoundPackage Of(SealedRound content, IReadOnlyList<MonitoringDifference> differences)
    {
        IReadOnlyList<(string, byte[])> documents = MonitoringFiles.Of(content.Report(differences)).Documents;
        JsonObject more = new()
        {
            ["format"] = content.Format,
            ["title"] = content.Title,
            ["department"] = content.DepartmentCode,
            ["year"] = content.Window.Year,
            ["months"] = content.Window.Months,
            ["lines"] = content.Lines.Count,
            ["differences"] = differences.Count,
        };
        string name = SafeFileName.Of($"{content.DepartmentName}-{content.Window.Year}年{content.Window.Label}-运行监控", "zip");
        return new(documents, name, DocumentPackage.Of(documents, Encoding.UTF8.GetBytes(content.Write()), more));
    }
}
