using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Web.Assessment.Documents;

namespace Dashboard.Tests.Web.Assessment.Documents;

public sealed class DocumentPackageTests
{
    private static readonly byte[] Facts = Encoding.UTF8.GetBytes("{\"executed\":\"9542500.00\"}");

    [Fact]
    public void Package_OfDocuments_ListsEachWithItsSum()
    {
        DocumentPackage package = DocumentPackage.Of([("自评报告.docx", [1, 2, 3]), ("自评表.xlsx", [4])], Facts, new JsonObject { ["pack"] = "cn-mof-2020-10", ["asOf"] = "2023-12-31" });
        Dictionary<string, byte[]> files = Unpack(package.Zip);
        files.Keys.ShouldBe(["facts.json", "自评报告.docx", "自评表.xlsx", "manifest.json"], ignoreOrder: true);
        JsonNode manifest = JsonNode.Parse(files["manifest.json"])!;
        (manifest["pack"]!.GetValue<string>(), manifest["asOf"]!.GetValue<string>()).ShouldBe(("cn-mof-2020-10", "2023-12-31"));
        JsonArray listed = manifest["files"]!.AsArray();
        listed.Count.ShouldBe(3);
        foreach (JsonNode? file in listed)
        {
            byte[] content = files[file!["name"]!.GetValue<string>()];
            file["sha256"]!.GetValue<string>().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
            file["bytes"]!.GetValue<int>().ShouldBe(content.Length);
        }

        files["facts.json"].ShouldBe(Facts);
        Encoding.UTF8.GetString(files["manifest.json"]).ShouldContain("自评报告.docx");
        package.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(package.Zip)));
    }

    [Fact]
    public void Names_OfAnyKind_AreSafeAndStayApart()
    {
        DocumentPackage package = DocumentPackage.Of(
            [("../../甲:乙.docx", [1]), ("..\\..\\甲:乙.docx", [2]), ("manifest.json", [3]), ("FACTS.json", [4]), (new string('长', 200) + "1.xlsx", [5]), (new string('长', 200) + "2.xlsx", [6])], Facts);
        Dictionary<string, byte[]> files = Unpack(package.Zip);
        files.Count.ShouldBe(8);
        files.Keys.ShouldAllBe(name => !name.Contains('/') && !name.Contains('\\') && !name.Contains(':') && name.Length < 85);
        files.Keys.Select(name => name.ToUpperInvariant()).ShouldBeUnique();
        files["facts.json"].ShouldBe(Facts);
        Should.Throw<ArgumentException>(() => DocumentPackage.Of([("没有扩展名", [1])], Facts)).Message.ShouldContain("没有扩展名");
    }

    [Fact]
    public void Package_WhoeverPacksIt_HasTheSameBytes()
    {
        string first = Everything("zh-CN", isReversed: false);
        Everything("fa-IR", isReversed: true).ShouldBe(first);
        Everything("ar-SA", isReversed: false).ShouldBe(first);
        Everything("de-DE", isReversed: false).ShouldBe(first);
    }

    [Fact]
    public void Entries_OfEveryFile_HaveNoDayAndNoCompression()
    {
        byte[][] written = [Report(), Form(), Evidence(), DocumentPackage.Of([("a.docx", [1])], Facts).Zip];
        foreach (byte[] bytes in written)
        {
            using ZipArchive zip = new(new MemoryStream(bytes));
            zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1) && entry.CompressedLength == entry.Length && entry.ExternalAttributes == 0);
            zip.Entries.Select(entry => entry.FullName).ShouldBeUnique();
        }
    }

    /// <summary>The sum was worked out once; another machine, system or version of the framework must come to the same.</summary>
    [Fact]
    public void Package_OfFixedContent_HasTheSumItAlwaysHad() =>
        DocumentPackage.Of([("自评表.xlsx", Encoding.UTF8.GetBytes("固定内容"))], Facts, new JsonObject { ["day"] = "2023-12-31" }).Sha256.ShouldBe("7f366a42e182e734e4eafdd06d59ac4bc06aca2d556b9d5029799b4e8972056a");

    private static string Everything(string culture, bool isReversed)
    {
        (CultureInfo before, CultureInfo words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            (string, byte[])[] documents = [("自评报告.docx", Report()), ("自评表.xlsx", Form()), ("佐证材料清单.xlsx", Evidence())];
            return DocumentPackage.Of(isReversed ? documents.Reverse() : documents, Facts).Sha256;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, words);
        }
    }

    private static byte[] Report() => DocumentSamples.Bytes(stream => ReportDocument.Write(stream, DocumentSamples.Report));

    private static byte[] Form() => DocumentSamples.Bytes(stream => FormWorkbook.Write(stream, DocumentSamples.Form));

    private static byte[] Evidence() => DocumentSamples.Bytes(stream => EvidenceWorkbook.Write(stream, "佐证材料清单", DocumentSamples.Evidence));

    private static Dictionary<string, byte[]> Unpack(byte[] bytes)
    {
        using ZipArchive zip = new(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using Stream part = entry.Open();
            using MemoryStream content = new();
            part.CopyTo(content);
            return content.ToArray();
        });
    }
}
