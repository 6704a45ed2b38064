using System.Globalization;
using Dashboard.Domain.Assessment;

namespace Dashboard.Domain.Monitoring;

/// <summary>Where a text stands on a form.</summary>
internal readonly record struct MonitoringPlace(MonitoringItem Item, MonitoringFund? Fund, string? IndicatorCode)
{
    /// <summary>Whether its being there says that a row is there.</summary>
    public bool IsHead => Item == MonitoringItem.Indicator;
}

/// <summary>A text of a form at its place, to be compared.</summary>
internal sealed record MonitoringCell(MonitoringPlace Place, string? IndicatorName, string? Text)
{
    /// <summary>All cells in the order of the form.</summary>
    public static IEnumerable<MonitoringCell> Of(MonitoringForm form)
    {
        MonitoringSubject subject = form.Facts.Subject;
        MonitoringCell Whole(MonitoringItem item, string? text) => new(new(item, null, null), null, text);
        return
        [
            Whole(MonitoringItem.Line, subject.LineName), Whole(MonitoringItem.Supervisor, subject.Supervisor), Whole(MonitoringItem.Department, subject.DepartmentName),
            .. form.Funds.SelectMany(Of), Whole(MonitoringItem.MoneyNote, form.MoneyNote), Whole(MonitoringItem.Goal, form.Goal), .. form.Indicators.SelectMany(Of),
        ];
    }

    private static IEnumerable<MonitoringCell> Of(MonitoringFundRow row) => new (MonitoringItem Item, string? Text)[]
    {
        (MonitoringItem.Initial, Yuan(row.Initial)), (MonitoringItem.Executed, Yuan(row.Executed)), (MonitoringItem.Rate, row.Rate.Value is { } rate ? Printed.Percent(rate) : null),
        (MonitoringItem.MoneyFullYear, row.FullYear is { } estimate ? Yuan(estimate) : null),
    }.Select(cell => new MonitoringCell(new(cell.Item, row.Fund, null), null, cell.Text));

    private static IEnumerable<MonitoringCell> Of(MonitoringRow row) => new (MonitoringItem Item, string? Text)[]
    {
        (MonitoringItem.Indicator, string.Join(" · ", row.Fact.Fact.Indicator.Level1, row.Fact.Fact.Indicator.Level2, row.Fact.Fact.Indicator.Name)),
        (MonitoringItem.Target, row.Target), (MonitoringItem.Reached, row.Reached), (MonitoringItem.FullYear, row.FullYear), (MonitoringItem.Reasons, MonitoringWords.Of(row.Reasons)),
        (MonitoringItem.Explanation, row.Explanation), (MonitoringItem.Outlook, MonitoringWords.Of(row.Outlook)), (MonitoringItem.Remark, row.Remark),
    }.Select(cell => new MonitoringCell(new(cell.Item, null, row.Fact.Code), row.Fact.Fact.Indicator.Name, cell.Text));

    private static string Yuan(Money money) => money.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
