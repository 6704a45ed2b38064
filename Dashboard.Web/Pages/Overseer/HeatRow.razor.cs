using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>One department with its months; it renders again only when one of its figures changed.</summary>
public sealed partial class HeatRow
{
    [Parameter, EditorRequired] public DepartmentYear Department { get; set; } = default!;

    [Parameter, EditorRequired] public IReadOnlyList<string> MonthNames { get; set; } = [];

    [Parameter, EditorRequired] public FiscalYear Year { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>The row at the foot: the department above all rows.</summary>
    [Parameter] public bool IsSum { get; set; }

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    [Inject] private LightSentence Sentences { get; set; } = default!;

    protected override object Seen => (Department, MonthNames, Year, Query);

    private string Code => Department.Now.Department.Code;

    /// <summary>The overview of the department, at a month end or where the page stands.</summary>
    private string To(DateOnly? monthEnd) =>
        DashboardUrls.ToOverview(Query with { Department = Code, Year = monthEnd is null ? Query.Year : Year.Year, AsOf = monthEnd ?? Query.AsOf });

    private string Sentence(MonthStanding standing) =>
        Sentences.For(Execution.Nothing with { Adjusted = standing.Adjusted, Executed = standing.Executed }, standing.Verdict);

    private static string Word(MonthStanding standing) => standing.Verdict.Light switch
    {
        Light.Red => "red",
        Light.Yellow => "yellow",
        Light.Green => "green",
        Light.Blue => "blue",
        _ => "none",
    };
}
