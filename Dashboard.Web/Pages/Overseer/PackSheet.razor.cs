using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>One sheet of A4 to take into the meeting: totals, calls, the ends of the ranking.</summary>
public sealed partial class PackSheet
{
    [Parameter, EditorRequired] public OverseerView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    [Inject] private LightSentence Sentence { get; set; } = default!;

    private Execution Execution => View.Whole.Now.Execution;
}
