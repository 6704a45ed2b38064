using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>What the self-assessment would come to if the year ended at today's pace, and what is needed for the best grade.</summary>
/// <param name="Predicted">The total at today's pace: open choices in the middle of their band, what nobody has reported at nothing. Unit: points.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="Lowest">The least that can still come of it.</param>
/// <param name="Highest">The most that can still come of it: everything open at its whole weight.</param>
/// <param name="Steps">What each item still lacks at that pace, the greatest first.</param>
/// <param name="BestGrade">The best grade of the pack. Example: "优".</param>
/// <param name="Gap">What the prediction lacks of it; 0 when it is reached. Unit: points.</param>
/// <param name="Needed">The fewest steps that close the gap, the greatest first; empty when it is closed, or when all together do not close it.</param>
public sealed record AssessmentOutlook(
    decimal Predicted, string? Grade, decimal Lowest, decimal Highest, IReadOnlyList<OutlookStep> Steps, string BestGrade, decimal Gap, IReadOnlyList<OutlookStep> Needed)
{
    /// <summary>Looks ahead from the facts of a day.</summary>
    /// <remarks>
    /// Pace: what was reached ÷ what should have been reached by the day (plan, milestones or elapsed time, as the lights have it), at
    /// most all of it. What the latest state counts stays as it is. On the last day it is the score itself.
    /// </remarks>
    public static AssessmentOutlook Of(AssessmentFacts facts, AssessmentPack pack)
    {
        ScoredAssessment ahead = AssessmentScorer.Score(Ahead(facts), pack), now = AssessmentScorer.Score(facts, pack);
        decimal predicted = Math.Min(AssessmentPack.Whole, ahead.Items.Sum(Expected));
        OutlookStep[] steps = [.. ahead.Items.Select(item => new OutlookStep(item.Key, item.Name, item.Weight, item.Weight - Expected(item))).Where(step => step.Worth > 0m).OrderByDescending(step => step.Worth)];
        GradeBand best = pack.Grades.MaxBy(grade => grade.From)!;
        decimal gap = Math.Max(0m, best.From - predicted);
        return new(predicted, ahead.GradeOf(predicted), now.Lowest, Math.Min(AssessmentPack.Whole, predicted + steps.Sum(step => step.Worth)), steps, best.Name, gap, Fewest(steps, gap));
    }

    private static decimal Expected(ScoredItem item) => item.Counts ?? item.Verdict switch
    {
        { Note: ScoreNote.NoResult or ScoreNote.NoTarget or ScoreNote.OtherUnit } => 0m,
        { Lowest: { } lowest, Highest: { } highest } => ScoreRules.Round((lowest + highest) / 2m),
        _ => 0m,
    };

    private static OutlookStep[] Fewest(OutlookStep[] steps, decimal gap)
    {
        decimal sum = 0m;
        OutlookStep[] needed = [.. steps.TakeWhile(step => (sum, sum += step.Worth).Item1 < gap)];
        return sum < gap ? [] : needed;
    }

    /// <summary>The facts as they would be at the end of the year.</summary>
    private static AssessmentFacts Ahead(AssessmentFacts facts)
    {
        MoneyFacts money = facts.Money;
        bool isPaced = money.ExpectedShare is > 0m and < 1m && money.Adjusted > Money.Zero;
        Money executed = isPaced ? Lesser(money.Executed > money.Adjusted ? money.Executed : money.Adjusted, money.Executed.Times(1m / money.ExpectedShare!.Value)) : money.Executed;
        return facts with
        {
            Subject = facts.Subject with { AsOf = facts.Subject.LastDay },
            Money = money with { Executed = executed },
            Indicators = [.. facts.Indicators.Select(Ahead)],
        };
    }

    private static IndicatorFact Ahead(IndicatorFact fact)
    {
        bool isPaced = fact.Value is not null && fact.Expected is > 0m and < 1m && fact.Indicator.Accumulation != Accumulation.Latest && fact.Indicator.TargetValue is > 0m;
        if (!isPaced) return fact;
        (decimal value, decimal target) = (fact.Value!.Value / fact.Expected!.Value, fact.Indicator.TargetValue!.Value);
        bool isLimit = fact.Indicator.Sign is IndicatorSign.AtMost or IndicatorSign.LessThan;
        // Going on after the target is reached is no over-achievement yet.
        return fact with { Value = isLimit ? value : Math.Max(fact.Value.Value, Math.Min(value, target)) };
    }

    private static Money Lesser(Money one, Money other) => one < other ? one : other;
}

/// <summary>What an item still lacks.</summary>
/// <param name="Key">The item.</param>
/// <param name="Name">For people.</param>
/// <param name="Weight">分值.</param>
/// <param name="Worth">What it can still bring. Unit: points.</param>
public sealed record OutlookStep(string Key, string Name, decimal Weight, decimal Worth);
