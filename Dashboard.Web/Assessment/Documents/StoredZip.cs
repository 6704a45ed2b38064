using System.Buffers.Binary;
using System.Text;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>A file within a package.</summary>
/// <param name="Name">Its place, with / between folders.</param>
/// <param name="Content">Its bytes.</param>
public readonly record struct PackedFile(string Name, byte[] Content);

/// <summary>
/// A zip of which every byte follows from the files: without compression, because compressors differ from one machine to the
/// next, and without dates and rights, which the archives of the framework take from the system they run on.
/// </summary>
internal static class StoredZip
{
    private const uint LocalMark = 0x04034B50, EntryMark = 0x02014B50, EndMark = 0x06054B50, Polynomial = 0xEDB88320;
    private const ushort Version = 20, Utf8Names = 0x0800, Midnight = 0, FirstDay = 0x0021;
    private const int LocalBytes = 30, EntryBytes = 46, EndBytes = 22;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    public static void Write(Stream stream, IReadOnlyList<PackedFile> files)
    {
        using MemoryStream directory = new();
        uint offset = 0;
        foreach ((string name, byte[] content) in files)
        {
            byte[] encoded = Encoding.UTF8.GetBytes(name), shared = Shared(encoded, content);
            stream.Write(Numbers(LocalBytes, LocalMark, shared));
            stream.Write(encoded);
            stream.Write(content);
            directory.Write(Entry(shared, offset));
            directory.Write(encoded);
            offset = checked(offset + (uint)(LocalBytes + encoded.Length + content.Length));
        }

        stream.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
        stream.Write(End(checked((ushort)files.Count), (uint)directory.Length, offset));
    }

    public static byte[] Of(IReadOnlyList<PackedFile> files)
    {
        using MemoryStream stream = new();
        Write(stream, files);
        return stream.ToArray();
    }

    /// <summary>The part that a file's own head and its entry in the directory have in common.</summary>
    private static byte[] Shared(byte[] name, byte[] content)
    {
        byte[] bytes = new byte[26];
        Span<byte> to = bytes;
        BinaryPrimitives.WriteUInt16LittleEndian(to, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(to[6..], Midnight);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], Checksum(content));
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], (uint)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], checked((ushort)name.Length));
        return bytes;
    }

    private static byte[] Numbers(int length, uint mark, byte[] shared, int at = 4)
    {
        byte[] bytes = new byte[length];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, mark);
        shared.CopyTo(bytes, at);
        return bytes;
    }

    private static byte[] Entry(byte[] shared, uint offset)
    {
        byte[] bytes = Numbers(EntryBytes, EntryMark, shared, at: 6);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(42), offset);
        return bytes;
    }

    private static byte[] End(ushort files, uint bytes, uint offset)
    {
        byte[] end = new byte[EndBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndMark);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), files);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), files);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), offset);
        return end;
    }

    private static uint Checksum(byte[] content)
    {
        uint sum = uint.MaxValue;
        foreach (byte next in content) sum = Remainders[(byte)(sum ^ next)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Remainder(int value)
    {
        uint rest = (uint)value;
        for (int bit = 0; bit < 8; bit++) rest = (rest & 1) == 1 ? (rest >> 1) ^ Polynomial : rest >> 1;
        return rest;
    }
}
