using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment.Documents;
using Dashboard.Web.Components;

namespace Dashboard.Web.Assessment;

/// <summary>The documents of a self-assessment, and the package in which they are signed.</summary>
/// <param name="Documents">自评表, 自评报告, 佐证材料清单.</param>
/// <param name="PackageName">The name of the package.</param>
public sealed record AssessmentFiles(IReadOnlyList<(string Name, byte[] Content)> Documents, string PackageName, DocumentPackage Package)
{
    /// <summary>What a signature seals.</summary>
    public string Hash => Package.Sha256;

    /// <summary>Writes the documents. The same content gives the same bytes, on any machine and in any year.</summary>
    public static AssessmentFiles Of(AssessmentDesk desk) => Of(desk.Content, desk.Scored, desk.Report);

    public static AssessmentFiles Of(SealedContent content, ScoredAssessment scored, Report report)
    {
        (AssessmentFacts facts, AssessmentSubject subject) = (content.Facts, content.Facts.Subject);
        PrintedForm form = FormPrinter.Print(facts, scored, content.Pack);
        (string, byte[])[] documents =
        [
            ("自评表.xlsx", Bytes(stream => FormWorkbook.Write(stream, form))),
            ("自评报告.docx", Bytes(stream => ReportDocument.Write(stream, report))),
            ("佐证材料清单.xlsx", Bytes(stream => EvidenceWorkbook.Write(stream, "佐证材料清单", EvidenceList.Of(facts, scored, content.Pack, report)))),
        ];
        JsonObject more = new()
        {
            ["format"] = content.Format,
            ["department"] = subject.DepartmentCode,
            ["line"] = subject.LineCode,
            ["year"] = subject.Year,
            ["pack"] = scored.PackId,
            ["packVersion"] = scored.PackVersion,
            ["total"] = scored.Total,
            ["grade"] = scored.Grade,
        };
        DocumentPackage package = DocumentPackage.Of(documents, Encoding.UTF8.GetBytes(content.Write()), more);
        return new(documents, SafeFileName.Of($"{subject.LineName ?? subject.DepartmentName}-{subject.Year}-绩效自评", "zip"), package);
    }

    /// <summary>Every document, the package last.</summary>
    public IEnumerable<(string Name, byte[] Content)> WithPackage() => Documents.Append((PackageName, Package.Zip));

    private static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }
}
