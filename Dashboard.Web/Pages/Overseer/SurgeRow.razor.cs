using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>The shape of one department's year; it renders again only when one of its figures changed.</summary>
public sealed partial class SurgeRow
{
    [Parameter, EditorRequired] public DepartmentShape Shape { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>How many working days count as the end of the year.</summary>
    [Parameter, EditorRequired] public int Days { get; set; }

    /// <summary>The row at the foot: the department above all rows.</summary>
    [Parameter] public bool IsSum { get; set; }

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    protected override object Seen => (Shape, Query, Days);

    private Surge Surge => Shape.Surge;

    private string Code => Shape.Now.Department.Code;

    private string? Sentence => Surge is { DueInLastQuarter.Value: { } due, ExpectedInLastQuarter.Value: { } expected }
        ? Texts["Surge.Sentence", FigureFormat.Percent(due), FigureFormat.Percent(expected)].Value
        : null;
}
