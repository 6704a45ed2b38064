using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Web.Alerts;
using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Cli.Doctor;

/// <summary>What is asked of the database and its backups.</summary>
internal static class DatabaseChecks
{
    /// <summary>A night that was missed is caught up; two say that nobody is looking.</summary>
    private static readonly TimeSpan OldestBackup = TimeSpan.FromDays(2);

    public static Finding Integrity(DatabaseExam exam) => exam.Damage is [{ } finding, ..]
        ? new("database", finding, "停止网站，用 restore 恢复最近的备份；原有文件会保留。")
        : Finding.Good("database", $"完整，台账版本 {exam.LedgerVersion?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"}。");

    public static Finding Migrations(DatabaseExam exam) => exam switch
    {
        { Newer: { } newer } => new("migrations", $"数据库由更新版本的程序写入（{newer}）。", "升级本程序，或用 restore 恢复升级前的备份。"),
        { Pending.Count: > 0 } => Finding.Good("migrations", $"下次启动时先备份，再升级 {exam.Pending.Count} 步。"),
        _ => Finding.Good("migrations", $"{exam.Newest}"),
    };

    public static Finding Totals(TotalsStore totals)
    {
        TotalsProof proof = totals.Examine();
        return proof.Corrected == 0
            ? Finding.Good("totals", $"{proof.Cells} 个月度合计与支付一致。")
            : new("totals", $"{proof.Corrected} 个月度合计与支付不符。", "运行 recompute --full 更正。");
    }

    /// <summary>Reads every file that proves a result.</summary>
    public static Finding Evidence(EvidenceFolder folder)
    {
        const int Named = 5;
        (int contents, IReadOnlyList<EvidenceDamage> damage) = folder.Examine();
        if (damage.Count == 0) return Finding.Good("evidence", $"{contents} 个佐证材料文件完好。");
        string named = string.Join('、', damage.Take(Named).Select(d => $"{EvidenceFile.OnPaper(d.Name, d.Sha256)}{(d.IsMissing ? "丢失" : "被改动")}"));
        return new("evidence", $"{damage.Count} 个佐证材料文件与登记不符：{named}{(damage.Count > Named ? "等" : "")}。", "用 restore 恢复最近的备份，或请填报人重新添加同一文件。");
    }

    public static Finding Calendar(WorkCalendars calendars, InstitutionClock clock)
    {
        WorkCalendar calendar = calendars.Current;
        return CalendarRules.MissingYear(calendar, clock.Today) is { } year
            ? new("calendar", $"{year} 年的工作日历还没有，期限按周一至周五计算。", "放假通知发布后，在「系统状态 › 工作日历」粘贴全年。")
            : Finding.Good("calendar", $"工作日历到 {calendar.Years.Max()} 年。");
    }

    public static Finding Backups(BackupStore backups, DataDirectory data, InstitutionClock clock)
    {
        if (!File.Exists(data.DatabaseFile)) return Finding.Good("backups", "还没有数据可备份。");
        const string Remedy = "运行 backup；保持网站运行，每天夜间会自动备份。";
        if (backups.NewestAt() is not { } newestAt) return new("backups", "没有备份。", Remedy);
        string said = $"最近一次：{TimeZoneInfo.ConvertTime(newestAt, clock.Zone):yyyy-MM-dd HH:mm}";
        return clock.NowAt - newestAt <= OldestBackup ? Finding.Good("backups", said) : new("backups", said, Remedy);
    }
}
