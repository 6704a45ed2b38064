namespace Dashboard.Web.Persistence;

/// <summary>Who uses the data: any number of servers and commands at once, or one restore alone.</summary>
/// <remarks>A lock of the operating system on <c>use.lock</c>, so that a killed process leaves nothing behind.</remarks>
public sealed class DataUse : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestRestore = TimeSpan.FromSeconds(30);
    private readonly IDisposable held;

    private DataUse(IDisposable held) => this.held = held;

    /// <summary>Uses the data beside others; waits for a restore that is about to end.</summary>
    /// <exception cref="StorageException">A restore goes on.</exception>
    public static async Task<DataUse> ShareAsync(DataDirectory data, CancellationToken cancel = default)
    {
        string path = data.LockFile("use");
        for (TimeSpan waited = TimeSpan.Zero; waited < LongestRestore; waited += Pause)
        {
            try
            {
                // Reading and sharing reading is what the operating system understands as a shared lock.
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read));
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancel);
            }
        }

        throw new StorageException("正在从备份恢复数据，请稍后再试。The data are being restored; try again later.");
    }

    /// <summary>Takes the data for itself.</summary>
    /// <exception cref="StorageException">A server or a command uses them.</exception>
    public static async Task<DataUse> OwnAsync(DataDirectory data, CancellationToken cancel = default)
    {
        const string InUse = "网站或其他命令正在使用该数据目录，请先停止它们。A server or another command is using this data directory; stop it first.";
        return new(await ExclusiveFileLock.AcquireAsync(data.LockFile("use"), TimeSpan.FromSeconds(1), cancel) ?? throw new StorageException(InUse));
    }

    public void Dispose() => held.Dispose();
}
