using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>The department of the page with its units, or all departments for those who have them.</summary>
public sealed partial class WhereChoice
{
    private const string Everything = "all";

    [Parameter, EditorRequired] public PeriodsView View { get; set; } = default!;

    [Parameter] public bool IsAll { get; set; }

    [Parameter] public EventCallback<bool> IsAllChanged { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;
}
