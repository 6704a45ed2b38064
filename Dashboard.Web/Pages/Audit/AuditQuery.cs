using System.Globalization;

namespace Dashboard.Web.Pages.Audit;

/// <summary>What the address asks of the history. Both days are included.</summary>
public sealed record AuditQuery(string? Text, string? Actor, string? Action, DateOnly? From, DateOnly? To, int Page)
{
    public const int RowsOnPage = 50;
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Reads the words of the address; one that cannot be read counts as not given.</summary>
    public static AuditQuery Read(string? text, string? actor, string? action, string? from, string? to, string? page) => new(
        Word(text), Word(actor), Word(action), Day(from), Day(to),
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int p) && p > 0 ? p : 1);

    /// <summary>The words of the address, for links to another page of the same search.</summary>
    public (string Name, string? Value)[] Pairs(int page) =>
    [
        ("q", Text), ("actor", Actor), ("action", Action), ("from", Word(From)), ("to", Word(To)),
        ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
    ];

    /// <summary>A day as the date field of a browser writes it.</summary>
    public static string? Word(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly? Day(string? word) =>
        DateOnly.TryParseExact(word, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1990 and <= 2200 ? day : null;
}
