using System.Globalization;
using Dashboard.Domain.Calendar;

namespace Dashboard.Web.Shell;

/// <summary>Where and how the institution works. Bound from the section "Institution".</summary>
public sealed class InstitutionOptions
{
    public const string Section = "Institution";
    public const int Earliest = 1990;
    public const int Latest = 2200;

    /// <summary>The zone in which a day ends.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>The culture of jobs and of people who chose none.</summary>
    public string Culture { get; set; } = "zh-CN";

    /// <summary>The month with which the fiscal year begins.</summary>
    public int FirstMonth { get; set; } = 1;

    /// <summary>The first fiscal year in which the institution works here; null where nobody said so.</summary>
    public int? FirstYear { get; set; }

    /// <summary>The pack by which lights are judged.</summary>
    public string LightPack { get; set; } = "default";

    /// <summary>The year that is asked for, else that of a date, else the running one, or the first one while it is still to come.</summary>
    public FiscalYear YearOf(int? year, DateOnly? asOf, DateOnly today)
    {
        FiscalYear running = FiscalYear.Containing(asOf ?? today, FirstMonth);
        return year is { } asked ? running with { Year = asked } : asOf is null && FirstYear > running.Year ? running with { Year = FirstYear.Value } : running;
    }

    /// <summary>Lets what the caller does from here on speak the language of the institution, whatever that of the machine is.</summary>
    public void Speak() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Culture);

    /// <summary>What is written in the language of the institution; the caller goes on in its own.</summary>
    public T Speaking<T>(Func<T> write)
    {
        (CultureInfo before, CultureInfo beforeTexts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            Speak();
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeTexts);
        }
    }

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) yield return $"Institution:TimeZone: 「{TimeZone}」 is not a known time zone (example: Asia/Shanghai).";
        if (FirstMonth is < 1 or > 12) yield return $"Institution:FirstMonth: {FirstMonth} is not a month 1–12.";
        if (FirstYear is < Earliest or > Latest) yield return $"Institution:FirstYear: {FirstYear} is not a year {Earliest}–{Latest}.";
        if (Culture is not ("zh-CN" or "en")) yield return $"Institution:Culture: 「{Culture}」 is neither zh-CN nor en.";
    }
}
