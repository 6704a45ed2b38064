using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>One unit below the department shown.</summary>
public sealed partial class ChildDepartmentRow
{
    private (DepartmentSnapshot, PageQuery)? last;
    private bool changed = true;

    [Parameter, EditorRequired] public DepartmentSnapshot Department { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        changed = last != (Department, Query);
        last = (Department, Query);
    }

    protected override bool ShouldRender() => changed;
}
