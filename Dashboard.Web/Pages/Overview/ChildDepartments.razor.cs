using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>The units directly below a department, each leading to its own overview.</summary>
public sealed partial class ChildDepartments
{
    [Parameter, EditorRequired] public IReadOnlyList<DepartmentSnapshot> Departments { get; set; } = [];

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;
}
