using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Dashboard.Tests.TestKit;

/// <summary>Small files of every kind that may prove a result, and of kinds that only pass for one.</summary>
internal static class EvidenceBytes
{
    public static byte[] Pdf(string text = "验收") => Encoding.UTF8.GetBytes($"%PDF-1.7\n1 0 obj<</Type/Catalog/Title({text})>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Docx { get; } = Zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");

    public static byte[] Xlsx { get; } = WorkbookBytes.Of(["甲", "1"]);

    public static byte[] Ofd { get; } = Zip("OFD.xml", "Doc_0/Document.xml");

    public static byte[] Doc { get; } = Compound("Root Entry", "WordDocument", "1Table", "\u0005SummaryInformation");

    public static byte[] Xls { get; } = Compound("Root Entry", "Workbook", "\u0005SummaryInformation", "\u0005DocumentSummaryInformation", "CompObj");

    /// <summary>A package whose parts hold next to nothing.</summary>
    public static byte[] Zip(params string[] parts) => Zip(parts.Select(part => (part, "<x/>"u8.ToArray())));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same package, its first part marked as locked by a password.</summary>
    public static byte[] Locked(byte[] zip)
    {
        byte[] locked = [.. zip];
        locked[locked.AsSpan().IndexOf("PK\x1\x2"u8) + 8] |= 1;
        return locked;
    }

    /// <summary>The same package, its first part said to be so long when unpacked.</summary>
    public static byte[] Blown(byte[] zip, uint unpacked)
    {
        byte[] blown = [.. zip];
        BinaryPrimitives.WriteUInt32LittleEndian(blown.AsSpan(blown.AsSpan().IndexOf("PK\x1\x2"u8) + 24), unpacked);
        return blown;
    }

    /// <summary>A compound file with a directory of these names: header, table of chains, directory, four names a sector.</summary>
    public static byte[] Compound(params string[] names)
    {
        const int Sector = 512, Entry = 128;
        int sectors = (names.Length + 3) / 4;
        byte[] file = new byte[(2 + sectors) * Sector];
        Span<byte> all = file;
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(all);
        BinaryPrimitives.WriteUInt16LittleEndian(all[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(all[30..], 9);
        BinaryPrimitives.WriteUInt32LittleEndian(all[44..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(all[48..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(all[68..], 0xFFFFFFFE);
        all[76..Sector].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(all[76..], 0);
        Span<byte> table = all.Slice(Sector, Sector);
        table.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(table, 0xFFFFFFFD);
        for (int i = 1; i <= sectors; i++) BinaryPrimitives.WriteUInt32LittleEndian(table[(4 * i)..], i == sectors ? 0xFFFFFFFE : (uint)i + 1);
        for (int i = 0; i < names.Length; i++)
        {
            Span<byte> entry = all.Slice((2 * Sector) + (i * Entry), Entry);
            Encoding.Unicode.GetBytes(names[i], entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((names[i].Length + 1) * 2));
            entry[66] = (byte)(i == 0 ? 5 : 2);
        }

        return file;
    }
}
