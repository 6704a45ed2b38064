using System.Globalization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Months in forms: 2026-10.</summary>
internal static class PeriodWords
{
    private const string Form = "yyyy-MM";

    public static string Month(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The first day of the month, or null when it cannot be read.</summary>
    public static DateOnly? Read(string? word) =>
        DateOnly.TryParseExact(word, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) ? month : null;
}
