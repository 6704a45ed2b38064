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

    /// <summary>Whether the person may enter its result.</summary>
    [Parameter] public bool MayReport { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    protected override object Seen => (Line.Indicator.Code, Line.Indicator.Name, Line.Indicator.Unit, Line.Owner, Line.Due, Line.Last, (MayReport, Line.LastAskedOn, Query));

    private Achievement LastReached => Line.Last is { } last ? new(last.Value, last.Level, last.Text, last.Date) : default;
}
