using Dashboard.Domain.Monitoring;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>项目资金: what the books say, what the forecast says, and what a person knows better.</summary>
public sealed partial class MoneyFields
{
    [Parameter, EditorRequired] public LineFormView View { get; set; } = default!;

    [Parameter, EditorRequired] public LineEntry Entry { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private MonitoringForm Form => View.Desk.Form;

    private MonitoringMoney Money => Form.Facts.Money;

    /// <summary>What counts as long as nobody types anything.</summary>
    private string? Told => Money.Forecast is { } forecast ? LineEntry.Written(forecast.Mid) : null;

    private string Sentence
    {
        get
        {
            string range = Money.Forecast is { } forecast
                ? Texts["Forecast", InTenThousand(forecast.Low), InTenThousand(forecast.High), FigureFormat.Percent(forecast.Likelihood)] : Texts["Forecast.None"];
            return View.Desk.Question is { } question ? $"{Texts[$"Question.{question}"]} {range}" : range;
        }
    }

    private string Mark(MonitoringGapKind kind) => View.MayFill && View.Desk.Gaps.Any(gap => gap.Kind == kind) ? Texts["Needed"] : "";

    private static string InTenThousand(Domain.Money money) => FigureFormat.Amount(money, MoneyUnit.TenThousandYuan, signed: false);
}
