using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Money beside results: how many lie in each field, the drawing, and the same as a table.</summary>
public sealed partial class QuadrantTable
{
    [Parameter, EditorRequired] public QuadrantView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private IEnumerable<(QuadrantState State, int Count)> Counts =>
        Enum.GetValues<QuadrantState>().Select(state => (state, View.Counts.GetValueOrDefault(state))).Where(c => c.Item2 > 0);
}
