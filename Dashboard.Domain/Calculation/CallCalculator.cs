using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Says whom an overseer calls first.</summary>
public static class CallCalculator
{
    /// <summary>One department: money at risk × days left × chance to recover.</summary>
    /// <param name="department">Whom to call.</param>
    /// <param name="atRisk">What will probably be missing at the end of the year.</param>
    /// <param name="upside">What years that went well spent beyond those in the middle: high less mid of the landing.</param>
    /// <param name="question">Year and date.</param>
    /// <returns>Null where nothing is at risk, no day is left or no such year did better: a call would change nothing.</returns>
    /// <remarks>Chance = upside ÷ at risk, at most 1: what went well before can go well again, more has never been seen.</remarks>
    /// <example>40 at risk, 30 more in good years, 100 days left: chance 0.75, score 3,000.</example>
    public static DepartmentCall? Of(Department department, Money atRisk, Money upside, Question question)
    {
        int daysLeft = question.Year.Last.DayNumber - question.Year.Clamp(question.AsOf).DayNumber;
        if (atRisk <= Money.Zero || upside <= Money.Zero || daysLeft <= 0) return null;
        decimal chance = Math.Min(1m, (decimal)upside.Fen / atRisk.Fen);
        return new(department, atRisk, daysLeft, upside, decimal.Round(chance, 4));
    }

    /// <summary>The first of some calls: the highest score, then the most money at risk, then the code.</summary>
    public static IReadOnlyList<DepartmentCall> First(IEnumerable<DepartmentCall> calls, int most) =>
        [.. calls.OrderByDescending(c => c.Score).ThenByDescending(c => c.AtRisk).ThenBy(c => c.Department.Code, StringComparer.Ordinal).Take(most)];
}
