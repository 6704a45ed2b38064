using System.Buffers.Binary;
using System.Text;

namespace Dashboard.Domain.Indicators.Evidence;

/// <summary>The names in the directory of a compound file (MS-CFB 2.2–2.6), the form of DOC and XLS; of an MSI or an Outlook letter too.</summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512, EntryLength = 128, LongestName = 64;
    private const int FirstInHeader = 76, InHeader = 109;
    private const uint EndOfChain = 0xFFFFFFFE;

    /// <summary>More names than any document has.</summary>
    private const int MostSectors = 2048;

    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <returns>Null where the directory cannot be followed to its end.</returns>
    public static IReadOnlySet<string>? Names(Stream file)
    {
        byte[] header = new byte[HeaderLength];
        file.Position = 0;
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) return null;
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12)) return null;
        byte[] sector = new byte[1 << shift];
        if (Table(file, header, sector) is not { } table) return null;
        HashSet<string> names = new(StringComparer.Ordinal);
        int steps = 0;
        for (uint at = Number(header, 48); at != EndOfChain; steps++)
        {
            if (steps == MostSectors || !Read(file, at, sector)) return null;
            for (int entry = 0; entry < sector.Length; entry += EntryLength) Add(sector.AsSpan(entry, EntryLength), names);
            int part = (int)(at / (sector.Length / sizeof(uint)));
            if (part >= table.Count || !Read(file, table[part], sector)) return null;
            at = Number(sector, (int)(at % (sector.Length / sizeof(uint))) * sizeof(uint));
        }

        return names;
    }

    /// <summary>Where the table of chains stands: the first parts in the header, the others in sectors of their own.</summary>
    private static List<uint>? Table(Stream file, byte[] header, byte[] sector)
    {
        List<uint> table = [];
        for (int i = 0; i < InHeader; i++) AddUsed(Number(header, FirstInHeader + (i * sizeof(uint))), table);
        int steps = 0;
        for (uint at = Number(header, 68); at < EndOfChain; at = Number(sector, sector.Length - sizeof(uint)), steps++)
        {
            if (steps == MostSectors || !Read(file, at, sector)) return null;
            for (int i = 0; i < sector.Length - sizeof(uint); i += sizeof(uint)) AddUsed(Number(sector, i), table);
        }

        return table;
    }

    private static void AddUsed(uint number, List<uint> table)
    {
        if (number < EndOfChain - 1) table.Add(number);
    }

    private static void Add(ReadOnlySpan<byte> entry, HashSet<string> names)
    {
        int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[LongestName..]);
        if (entry[66] != 0 && length is > 2 and <= LongestName) names.Add(Encoding.Unicode.GetString(entry[..(length - 2)]));
    }

    private static bool Read(Stream file, uint sector, byte[] into)
    {
        long place = (sector + 1L) * into.Length;
        if (place + into.Length > file.Length) return false;
        file.Position = place;
        file.ReadExactly(into);
        return true;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]);
}
