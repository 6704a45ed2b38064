using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>The money at risk of a department; 「—」 and why where no landing can be told.</summary>
public sealed partial class AtRiskText
{
    [Parameter, EditorRequired] public DepartmentYear Department { get; set; } = default!;

    [Parameter] public MoneyUnit Unit { get; set; }

    [Parameter] public string? Figure { get; set; }

    [Parameter] public bool ShowUnit { get; set; }

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;
}
