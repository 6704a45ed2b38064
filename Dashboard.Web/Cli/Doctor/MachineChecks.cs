using System.Globalization;
using Dashboard.Web.Charts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Cli.Doctor;

/// <summary>What the machine must offer.</summary>
internal static class MachineChecks
{
    private const long NeededMegabytes = 1024;

    public static Finding Writable(DataDirectory data)
    {
        if (!Directory.Exists(data.Path)) return Finding.Good("data-directory", $"{data.Path} 尚不存在，第一次启动时会建立。");
        string probe = Path.Combine(data.Path, $"doctor-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.probe");
        try
        {
            File.WriteAllText(probe, "ok");
            File.Delete(probe);
            return Finding.Good("data-directory", $"{data.Path} 可写。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("data-directory", $"{data.Path} 不可写：{e.Message}", "让运行本程序的用户拥有该目录并可写。");
        }
    }

    /// <summary>A backup needs the size of the database twice, and a gigabyte leaves time to react.</summary>
    public static Finding FreeDisk(DataDirectory data)
    {
        string existing = data.Path;
        while (!Directory.Exists(existing)) existing = Path.GetDirectoryName(existing) ?? Path.DirectorySeparatorChar.ToString();
        long free = new DriveInfo(existing).AvailableFreeSpace / (1024 * 1024);
        long database = File.Exists(data.DatabaseFile) ? new FileInfo(data.DatabaseFile).Length / (1024 * 1024) : 0;
        string said = $"剩余 {free} MB，数据库 {database} MB。";
        return free >= NeededMegabytes + (2 * database) ? Finding.Good("disk", said) : new("disk", said, "清理磁盘，或把数据目录移到更大的磁盘（--data-dir）。");
    }

    /// <summary>A clock that runs behind the data it wrote gives wrong days.</summary>
    public static Finding Clock(InstitutionClock clock, DataDirectory data)
    {
        string local = TimeZoneInfo.ConvertTime(clock.NowAt, clock.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        DateTimeOffset? wroteAt = File.Exists(data.DatabaseFile) ? new FileInfo(data.DatabaseFile).LastWriteTimeUtc : null;
        return wroteAt is null || clock.NowAt >= wroteAt.Value.AddMinutes(-5)
            ? Finding.Good("clock", $"{clock.Zone.Id} {local}")
            : new("clock", $"{clock.Zone.Id} {local}，早于数据库的修改时间", "校准系统时间（NTP）后再启动。");
    }

    /// <summary>Without ICU the program knows no Chinese dates and sorts wrongly.</summary>
    public static Finding Culture()
    {
        CultureInfo chinese = CultureInfo.GetCultureInfo("zh-CN");
        bool isWhole = chinese.DateTimeFormat.GetMonthName(1) == "一月" && chinese.CompareInfo.Compare("阿", "中") < 0;
        return isWhole
            ? Finding.Good("culture", $"ICU 可用，当前语言 {CultureInfo.CurrentUICulture.Name}。")
            : new("culture", "系统缺少 ICU 语言数据，中文日期与排序会出错。", "安装 ICU（如 libicu、icu-libs），并去掉 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT。");
    }

    public static Finding Charts() => ChartLibrary.Find() is { } found
        ? Finding.Good("charts", found)
        : new("charts", "找不到图表库，图表只能显示为表格。", "重新构建或发布（构建时由 npm 取图表库），确认 wwwroot/lib 已一并复制。");
}
