namespace Dashboard.Web.Persistence;

/// <summary>A lock between processes that the operating system releases when its holder dies, however it dies.</summary>
public sealed class ExclusiveFileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream stream;

    private ExclusiveFileLock(FileStream stream) => this.stream = stream;

    /// <summary>Waits for the lock.</summary>
    /// <returns>The lock, or null when another holder kept it for the whole time.</returns>
    public static async Task<ExclusiveFileLock?> AcquireAsync(string path, TimeSpan patience, CancellationToken cancel = default)
    {
        for (TimeSpan waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                if (waited >= patience) return null;
            }

            await Task.Delay(Pause, cancel);
        }
    }

    public void Dispose() => stream.Dispose();
}
