using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

/// <summary>The real program on a disk that runs full: one sentence, nothing lost, and it goes on once there is room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Rows = 150_000;
    private readonly SmallDisk? disk = SmallDisk.Make(megabytes: 6);
    private readonly string files = TemporaryLedger.TemporaryFolder();

    public void Dispose()
    {
        disk?.Dispose();
        Directory.Delete(files, recursive: true);
    }

    [Fact]
    public async Task Import_OnADiskThatRunsFull_SaysSoAndLosesNothing()
    {
        string data = await PreparedAsync();
        string before = await ExecutedAsync(data);
        string file = Path.Combine(files, "many.csv");
        await File.WriteAllTextAsync(file, "支付凭证号,支付日期,项目代码,支付金额\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"many-{i:000000},2026-03-01,L1,0.01\n")), TestContext.Current.CancellationToken);
        ShouldSaySo(await Executable.RunAsync(data, "import", "payments", file));
        (await Executable.RunAsync(data, "verify")).ExitCode.ShouldBe(0);
        (await ExecutedAsync(data)).ShouldBe(before);
        disk!.Grow(200).ShouldBeTrue();
        ExecutableResult again = await Executable.RunAsync(data, "import", "payments", file, "--json");
        again.ExitCode.ShouldBe(0, again.Said);
        again.Document().GetProperty("accepted").GetInt32().ShouldBe(Rows);
        (await ExecutedAsync(data)).ShouldBe("1512.50");
        ExecutableResult whole = await Executable.RunAsync(data, "recompute", "--full", "--json");
        whole.Document().GetProperty("corrected").GetInt32().ShouldBe(0, whole.Said);
    }

    [Fact]
    public async Task Backup_OnADiskThatRunsFull_SaysSoAndLeavesNothing()
    {
        string data = await PreparedAsync();
        string before = await ExecutedAsync(data), filler = Path.Combine(disk!.Folder, "filler");
        FillUp(filler);
        ShouldSaySo(await Executable.RunAsync(data, "backup"));
        string backups = Path.Combine(data, "backups");
        if (Directory.Exists(backups)) Directory.GetFiles(backups).ShouldBeEmpty();
        File.Delete(filler);
        disk.Grow(50).ShouldBeTrue();
        ExecutableResult made = await Executable.RunAsync(data, "backup");
        made.ExitCode.ShouldBe(0, made.Said);
        (await ExecutedAsync(data)).ShouldBe(before);
        (await Executable.RunAsync(data, "verify")).ExitCode.ShouldBe(0);
    }

    private static void ShouldSaySo(ExecutableResult result)
    {
        result.ExitCode.ShouldBe(3, result.Said);
        result.Output.ShouldBeEmpty();
        string[] said = [.. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        said.Length.ShouldBe(1, result.Said);
        said[0].ShouldContain("磁盘");
        result.Error.ShouldNotContain("   at ");
    }

    /// <summary>A ledger of one line with a payment of 12.50 元 on the small disk.</summary>
    private async Task<string> PreparedAsync()
    {
        if (disk is null) Assert.Skip("A small disk can only be mounted by the administrator of a Linux machine.");
        string data = Path.Combine(disk.Folder, "data");
        await TakeAsync(data, "departments", "单位代码,单位名称,上级代码\nD,部门,\n");
        await TakeAsync(data, "budget", "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\nD,L1,甲,项目支出,一般公共预算,2026-01-10,年初预算,100000,\n");
        await TakeAsync(data, "payments", "支付凭证号,支付日期,项目代码,支付金额\nv1,2026-02-01,L1,12.50\n");
        return data;
    }

    private async Task TakeAsync(string data, string kind, string text)
    {
        string file = Path.Combine(files, $"{kind}.csv");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        ExecutableResult taken = await Executable.RunAsync(data, "import", kind, file);
        taken.ExitCode.ShouldBe(0, taken.Said);
    }

    private static async Task<string> ExecutedAsync(string data)
    {
        ExecutableResult result = await Executable.RunAsync(data, "execution", "--department", "D", "--as-of", "2026-11-22", "--json");
        result.ExitCode.ShouldBe(0, result.Said);
        return result.Document().GetProperty("executed").GetString()!;
    }

    private static void FillUp(string filler)
    {
        using FileStream file = new(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] block = new byte[16 * 1024];
        try
        {
            while (true) file.Write(block);
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }
}
