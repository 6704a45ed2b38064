using System.Runtime.InteropServices;

namespace Dashboard.Web.Persistence.Backups;

/// <summary>Files that are still there after a power cut.</summary>
internal static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A new file that only its owner may read.</summary>
    public static FileStream Create(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new(path, options);
    }

    /// <summary>Lets what was written reach the disk.</summary>
    public static void Sync(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file its name, in place of what had it; at every moment one of the two has the name.</summary>
    public static void Rename(string path, string name)
    {
        File.Move(path, name, overwrite: true);
        SyncFolder(Path.GetDirectoryName(name)!);
    }

    /// <summary>A new name is part of the folder and is lost with it; where the system knows no such call, it needs none.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(folder, 0);
        if (descriptor < 0) return;
        _ = Synchronize(descriptor);
        _ = Close(descriptor);
    }

#pragma warning disable SYSLIB1054, CA2101 // Generated marshalling would need unsafe code in the whole project.
    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Synchronize(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
#pragma warning restore SYSLIB1054, CA2101
}
