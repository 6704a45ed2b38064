using System.Buffers.Binary;
using System.Text;

namespace Dashboard.Domain.Indicators.Evidence;

/// <summary>A part of a package as the list at its end names it.</summary>
/// <param name="Name">With / between folders.</param>
/// <param name="IsEncrypted">Whether it needs a password.</param>
/// <param name="Unpacked">How long it says to be.</param>
internal readonly record struct ZipPart(string Name, bool IsEncrypted, long Unpacked);

/// <summary>The list of parts at the end of a zip file (APPNOTE 4.3.12, 4.3.16), and nothing else of it: what is packed stays packed.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22, EntryLength = 46, LongestComment = ushort.MaxValue;
    private const int MostParts = 5000, LongestList = 1 << 20;

    /// <returns>Null where there is no list, more than one could mean, or one that is out of all proportion.</returns>
    public static IReadOnlyList<ZipPart>? Read(Stream file)
    {
        byte[] tail = new byte[(int)Math.Min(file.Length, EndLength + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        int end = End(tail);
        if (end < 0) return null;
        ReadOnlySpan<byte> at = tail.AsSpan(end);
        int parts = Short(at, 10), length = (int)Math.Min(int.MaxValue, Long(at, 12));
        long start = Long(at, 16);
        bool isWhole = Short(at, 4) == 0 && Short(at, 6) == 0 && Short(at, 8) == parts && start + length == file.Length - tail.Length + end;
        if (!isWhole || parts is 0 or > MostParts || length > LongestList) return null;
        byte[] list = new byte[length];
        file.Position = start;
        file.ReadExactly(list);
        return Parts(list, parts);
    }

    /// <summary>The end belongs to the end: its comment must reach to the last byte.</summary>
    private static int End(ReadOnlySpan<byte> tail)
    {
        for (int at = tail.Length - EndLength; at >= 0; at--)
        {
            if (tail[at..].StartsWith("PK\x5\x6"u8) && at + EndLength + Short(tail[at..], 20) == tail.Length) return at;
        }

        return -1;
    }

    private static List<ZipPart>? Parts(ReadOnlySpan<byte> list, int count)
    {
        List<ZipPart> parts = [];
        for (int i = 0; i < count; i++)
        {
            if (list.Length < EntryLength || !list.StartsWith("PK\x1\x2"u8)) return null;
            int name = Short(list, 28), whole = EntryLength + name + Short(list, 30) + Short(list, 32);
            if (list.Length < whole) return null;
            parts.Add(new(Encoding.UTF8.GetString(list.Slice(EntryLength, name)), (Short(list, 8) & 1) != 0, Long(list, 24)));
            list = list[whole..];
        }

        return list.Length == 0 ? parts : null;
    }

    private static int Short(ReadOnlySpan<byte> at, int place) => BinaryPrimitives.ReadUInt16LittleEndian(at[place..]);

    private static long Long(ReadOnlySpan<byte> at, int place) => BinaryPrimitives.ReadUInt32LittleEndian(at[place..]);
}
