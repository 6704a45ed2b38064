namespace Dashboard.Domain.Indicators.Evidence;

/// <summary>Tells what a file is by what is in it. Nothing is unpacked and nothing is run: of a package only the list of its parts is read.</summary>
public static class EvidenceContent
{
    private const int HeadLength = 4096;
    private const int LongestPart = 400;
    private const long MostUnpacked = 512L << 20;

    /// <summary>Looks at a file from its beginning.</summary>
    /// <param name="file">The whole file; it is moved about in.</param>
    /// <returns><see cref="EvidenceOutcome.Done"/> with the kind, or why it is not taken.</returns>
    /// <example>A page of HTML called 「报告.pdf」 is <see cref="EvidenceOutcome.NotAllowed"/>.</example>
    public static (EvidenceOutcome Outcome, EvidenceKind? Kind) Look(Stream file)
    {
        if (file.Length == 0) return (EvidenceOutcome.Empty, null);
        if (file.Length > EvidenceRules.MostBytes) return (EvidenceOutcome.TooLarge, null);
        byte[] head = new byte[HeadLength];
        file.Position = 0;
        Span<byte> read = head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (read.StartsWith("%PDF-"u8)) return Done(EvidenceKind.Pdf);
        if (read.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Done(EvidenceKind.Jpeg);
        if (read.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Done(EvidenceKind.Png);
        if (read.StartsWith("PK\x3\x4"u8)) return OfParts(ZipDirectory.Read(file));
        if (CompoundFile.IsOne(read)) return OfStreams(CompoundFile.Names(file));
        return PlainText.IsOne(file) ? Done(EvidenceKind.Text) : (EvidenceOutcome.NotAllowed, null);
    }

    private static (EvidenceOutcome, EvidenceKind?) OfParts(IReadOnlyList<ZipPart>? parts)
    {
        if (parts is null || parts.Sum(part => part.Unpacked) > MostUnpacked || parts.Any(part => part.Name.Length > LongestPart || IsLeadingOut(part.Name))) return (EvidenceOutcome.NotAllowed, null);
        if (parts.Any(part => part.IsEncrypted)) return (EvidenceOutcome.Encrypted, null);
        HashSet<string> names = new(parts.Select(part => part.Name), StringComparer.OrdinalIgnoreCase);
        if (names.Count != parts.Count) return (EvidenceOutcome.NotAllowed, null);
        if (names.Contains("OFD.xml")) return Done(EvidenceKind.Ofd);
        if (!names.Contains("[Content_Types].xml")) return (EvidenceOutcome.NotAllowed, null);
        if (names.Any(IsMacro)) return (EvidenceOutcome.Macros, null);
        return (names.Contains("word/document.xml"), names.Contains("xl/workbook.xml")) switch
        {
            (true, false) => Done(EvidenceKind.Docx),
            (false, true) => Done(EvidenceKind.Xlsx),
            _ => (EvidenceOutcome.NotAllowed, null),
        };
    }

    private static (EvidenceOutcome, EvidenceKind?) OfStreams(IReadOnlySet<string>? names)
    {
        if (names is null) return (EvidenceOutcome.NotAllowed, null);
        if (names.Contains("EncryptedPackage")) return (EvidenceOutcome.Encrypted, null);
        bool isDocument = names.Contains("WordDocument"), isWorkbook = names.Contains("Workbook") || names.Contains("Book");
        if (!isDocument && !isWorkbook) return (EvidenceOutcome.NotAllowed, null);
        if (names.Contains("_VBA_PROJECT") || names.Contains("_VBA_PROJECT_CUR") || names.Contains("VBA")) return (EvidenceOutcome.Macros, null);
        // A letter with a table inside holds both: the document is what opens it.
        return Done(isDocument ? EvidenceKind.Doc : EvidenceKind.Xls);
    }

    private static bool IsMacro(string part) =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)
        || part.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase) || part.Contains("activeX/", StringComparison.OrdinalIgnoreCase);

    private static bool IsLeadingOut(string part) => part.Contains('\\', StringComparison.Ordinal) || part.StartsWith('/') || part.Split('/').Contains("..");

    private static (EvidenceOutcome, EvidenceKind?) Done(EvidenceKind kind) => (EvidenceOutcome.Done, kind);
}
