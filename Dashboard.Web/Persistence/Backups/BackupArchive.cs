using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Web.Persistence.Backups;

/// <summary>A backup as a file. Nothing in it is believed before it is checked.</summary>
internal sealed class BackupArchive : IDisposable
{
    /// <summary>A hash in hexadecimal digits.</summary>
    public const int SealLength = 64;

    private readonly ZipArchive zip;

    private BackupArchive(ZipArchive zip, BackupManifest manifest) => (this.zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup and checks that it says what it holds and holds what it says.</summary>
    /// <exception cref="BackupException">It is none, or it is broken.</exception>
    public static BackupArchive Open(string file)
    {
        ZipArchive? zip = null;
        try
        {
            if (!IsSealed(file)) throw new InvalidDataException();
            zip = ZipFile.OpenRead(file);
            BackupManifest manifest = ReadManifest(zip);
            if (Problem(zip, manifest) is { } problem) throw BackupException.Broken(problem);
            return new(zip, manifest);
        }
        catch (Exception e)
        {
            zip?.Dispose();
            if (e is InvalidDataException) throw BackupException.Broken($"「{Path.GetFileName(file)}」不是完整的备份文件。");
            throw;
        }
    }

    /// <summary>Reads every file and compares it with its hash; with a folder, also writes it there.</summary>
    public void Extract(string? folder)
    {
        foreach (BackedUpFile file in Manifest.Files)
        {
            using Stream? target = folder is null ? null : CreateBelow(folder, file.Path);
            try
            {
                using Stream source = zip.GetEntry(file.Path)!.Open();
                if (Copy(source, target, file.Bytes) is not { } sha256 || sha256 != file.Sha256)
                    throw BackupException.Broken($"「{file.Path}」的内容与清单不符。");
            }
            catch (InvalidDataException)
            {
                throw BackupException.Broken($"「{file.Path}」无法读取。");
            }

            (target as FileStream)?.Flush(flushToDisk: true);
        }
    }

    /// <summary>Makes every later change of a byte visible: the comment at the end becomes the hash of all before it.</summary>
    public static void Seal(FileStream file)
    {
        byte[] seal = SealOf(file);
        file.Position = file.Length - SealLength;
        file.Write(seal);
    }

    /// <summary>Copies at most so many bytes, whatever a packed file pretends to be.</summary>
    /// <returns>The hash; null when there were more or fewer bytes.</returns>
    internal static string? Copy(Stream source, Stream? target, long bytes)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            long rest = bytes;
            for (int read; (read = source.Read(buffer)) > 0;)
            {
                rest -= read;
                if (rest < 0) return null;
                hash.AppendData(buffer, 0, read);
                target?.Write(buffer, 0, read);
            }

            return rest == 0 ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => zip.Dispose();

    private static bool IsSealed(string path)
    {
        using FileStream file = File.OpenRead(path);
        if (file.Length <= SealLength) return false;
        byte[] seal = SealOf(file), found = new byte[SealLength];
        file.Position = file.Length - SealLength;
        file.ReadExactly(found);
        return seal.AsSpan().SequenceEqual(found);
    }

    private static byte[] SealOf(FileStream file)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[128 * 1024];
        file.Position = 0;
        for (long rest = file.Length - SealLength; rest > 0;)
        {
            int read = file.Read(buffer, 0, (int)Math.Min(rest, buffer.Length));
            hash.AppendData(buffer, 0, read);
            rest -= read;
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static FileStream CreateBelow(string folder, string name)
    {
        string path = Path.Combine(folder, Path.Combine(name.Split('/')));
        DataDirectory.EnsureFolder(Path.GetDirectoryName(path)!);
        return DurableFile.Create(path);
    }

    private static BackupManifest ReadManifest(ZipArchive zip)
    {
        const long Longest = 64 << 20;
        if (zip.GetEntry(BackupManifest.FileName) is not { Length: < Longest } entry) throw BackupException.Broken("缺少清单 manifest.json。");
        using Stream stream = entry.Open();
        BackupManifest manifest = BackupManifest.Read(stream) ?? throw BackupException.Broken("清单 manifest.json 无法读取。");
        return manifest.Format <= BackupManifest.CurrentFormat
            ? manifest
            : throw new StorageException($"该备份由更新版本的程序生成（格式 {manifest.Format}），请升级本程序。The backup was made by a newer version of this program.");
    }

    private static string? Problem(ZipArchive zip, BackupManifest manifest)
    {
        string[] named = [.. manifest.Files.Select(file => file.Path)];
        if (named.FirstOrDefault(name => !BackupManifest.IsAllowed(name)) is { } foreign) return $"清单中有不允许的文件名「{foreign}」。";
        if (!named.Contains(BackupManifest.Database, StringComparer.Ordinal)) return "缺少数据库。";
        // Two names that differ only in case are one file on some systems.
        if (named.Distinct(StringComparer.OrdinalIgnoreCase).Count() != named.Length) return "清单中有重复的文件名。";
        string[] present = [.. zip.Entries.Select(entry => entry.FullName).Where(name => name != BackupManifest.FileName)];
        return present.Length == named.Length && present.ToHashSet(StringComparer.Ordinal).SetEquals(named) ? null : "文件与清单不一致。";
    }
}
