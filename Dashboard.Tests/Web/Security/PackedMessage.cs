using System.Buffers.Binary;
using System.Text;

namespace Dashboard.Tests.Web.Security;

/// <summary>As much of MessagePack as the messages of an open page need.</summary>
internal static class PackedMessage
{
    /// <summary>A message with its length in front, as it goes over the connection.</summary>
    public static byte[] Frame(params ReadOnlySpan<object?> parts)
    {
        List<byte> body = [];
        Write(body, parts.ToArray());
        return Framed([.. body]);
    }

    /// <summary>Any bytes with their length in front.</summary>
    public static byte[] Framed(byte[] body)
    {
        List<byte> framed = [];
        int length = body.Length;
        do
        {
            framed.Add((byte)((length & 0x7F) | (length > 0x7F ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);
        return [.. framed, .. body];
    }

    /// <summary>The messages of what was received; what is incomplete stays.</summary>
    public static IEnumerable<object?[]> Take(List<byte> received)
    {
        while (true)
        {
            int length = 0, place = 0;
            for (int shift = 0; ; shift += 7, place++)
            {
                if (place >= received.Count) yield break;
                length |= (received[place] & 0x7F) << shift;
                if (received[place] < 0x80) break;
            }

            if (received.Count < ++place + length) yield break;
            byte[] body = [.. received.Skip(place).Take(length)];
            received.RemoveRange(0, place + length);
            int at = 0;
            yield return (object?[])Read(body, ref at)!;
        }
    }

    private static void Write(List<byte> to, object? value)
    {
        switch (value)
        {
            case null: to.Add(0xC0); break;
            case bool yes: to.Add(yes ? (byte)0xC3 : (byte)0xC2); break;
            case int or long: to.Add(0xD3); Number(to, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture), 8); break;
            case string text:
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                to.Add(0xDB);
                Number(to, bytes.Length, 4);
                to.AddRange(bytes);
                break;
            case byte[] raw: to.Add(0xC6); Number(to, raw.Length, 4); to.AddRange(raw); break;
            case Dictionary<string, string>: to.Add(0x80); break;
            case object?[] list:
                to.Add(0xDD);
                Number(to, list.Length, 4);
                foreach (object? item in list) Write(to, item);
                break;
            default: throw new ArgumentException(value.GetType().Name);
        }
    }

    private static void Number(List<byte> to, long value, int bytes)
    {
        for (int i = bytes - 1; i >= 0; i--) to.Add((byte)(value >> (8 * i)));
    }

    private static object? Read(byte[] from, ref int at)
    {
        byte kind = from[at++];
        switch (kind)
        {
            case <= 0x7F: return (long)kind;
            case <= 0x8F: return Pairs(from, ref at, kind & 0x0F);
            case <= 0x9F: return Items(from, ref at, kind & 0x0F);
            case <= 0xBF: return Text(from, ref at, kind & 0x1F);
            case 0xC0: return null;
            case 0xC2 or 0xC3: return kind == 0xC3;
            case 0xC4 or 0xC5 or 0xC6: return Bytes(from, ref at, (int)Unsigned(from, ref at, 1 << (kind - 0xC4)));
            case 0xCA: at += 4; return 0d;
            case 0xCB: at += 8; return 0d;
            case >= 0xCC and <= 0xCF: return Unsigned(from, ref at, 1 << (kind - 0xCC));
            case >= 0xD0 and <= 0xD3: return Unsigned(from, ref at, 1 << (kind - 0xD0));
            case 0xD9 or 0xDA or 0xDB: return Text(from, ref at, (int)Unsigned(from, ref at, 1 << (kind - 0xD9)));
            case 0xDC or 0xDD: return Items(from, ref at, (int)Unsigned(from, ref at, 2 << (kind - 0xDC)));
            case >= 0xE0: return (long)(sbyte)kind;
            default: throw new InvalidDataException($"{kind:X2}");
        }
    }

    private static long Unsigned(byte[] from, ref int at, int bytes)
    {
        Span<byte> wide = stackalloc byte[8];
        wide.Clear();
        from.AsSpan(at, bytes).CopyTo(wide[(8 - bytes)..]);
        at += bytes;
        return BinaryPrimitives.ReadInt64BigEndian(wide);
    }

    private static byte[] Bytes(byte[] from, ref int at, int length) => from[at..(at += length)];

    private static string Text(byte[] from, ref int at, int length) => Encoding.UTF8.GetString(Bytes(from, ref at, length));

    private static object?[] Items(byte[] from, ref int at, int count)
    {
        object?[] items = new object?[count];
        for (int i = 0; i < count; i++) items[i] = Read(from, ref at);
        return items;
    }

    private static object? Pairs(byte[] from, ref int at, int count)
    {
        for (int i = 0; i < 2 * count; i++) Read(from, ref at);
        return null;
    }
}
