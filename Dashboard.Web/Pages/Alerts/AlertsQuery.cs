using Dashboard.Domain.Alerts;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>Which of the alerts are listed.</summary>
public enum AlertShow
{
    /// <summary>等我处理: open, and the person answers for it, or was told of it and it was not handed over since.</summary>
    Mine,

    /// <summary>全部未结: everything that still waits for something.</summary>
    Live,

    /// <summary>已结: what was resolved or closed.</summary>
    Ended,
}

/// <summary>What the address asks of the list, besides the department.</summary>
/// <param name="Show">Null leaves it to the page: what waits for the person, when something does.</param>
/// <param name="Line">Only those of a line, by its code.</param>
public sealed record AlertsQuery(AlertShow? Show = null, AlertRuleKind? Kind = null, AlertSeverity? Severity = null, string? Line = null)
{
    /// <summary>At most so many are listed; an export has all.</summary>
    public const int RowsOnPage = 500;

    /// <summary>How many are read.</summary>
    public int Rows { get; init; } = RowsOnPage;

    /// <summary>Whether only some alerts are asked for.</summary>
    public bool IsFiltered => Kind is not null || Severity is not null || Line is not null;

    /// <summary>Reads the words of the address; one that cannot be read counts as not given.</summary>
    public static AlertsQuery Read(string? show, string? kind, string? severity, string? line) => new(
        Word<AlertShow>(show), kind is null ? null : AlertKinds.Find(kind), Word<AlertSeverity>(severity), string.IsNullOrWhiteSpace(line) ? null : line.Trim());

    /// <summary>The words of the address.</summary>
    public (string Name, string? Value)[] Pairs() => [("show", WordOf(Show)), ("kind", Kind?.Name()), ("severity", WordOf(Severity)), ("line", Line)];

    /// <summary>What is asked of the store.</summary>
    public AlertFilter In(DepartmentRange? range, AlertShow show) =>
        new(range, show != AlertShow.Ended, show == AlertShow.Mine, Kind, Line, Rows, Severity);

    /// <summary>The word of a choice in an address.</summary>
    public static string? WordOf(Enum? choice) => choice?.ToString().ToLowerInvariant();

    private static T? Word<T>(string? word)
        where T : struct, Enum => word is not null && !char.IsAsciiDigit(word.FirstOrDefault()) && Enum.TryParse(word, ignoreCase: true, out T value) && Enum.IsDefined(value) ? value : null;
}
