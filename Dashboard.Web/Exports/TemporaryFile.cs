namespace Dashboard.Web.Exports;

/// <summary>A file that only its owner may read and that is gone when it is closed.</summary>
internal static class TemporaryFile
{
    public static FileStream Open()
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(Path.GetTempPath(), $"dashboard-{Guid.NewGuid():N}.export"), options);
    }
}
