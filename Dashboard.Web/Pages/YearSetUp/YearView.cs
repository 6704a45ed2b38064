using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Indicators.Coach;
using Dashboard.Domain.Ledger;
using Dashboard.Web.Assessment;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>What a department commits itself to for a year, to be edited.</summary>
/// <param name="MayEnter">Whether the person may enter anything for the department.</param>
/// <param name="State">How far the book has come on its way to be signed.</param>
public abstract record YearView(IReadOnlyList<Department> Way, int Year, bool MayEnter, BookState State)
{
    public Department Department => Way[^1];

    /// <summary>Whether changes count at once or as a request.</summary>
    public bool IsOpen => BookRules.IsOpen(State);

    /// <summary>Whether anything can be typed: a book that was handed in or signed has to come back first.</summary>
    public bool MayType => MayEnter && (IsOpen || State == BookState.Locked);
}

/// <summary>The lines of a department with their plans.</summary>
public sealed record PlanView(IReadOnlyList<Department> Way, int Year, bool MayEnter, BookState State, IReadOnlyList<PlanLine> Lines) : YearView(Way, Year, MayEnter, State);

/// <summary>A line with its plan.</summary>
/// <param name="Budget">The adjusted budget at the end of the year, as it is known now.</param>
/// <param name="Months">What each month adds to the plan.</param>
/// <param name="LastMonths">The same of the year before; null when it had no plan.</param>
/// <param name="Plan">The plan as it was handed in; null when there is none.</param>
public sealed record PlanLine(BudgetLine Line, Money Budget, IReadOnlyList<Money> Months, IReadOnlyList<Money>? LastMonths, SpendingPlan? Plan);

/// <summary>The indicators of a department in a year.</summary>
/// <param name="Lines">The projects to choose from.</param>
/// <param name="Rows">The cells of each in the order of the template.</param>
/// <param name="LastYear">Those of the year before.</param>
/// <param name="LastRows">Their cells in the order of the template.</param>
/// <param name="Execution">Points the execution rate has in the self-assessments of the year.</param>
public sealed record TargetsView(
    IReadOnlyList<Department> Way, int Year, bool MayEnter, BookState State, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<EarlierTarget> LastYear, IReadOnlyList<IReadOnlyList<string>> LastRows, ExecutionPoints Execution) : YearView(Way, Year, MayEnter, State)
{
    /// <summary>The same indicator a year before: by its code, with the year in it or without, else by name and project.</summary>
    public EarlierTarget? LastOf(TypedTarget target) =>
        LastYear.FirstOrDefault(l => Domain.Indicators.IndicatorCodes.InYear(l.Target.Code, Year - 1, Year) == target.Code && AlikeNames.AreNear(l.Target.Name, target.Name))
        ?? LastYear.FirstOrDefault(l => l.Target.LineCode == target.LineCode && AlikeNames.AreSame(l.Target.Name, target.Name));
}

/// <summary>Points that the execution rate has, by the rule set of each project.</summary>
/// <param name="Chosen">By the code of a project for which a rule set was chosen.</param>
/// <param name="Usual">For all others.</param>
/// <param name="WithCost">For those of them that have cost indicators.</param>
public sealed record ExecutionPoints(IReadOnlyDictionary<string, decimal> Chosen, decimal Usual, decimal WithCost)
{
    /// <param name="levels">一级指标 of the indicators of the project.</param>
    public decimal Of(string line, IEnumerable<string> levels) =>
        Chosen.TryGetValue(line, out decimal points) ? points : AssessmentPacks.UsualOf(levels) == AssessmentPacks.WithCost ? WithCost : Usual;
}
