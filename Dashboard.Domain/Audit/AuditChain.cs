using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Domain.Audit;

/// <summary>Links records so that none can be changed, taken out, put in or moved without every later hash showing it.</summary>
/// <remarks>
/// hash = SHA-256 over these fields, each as the length of its UTF-8 bytes (4 bytes, big endian) and the bytes, and FF FF FF FF
/// alone for null: <see cref="Format"/>, number, previous hash, moment in Unix milliseconds, name and origin of the actor,
/// action, kind and key of the subject, department, before, after, reason. Numbers are decimal digits. Lengths make it
/// unambiguous: no two different records have the same bytes. Source: quality promise "changed history".
/// </remarks>
public static class AuditChain
{
    /// <summary>The first field of every record; another serialization gets another word. Example: "dashboard-audit/1".</summary>
    public const string Format = "dashboard-audit/1";

    /// <summary>Gives a change its place behind the head.</summary>
    /// <remarks>Text that is no valid Unicode is mended first, so that storing it changes nothing. Example: the first record has number 1.</remarks>
    public static AuditRecord Next(AuditHead head, AuditChange change)
    {
        AuditRecord record = new(head.Number + 1, Mend(change), head.Hash, "");
        return record with { Hash = HashOf(record) };
    }

    /// <summary>The hash a record must have: 64 small hexadecimal digits. The hash it has is not looked at.</summary>
    public static string HashOf(AuditRecord record)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? field in Fields(record)) Append(hash, field);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Checks a chain and names the first broken record.</summary>
    /// <param name="records">All records in the order of their numbers.</param>
    /// <param name="head">The head noted beside the chain; null when there is none, then records missing at the end cannot be noticed.</param>
    /// <param name="known">A hash noted earlier that must occur in the chain, or null.</param>
    /// <param name="after">The last record of those checked before, behind which these records follow; null begins with the first record.</param>
    /// <remarks>Example: of 1, 2, 4 the first broken one is 3, <see cref="AuditProblem.NumberMissing"/>. No record at all is a whole chain of 0.</remarks>
    public static AuditVerdict Verify(IEnumerable<AuditRecord> records, AuditHead? head = null, string? known = null, AuditHead? after = null)
    {
        AuditHead sound = after ?? AuditHead.Start;
        bool isKnown = known is null || known == sound.Hash;
        using IEnumerator<AuditRecord> all = records.GetEnumerator();
        while (all.MoveNext())
        {
            if (Problem(sound, all) is { } broken) return new(sound.Number, sound, broken);
            sound = new(all.Current.Number, all.Current.Hash);
            isKnown |= known == sound.Hash;
        }

        AuditBreak? atEnd = head is null ? null : EndProblem(sound, head);
        return new(sound.Number, sound, atEnd ?? (isKnown ? null : new(null, AuditProblem.KnownHeadMissing)));
    }

    private static AuditBreak? Problem(AuditHead before, IEnumerator<AuditRecord> at)
    {
        (AuditRecord record, long due) = (at.Current, before.Number + 1);
        if (record.Number < due) return new(record.Number, AuditProblem.OutOfOrder);
        if (record.Number > due) return new(due, ComesLater(at, due) ? AuditProblem.OutOfOrder : AuditProblem.NumberMissing);
        if (record.PreviousHash != before.Hash) return new(due, AuditProblem.LinkBroken);
        return record.Hash == HashOf(record) ? null : new(due, AuditProblem.ContentChanged);
    }

    private static bool ComesLater(IEnumerator<AuditRecord> at, long number)
    {
        while (at.MoveNext())
        {
            if (at.Current.Number == number) return true;
        }

        return false;
    }

    private static AuditBreak? EndProblem(AuditHead last, AuditHead head) =>
        last.Number < head.Number ? new(last.Number + 1, AuditProblem.TailMissing)
        : last.Number > head.Number ? new(head.Number + 1, AuditProblem.BeyondHead)
        : last.Hash == head.Hash ? null : new(last.Number, AuditProblem.HeadDiffers);

    private static IEnumerable<string?> Fields(AuditRecord record)
    {
        (AuditStamp stamp, string action, AuditSubject subject, string? before, string? after) = record.Change;
        return
        [
            Format, Digits(record.Number), record.PreviousHash, Digits(stamp.RecordedAt.ToUnixTimeMilliseconds()), stamp.Actor.Name, stamp.Actor.Origin,
            action, subject.Kind, subject.Key, subject.Department, before, after, stamp.Reason,
        ];
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, string? field)
    {
        byte[] content = field is null ? [] : Encoding.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : content.Length);
        hash.AppendData(length);
        hash.AppendData(content);
    }

    private static AuditChange Mend(AuditChange change)
    {
        (AuditStamp stamp, AuditSubject subject) = (change.Stamp, change.Subject);
        return new(
            new(stamp.RecordedAt, new(Mended(stamp.Actor.Name)!, Mended(stamp.Actor.Origin)!), Mended(stamp.Reason)), Mended(change.Action)!,
            new(Mended(subject.Kind)!, Mended(subject.Key)!, Mended(subject.Department)), Mended(change.Before), Mended(change.After));
    }

    private static string? Mended(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
