using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>For whom closed months are or were open, until when, and why.</summary>
public sealed partial class OpeningTable
{
    [Parameter, EditorRequired] public IReadOnlyList<OpeningItem> Openings { get; set; } = [];

    [Parameter] public EventCallback<(long Id, string? Reason)> OnEnd { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;
}
