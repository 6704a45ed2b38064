using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>An indicator that was not reported; it renders again only when it changed.</summary>
public sealed partial class MissingRow
{
    [Parameter, EditorRequired] public ResultLine Line { get; set; } = default!;

    /// <summary>Where it is due, and what the person may do there.</summary>
    [Parameter, EditorRequired] public MissingUnit Unit { get; set; } = default!;

    [Parameter, EditorRequired] public int Year { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter, EditorRequired] public Func<Task<Person>> AskPerson { get; set; } = default!;

    /// <summary>Raised when links to it were ended.</summary>
    [Parameter] public EventCallback OnRecalled { get; set; }

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    protected override object Seen => (Line.Indicator.Code, Line.Indicator.Name, Line.Indicator.Unit, Line.Owner, Line.Due, Line.Last, (Unit.MayReport, Unit.MayRemind, Line.Asked, Query));

    private Achievement LastReached => Line.Last is { } last ? new(last.Value, last.Level, last.Text, last.Date) : default;
}
