using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>What is closed, by whom, since when.</summary>
public sealed partial class ClosingTable
{
    [Parameter, EditorRequired] public IReadOnlyList<ClosingItem> Closings { get; set; } = [];

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;
}
