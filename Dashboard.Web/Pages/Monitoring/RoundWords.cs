using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>The words of the official form in the language of the page; documents keep those of the form.</summary>
internal static class RoundWords
{
    /// <summary>完成目标可能性.</summary>
    public static string Say(this IStringLocalizer<RoundTexts> texts, LandingOutlook outlook) => texts[$"Outlook.{outlook}"];

    /// <summary>One reason of 偏差原因分析.</summary>
    public static string Say(this IStringLocalizer<RoundTexts> texts, DeviationReasons reason) => texts[$"Reason.{reason}"];

    /// <summary>The months of a window. Example: 1–7月, Jan–Jul.</summary>
    public static string Say(MonitoringWindow window)
    {
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh") return window.Label;
        int last = ((window.FirstMonth + window.Months - 2) % FiscalYear.Months) + 1;
        return window.Months <= 1 ? Month(last) : $"{Month(window.FirstMonth)}–{Month(last)}";
    }

    /// <summary>What a cell of a difference says: amounts, names and sentences as they are, words of the form translated.</summary>
    public static string SaidIn(this IStringLocalizer<RoundTexts> texts, MonitoringDifference difference, string? text) => text is null ? "—" : difference.Item switch
    {
        MonitoringItem.Outlook => MonitoringWords.Outlooks.Where(word => word.Word == text).Select(word => texts.Say(word.Outlook)).FirstOrDefault(text),
        MonitoringItem.Reasons => string.Join(texts["Reason.Between"], MonitoringWords.Reasons.Where(word => text.Split('、').Contains(word.Word)).Select(word => texts.Say(word.Reason))),
        _ => text,
    };

    private static string Month(int month) => CultureInfo.CurrentUICulture.DateTimeFormat.GetAbbreviatedMonthName(month);
}
