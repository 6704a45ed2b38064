using Dashboard.Domain.Policies;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>One item: where its figure comes from, by which rule it is scored, and what can be entered for it.</summary>
public sealed partial class ItemPanel
{
    [Parameter, EditorRequired] public StudioItem Item { get; set; } = default!;

    [Parameter, EditorRequired] public AssessmentDesk Desk { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter, EditorRequired] public Func<StudioOrder, Task<StudioAnswer>> OnOrder { get; set; } = default!;

    [Inject] private MissingSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private IEnumerable<EntryRule> Entries => (Desk.Pack.Entries ?? []).Where(entry => Item.EntryKeys.Contains(entry.Key));

    /// <summary>The last day for which something can be reported.</summary>
    private DateOnly LastDay => Desk.Facts.Subject.AsOf < Desk.Facts.Subject.LastDay ? Desk.Facts.Subject.AsOf : Desk.Facts.Subject.LastDay;
}
