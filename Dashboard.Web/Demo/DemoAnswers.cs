using Dashboard.Domain;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Demo;

/// <summary>What a unit of the sample city answers where its facts tell nothing.</summary>
internal static class DemoAnswers
{
    private static readonly DeviationReasons[] Reasons = [DeviationReasons.Funding, DeviationReasons.Rules, DeviationReasons.Staff, DeviationReasons.Equipment, DeviationReasons.Other];

    /// <summary>Answers that leave nothing open, and say no more than is asked.</summary>
    public static MonitoringAnswers Of(MonitoringForm form, DemoRandom random)
    {
        MonitoringMoney money = form.Facts.Money;
        Money? estimate = form.Total.FullYear is null ? Money.FromYuan(decimal.Round(Math.Max(money.Executed.Yuan, money.Adjusted.Yuan * (decimal)random.Between(0.88, 0.99)), 0)) : null;
        bool isBehind = MonitoringForms.Gaps(form).Any(gap => gap.Kind == MonitoringGapKind.MoneyNote);
        return new(estimate, isBehind ? random.Pick(DemoNames.Round.MoneyNotes) : null, null, [.. form.Indicators.Select(row => Of(row, random)).OfType<MonitoringAnswer>()]);
    }

    private static MonitoringAnswer? Of(MonitoringRow row, DemoRandom random)
    {
        if (row is { Deviates: false, Reached: not null, FullYear: not null, Outlook: not null }) return null;
        LandingOutlook outlook = row.Outlook ?? (row.Reached is null || random.Happens(0.8) ? LandingOutlook.Possible : LandingOutlook.Impossible);
        return new(
            row.Fact.Code, row.FullYear ?? random.Pick(DemoNames.Round.Outlooks), random.Pick(Reasons), random.Pick(DemoNames.Round.Explanations), row.Outlook is null ? outlook : null);
    }
}
