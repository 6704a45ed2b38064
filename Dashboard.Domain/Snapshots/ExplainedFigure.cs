namespace Dashboard.Domain.Snapshots;

/// <summary>How a figure comes from sums of the ledger.</summary>
public enum FigureForm
{
    /// <summary>One sum, 分.</summary>
    Amount,

    /// <summary>The first sum minus the second, 分.</summary>
    Difference,

    /// <summary>The first sum ÷ the second, 0–1.</summary>
    Share,

    /// <summary>A judgement of the first sum ÷ the second.</summary>
    Judgement,

    /// <summary>What earlier years alike tell from the sums.</summary>
    Forecast,

    /// <summary>From the calendar alone.</summary>
    Calendar,

    /// <summary>From the results of one indicator.</summary>
    Result,

    /// <summary>A count of indicators.</summary>
    Count,
}

/// <summary>A figure that pages show, and the sums of the ledger it is made of.</summary>
/// <param name="Name">The stable name by which pages and scripts know it. Example: execution-rate.</param>
/// <param name="Form">How it comes from its sums.</param>
/// <param name="Sums">Its sums, the numerator first; none where it does not come from money.</param>
public sealed record ExplainedFigure(string Name, FigureForm Form, IReadOnlyList<LedgerSum> Sums)
{
    private static readonly LedgerSum[] RateSums = [LedgerSum.Executed, LedgerSum.Adjusted];

    /// <summary>Every figure there is.</summary>
    public static readonly IReadOnlyList<ExplainedFigure> All =
    [
        new("initial-budget", FigureForm.Amount, [LedgerSum.Initial]),
        new("adjusted-budget", FigureForm.Amount, [LedgerSum.Adjusted]),
        new("executed", FigureForm.Amount, [LedgerSum.Executed]),
        new("executed-this-month", FigureForm.Amount, [LedgerSum.ExecutedThisMonth]),
        new("arrived", FigureForm.Amount, [LedgerSum.Arrived]),
        new("planned", FigureForm.Amount, [LedgerSum.Planned]),
        new("balance", FigureForm.Difference, [LedgerSum.Adjusted, LedgerSum.Executed]),
        new("execution-rate", FigureForm.Share, RateSums),
        new("plan-share", FigureForm.Share, [LedgerSum.Planned, LedgerSum.PlannedBudget]),
        new("used-of-arrived", FigureForm.Share, [LedgerSum.ExecutedOfArrived, LedgerSum.Arrived]),
        new("light", FigureForm.Judgement, RateSums),
        new("landing-low", FigureForm.Forecast, RateSums),
        new("landing-mid", FigureForm.Forecast, RateSums),
        new("landing-high", FigureForm.Forecast, RateSums),
        new("landing-likelihood", FigureForm.Forecast, RateSums),
        new("landing-required", FigureForm.Forecast, RateSums),
        new("landing-fastest", FigureForm.Forecast, RateSums),
        new("landing-due", FigureForm.Forecast, RateSums),
        new("elapsed-share", FigureForm.Calendar, []),
        new("indicators-on-track", FigureForm.Count, []),
        new("achievement", FigureForm.Result, []),
        new("progress", FigureForm.Result, []),
        new("expected", FigureForm.Result, []),
    ];

    /// <summary>The figure of a name; null when there is none.</summary>
    public static ExplainedFigure? Find(string? name) => All.FirstOrDefault(figure => figure.Name == name);

    /// <summary>Its value, where it is money: the sum, or the first minus the second. Null where a sum is undefined.</summary>
    /// <example>The balance of 120 adjusted and 55 executed is 65.</example>
    public Money? AmountOf(Execution execution) => Form switch
    {
        FigureForm.Amount => LedgerSumRules.Of(execution, Sums[0]),
        FigureForm.Difference => LedgerSumRules.Of(execution, Sums[0]) - LedgerSumRules.Of(execution, Sums[1]),
        _ => null,
    };

    /// <summary>Its value, where it is a share of sums; undefined with the reason where a sum is, or where the second is 0.</summary>
    /// <example>33 executed of 50 is 66 %.</example>
    public Ratio ShareOf(Execution execution) => Name switch
    {
        "plan-share" => execution.PlanShare,
        "used-of-arrived" => execution.UsedOfArrived,
        _ => execution.Rate,
    };

    /// <summary>Why an amount is undefined.</summary>
    public UndefinedReason WhyUndefined => Sums switch
    {
        [LedgerSum.Arrived] => UndefinedReason.NoArrival,
        [LedgerSum.Planned] => UndefinedReason.NoPlan,
        _ => UndefinedReason.None,
    };
}
