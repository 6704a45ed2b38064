using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Alerts;

/// <summary>Says in one neutral sentence what an alert is about: figure, threshold, money behind it.</summary>
public sealed class AlertSentence(IStringLocalizer<AlertTexts> texts)
{
    /// <summary>The sentence, without full stop. Example: 「比应有进度慢 12.0 个百分点（阈值 10.0 个百分点），差额 41.20 万元」.</summary>
    public string For(AlertRuleKind kind, decimal figure, decimal limit, Money? atStake) =>
        texts[$"Says.{kind.Name()}", Value(kind, figure), Amount(atStake), Value(kind, limit)];

    /// <summary>The sentence of an alert.</summary>
    public string For(AlertItem alert) => For(alert.Kind, alert.Figure, alert.Limit, alert.AtStake);

    /// <summary>How a kind of rule is called.</summary>
    public string Title(AlertRuleKind kind) => texts[$"Kind.{kind.Name()}"];

    /// <summary>What happened, with the level to which it had risen.</summary>
    public string EventText(string kind, AlertLevel level) => texts[$"Event.{kind}", texts[$"Level.{level}"].Value];

    /// <summary>A figure or a threshold of a kind with its unit.</summary>
    public string Value(AlertRuleKind kind, decimal value) => texts[$"Unit.{kind.Unit()}", kind.Unit() switch
    {
        AlertUnit.Share or AlertUnit.Points => FigureFormat.Percent(value),
        AlertUnit.Yuan => FigureFormat.Amount(Money.FromYuan(value), MoneyUnit.TenThousandYuan, signed: false),
        _ => FigureFormat.Value(value),
    }];

    private string Amount(Money? amount) => amount is { } money
        ? texts["Unit.Yuan", FigureFormat.Amount(money, MoneyUnit.TenThousandYuan, signed: false)]
        : FigureFormat.Undefined;
}
