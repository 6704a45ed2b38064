using System.Globalization;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>What the address of the board says beyond that of every page.</summary>
/// <param name="Round">The round; null for the latest one.</param>
/// <param name="Place">Only tasks in this place; null for all.</param>
/// <param name="Show">What is shown of the round.</param>
public sealed record BoardAddress(PageQuery Query, long? Round = null, BoardPlace? Place = null, BoardShow Show = BoardShow.Tasks)
{
    public string Here => DashboardUrls.With(
        DashboardUrls.Monitoring, Query, ("round", Round?.ToString(CultureInfo.InvariantCulture)), ("place", Place is { } place ? WordOf(place) : null), ("show", Show == BoardShow.Tasks ? null : WordOf(Show)));

    public static BoardAddress Read(PageQuery query, string? round, string? place, string? show) => new(
        query, long.TryParse(round, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null,
        IsWord(place) && Enum.TryParse(place, ignoreCase: true, out BoardPlace at) ? at : null, IsWord(show) && Enum.TryParse(show, ignoreCase: true, out BoardShow shown) ? shown : BoardShow.Tasks);

    /// <summary>The report of a unit in a round.</summary>
    public static string ToReport(MonitoringTaskKey key, PageQuery query) => new BoardAddress(query with { Department = key.DepartmentCode }, key.Round, Show: BoardShow.Report).Here;

    /// <summary>A document of the task of a unit, or of one line of it.</summary>
    public static string ToFile(string document, MonitoringTaskKey key, string? line = null, bool isOfToday = false) => DashboardUrls.With(
        $"{DashboardUrls.MonitoringFiles}/{document}", new(Department: key.DepartmentCode),
        ("round", key.Round.ToString(CultureInfo.InvariantCulture)), ("line", line), ("today", isOfToday ? "1" : null));

    private static string WordOf(Enum value) => $"{value}".ToLowerInvariant();

    // A number would name a place too, but no address of ours has one.
    private static bool IsWord(string? word) => word is { Length: > 0 } && char.IsLetter(word[0]);
}

/// <summary>What is shown of a round.</summary>
public enum BoardShow
{
    /// <summary>填报进度.</summary>
    Tasks,

    /// <summary>整改.</summary>
    Orders,

    /// <summary>运行监控报告 of the unit that is looked at.</summary>
    Report,

    /// <summary>The form for a new round.</summary>
    Begin,
}
