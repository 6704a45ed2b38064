using Dashboard.Domain;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages;

/// <summary>Says in one sentence what a light compared, with its numbers.</summary>
public sealed class LightSentence(IStringLocalizer<PageTexts> texts)
{
    public string For(Execution execution, MoneyVerdict verdict)
    {
        if (execution.IsOverBudget) return texts["Light.OverBudget"];
        if (execution.Rate.Value is not { } rate || verdict.Expected.Value is not { } expected) return texts["Light.NoBudget"];
        decimal points = decimal.Round((rate - expected) * 100m, 1, MidpointRounding.AwayFromZero);
        string direction = points < 0m ? "Behind" : points > 0m ? "Ahead" : "Even";
        return texts[$"Light.{direction}", texts[$"Basis.{verdict.Basis}"].Value, FigureFormat.Percent(expected), Math.Abs(points)];
    }

    /// <summary>The same difference in money, negative when too little was spent; null where nothing can be expected.</summary>
    public static Money? Difference(Execution execution, MoneyVerdict verdict) =>
        verdict.Expected.Value is { } expected ? execution.Executed - execution.Adjusted.Times(expected) : null;

    /// <summary>The difference between what was executed and what was expected, in shares.</summary>
    public static Ratio Gap(Execution execution, MoneyVerdict verdict) =>
        execution.Rate.Value is { } rate && verdict.Expected.Value is { } expected
            ? Ratio.Known(rate - expected)
            : Ratio.Undefined(execution.Rate.IsDefined ? verdict.Expected.Reason : execution.Rate.Reason);
}
