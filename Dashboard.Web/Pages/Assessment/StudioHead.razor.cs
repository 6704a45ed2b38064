using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What it comes to, how far it is signed, what the person can do next, and its documents.</summary>
public sealed partial class StudioHead
{
    [Parameter, EditorRequired] public AssessmentDesk Desk { get; set; } = default!;

    /// <summary>The moment of the last step in local time.</summary>
    [Parameter] public DateTime? ChangedAt { get; set; }

    [Parameter, EditorRequired] public StudioAddress Address { get; set; } = default!;

    [Parameter, EditorRequired] public Func<StudioOrder, Task<StudioAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private ScoredAssessment Scored => Desk.Scored;

    // What is signed is the chosen pack, not the one that is tried.
    private bool IsTrying => Address.Pack is not null && Desk.Status.SealHash is null;

    private int Blocking => Scored.Missing.Count(part => part.IsBlocking);

    private string? Exact => Scored.Total is { } total ? PointWords.Of(total) : null;

    private string Shown => Scored.Total is { } total ? PointWords.Of(total) : PointWords.Band(Scored.Lowest, Scored.Highest);

    /// <summary>From the least grade to the best that can come of it.</summary>
    private string Grades => Scored.GradeOf(Scored.Lowest) is var least && Scored.GradeOf(Scored.Highest) is var best && least == best ? least ?? "—" : $"{least}–{best}";

    private string Icon => Desk.Status.State switch
    {
        AssessmentState.Submitted or AssessmentState.Proposed => Icons.Material.Outlined.HourglassEmpty,
        AssessmentState.Returned => Icons.Material.Outlined.Reply,
        AssessmentState.Approved => Icons.Material.Outlined.Done,
        AssessmentState.Reviewed => Icons.Material.Outlined.Lock,
        AssessmentState.Published => Icons.Material.Outlined.Public,
        _ => Icons.Material.Outlined.Edit,
    };

    private bool NeedsReason(AssessmentStep step) => SignOffRules.NeedsReason(step) || (step == AssessmentStep.Submit && Desk.Contradictions.Any(finding => !finding.IsQuestion));
}
