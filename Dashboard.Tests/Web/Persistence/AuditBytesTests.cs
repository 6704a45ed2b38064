using System.Buffers.Binary;
using System.Globalization;
using Dashboard.Domain.Audit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>Every byte of 1,000 records as they lie in the file: whichever is changed, the check finds it, and at its record.</summary>
public sealed class AuditBytesTests(AuditBytesTests.Thousand thousand) : IClassFixture<AuditBytesTests.Thousand>
{
    private const int Count = 1000;
    private const string Columns = "Number, RecordedAt, Actor, Origin, Action, SubjectKind, SubjectKey, Department, Before, After, Reason, PreviousHash, Hash";
    private static readonly string[] Texts = Columns.Split(", ")[2..];

    [Fact]
    public void TextByte_OfAnyRecordChanged_IsFoundAtItsRecord()
    {
        using SqliteConnection work = thousand.Copy();
        long bytes = 0;
        for (int number = 1; number <= Count; number++)
        {
            foreach (string column in Texts)
            {
                if (thousand.Bytes(column, number) is not { } old) continue;
                for (int i = 0; i < old.Length; i++, bytes++) ShouldBeFound(work, number, column, old, i, (byte)(1 << ((i + number) % 8)));
                Put(work, number, column, old, "BLOB");
                thousand.Check(work, number).FirstBroken!.Number.ShouldBe(number, $"{column} as no text");
                Put(work, number, column, old);
            }
        }

        bytes.ShouldBeGreaterThan(180_000);
        thousand.Check(work, 1).FirstBroken.ShouldBeNull("everything was put back");
    }

    [Fact]
    public void TextByte_ChangedToAnyOther_IsFound()
    {
        using SqliteConnection work = thousand.Copy();
        foreach (string column in Texts)
        {
            // Record 7 has signs that stand for broken text: other broken bytes read like them.
            if (thousand.Bytes(column, 7) is not { } old) continue;
            for (int i = 0; i < old.Length; i++)
            {
                for (int flip = 1; flip <= byte.MaxValue; flip++) ShouldBeFound(work, 7, column, old, i, (byte)flip);
            }

            Put(work, 7, column, old);
        }
    }

    [Fact]
    public void MomentByte_OfAnyRecordChanged_IsFoundAtItsRecord()
    {
        using SqliteConnection work = thousand.Copy();
        for (int number = 1; number <= Count; number++)
        {
            long old = work.Ask<long>($"SELECT RecordedAt FROM AuditRecord WHERE Number={number}");
            for (int i = 0; i < sizeof(long); i++)
            {
                work.Run($"UPDATE AuditRecord SET RecordedAt=@1 WHERE Number={number}", old ^ (1L << ((i * 8) + (number % 8))));
                thousand.Check(work, number).FirstBroken.ShouldBe(new AuditBreak(number, AuditProblem.ContentChanged));
            }

            work.Run($"UPDATE AuditRecord SET RecordedAt=@1 WHERE Number={number}", old);
        }
    }

    [Fact]
    public void HeadByte_Changed_IsFound()
    {
        string hash = thousand.Head.Hash;
        for (int i = 0; i < hash.Length; i++)
        {
            char[] other = hash.ToCharArray();
            other[i] ^= (char)(1 << (i % 7));
            AuditChain.Verify(thousand.Records, new(Count, new string(other))).FirstBroken.ShouldBe(new AuditBreak(Count, AuditProblem.HeadDiffers));
        }

        for (int bit = 0; bit < 63; bit++) AuditChain.Verify(thousand.Records, thousand.Head with { Number = Count ^ (1L << bit) }).IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void FileByte_Changed_IsFoundAtTheFirstRecordThatReadsOtherwise()
    {
        string file = Path.Combine(TemporaryLedger.CopyOf(thousand.Folder), "dashboard.db");
        (int[] pages, int size) = thousand.Pages();
        pages.Length.ShouldBeGreaterThan(50);
        string[] whole = Dump(file, out _);
        whole.Length.ShouldBe(Count);
        AuditStore store = new(new LedgerDatabase(new DataDirectory(Path.GetDirectoryName(file)!)));
        Random random = new(20261122);
        int changed = 0;
        for (int i = 0; i < 700; i++)
        {
            long at = ((long)(pages[random.Next(pages.Length)] - 1) * size) + random.Next(size);
            byte old = Flip(file, at, (byte)random.Next(1, 256));
            string[] now = Dump(file, out bool isDamaged);
            int first = whole.Zip(now).TakeWhile(r => r.First == r.Second).Count();
            bool isSame = first == Count && now.Length == Count && !isDamaged;
            AuditVerdict verdict = store.Verify();
            verdict.IsWhole.ShouldBe(isSame, string.Create(CultureInfo.InvariantCulture, $"byte {at}, record {first + 1}"));
            if (!isSame) verdict.Records.ShouldBe(first, string.Create(CultureInfo.InvariantCulture, $"byte {at}: {verdict.FirstBroken}"));
            changed += isSame ? 0 : 1;
            Flip(file, at, old, isFlip: false);
        }

        changed.ShouldBeGreaterThan(400);
        store.Verify().IsWhole.ShouldBeTrue();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private void ShouldBeFound(SqliteConnection work, int number, string column, byte[] old, int at, byte flip)
    {
        byte[] other = [.. old];
        other[at] ^= flip;
        Put(work, number, column, other);
        if (thousand.Check(work, number).FirstBroken?.Number != number) Assert.Fail($"{column} of record {number}, byte {at}: {old[at]:X2} as {other[at]:X2} was not found");
    }

    private static void Put(SqliteConnection work, int number, string column, byte[] bytes, string type = "TEXT") =>
        work.Run($"UPDATE AuditRecord SET {column}=CAST(@1 AS {type}) WHERE Number=@2", bytes, number);

    private static byte Flip(string file, long at, byte value, bool isFlip = true)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = at;
        byte old = (byte)stream.ReadByte();
        stream.Position = at;
        stream.WriteByte((byte)(isFlip ? old ^ value : value));
        return old;
    }

    /// <summary>All records with the type of each field, byte by byte, as far as they can be read.</summary>
    private static string[] Dump(string file, out bool isDamaged)
    {
        string fields = string.Join(" || '|' || ", Columns.Split(", ").Select(c => $"typeof({c}) || ':' || hex(CAST({c} AS BLOB))"));
        List<string> rows = [];
        isDamaged = false;
        using SqliteConnection connection = new($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = new($"SELECT {fields} FROM AuditRecord ORDER BY Number", connection);
        try
        {
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(reader.GetString(0));
        }
        catch (SqliteException)
        {
            isDamaged = true;
        }

        return [.. rows];
    }

    /// <summary>A ledger with 1,000 records of every sort.</summary>
    public sealed class Thousand : IAsyncLifetime
    {
        private readonly Dictionary<(string, int), byte[]> bytes = [];
        private TemporaryLedger? ledger;

        public string Folder => ledger!.Folder;

        public IReadOnlyList<AuditRecord> Records { get; private set; } = [];

        public AuditHead Head => new(Count, Records[^1].Hash);

        public async ValueTask InitializeAsync()
        {
            ledger = await TemporaryLedger.CreateAsync();
            using SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
            using (SqliteTransaction writing = connection.BeginTransaction(deferred: false))
            {
                for (int i = 1; i <= Count; i++) AuditStore.Append(connection, Make(i));
                writing.Commit();
            }

            ledger.Get<AuditStore>().Verify().IsWhole.ShouldBeTrue();
            Records = [.. AuditRows.Stream(connection, $"SELECT {Columns} FROM AuditRecord ORDER BY Number")];
            foreach (string column in Texts)
            {
                foreach ((int number, byte[] text) in connection.List($"SELECT Number, CAST({column} AS BLOB) FROM AuditRecord WHERE {column} IS NOT NULL", r => (r.GetInt32(0), r.GetFieldValue<byte[]>(1))))
                    bytes[(column, number)] = text;
            }

            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        public ValueTask DisposeAsync() => ledger!.DisposeAsync();

        /// <summary>A field as it lies in the file; null where there is nothing.</summary>
        public byte[]? Bytes(string column, int number) => bytes.GetValueOrDefault((column, number));

        /// <summary>The records in memory, without what protects them from changes.</summary>
        internal SqliteConnection Copy()
        {
            SqliteConnection work = new("Data Source=:memory:");
            work.Open();
            work.Run("ATTACH @1 AS original", Path.Combine(Folder, "dashboard.db"));
            work.Run("CREATE TABLE AuditRecord AS SELECT * FROM original.AuditRecord");
            work.Run("CREATE UNIQUE INDEX ByNumber ON AuditRecord (Number)");
            work.Run("DETACH original");
            return work;
        }

        /// <summary>What the check says of a record and the next. Those before are untouched, and the whole chain was found whole.</summary>
        internal AuditVerdict Check(SqliteConnection work, int number)
        {
            AuditHead? before = number == 1 ? null : new(number - 1, Records[number - 2].Hash);
            string sql = $"SELECT {Columns} FROM AuditRecord WHERE Number>=@1 ORDER BY Number LIMIT 2";
            return AuditChain.Verify(AuditRows.Stream(work, sql, number), after: before);
        }

        /// <summary>The pages of the file in which records lie, and the size of a page.</summary>
        internal (int[] Pages, int Size) Pages()
        {
            using SqliteConnection connection = ledger!.Get<LedgerDatabase>().Open();
            byte[] file = File.ReadAllBytes(Path.Combine(Folder, "dashboard.db"));
            int size = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(16)) is var written && written == 1 ? 65536 : written;
            List<int> found = [];
            Walk(connection.Ask<int>("SELECT rootpage FROM sqlite_master WHERE name='AuditRecord'"));
            return ([.. found], size);

            void Walk(int page)
            {
                Span<byte> body = file.AsSpan((page - 1) * size, size);
                found.Add(page);
                if (body[0] != 5) return;
                int cells = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
                for (int i = 0; i < cells; i++) Walk(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(((page - 1) * size) + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(((page - 1) * size) + 12 + (2 * i))))));
                Walk(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(((page - 1) * size) + 8)));
            }
        }

        private static AuditChange Make(int i)
        {
            string odd = i % 10 == 7 ? "\ufffd\ud800丁\0é" : "";
            AuditStamp stamp = new(DateTimeOffset.UnixEpoch.AddYears(56).AddSeconds(i), new(i % 2 == 0 ? "张三" : "li", "web:10.0.0.1"), i % 3 == 0 ? "更正" + odd : null);
            return new(stamp, AuditActions.All[i % 7], new("batch", $"{i}", i % 5 == 0 ? "114001" : null), i % 4 == 3 ? "旧" + odd : null, $"{{\"rows\":{i}}}{odd}");
        }
    }
}
