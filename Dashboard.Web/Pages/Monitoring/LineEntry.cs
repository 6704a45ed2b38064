using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>What is typed on the form of a project, before it is saved.</summary>
public sealed class LineEntry
{
    private const decimal TenThousand = 10_000m;

    /// <summary>万元, as typed.</summary>
    public string? FullYear { get; set; }

    public string? MoneyNote { get; set; }

    public string? Goal { get; set; }

    public required IReadOnlyList<IndicatorEntry> Indicators { get; init; }

    public static LineEntry Of(MonitoringForm form) => new()
    {
        FullYear = form.Answers.FullYear is { } estimate ? Written(estimate) : null,
        MoneyNote = form.Answers.MoneyNote,
        Goal = form.Answers.Goal,
        Indicators = [.. form.Indicators.Select(row => IndicatorEntry.Of(form.Answers.Of(row.Fact.Code)))],
    };

    /// <summary>The answers; null when the estimate cannot be read.</summary>
    public MonitoringAnswers? Read()
    {
        string typed = (FullYear ?? "").Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Trim();
        Money? estimate = null;
        if (typed.Length > 0)
        {
            if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) || amount > 100_000_000m) return null;
            estimate = Money.FromYuan(decimal.Round(amount * TenThousand, 2, MidpointRounding.AwayFromZero));
        }

        return new(estimate, Trimmed(MoneyNote), Trimmed(Goal), [.. Indicators.Select(entry => entry.Read()).Where(answer => answer != new MonitoringAnswer(answer.IndicatorCode))]);
    }

    /// <summary>In 万元 with all its digits: 930.5 stays 930.5.</summary>
    public static string Written(Money money) => (money.Yuan / TenThousand).ToString("0.######", CultureInfo.InvariantCulture);

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What is typed for one indicator.</summary>
public sealed class IndicatorEntry
{
    public required string Code { get; init; }

    public string? FullYear { get; set; }

    public DeviationReasons Reasons { get; set; }

    public string? Explanation { get; set; }

    public LandingOutlook? Outlook { get; set; }

    public string? Remark { get; set; }

    public static IndicatorEntry Of(MonitoringAnswer answer) => new()
    {
        Code = answer.IndicatorCode,
        FullYear = answer.FullYear,
        Reasons = answer.Reasons,
        Explanation = answer.Explanation,
        Outlook = answer.Outlook,
        Remark = answer.Remark,
    };

    public MonitoringAnswer Read() => new(Code, LineEntry.Trimmed(FullYear), Reasons, LineEntry.Trimmed(Explanation), Outlook, LineEntry.Trimmed(Remark));

    public void Tick(DeviationReasons reason, bool isTicked) => Reasons = isTicked ? Reasons | reason : Reasons & ~reason;
}
