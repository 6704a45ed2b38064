using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>The four figures an overseer begins with.</summary>
public sealed partial class OverseerCards
{
    [Parameter, EditorRequired] public OverseerView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private DepartmentSnapshot Whole => View.Whole.Now;

    private Execution Execution => Whole.Execution;

    private int Behind => View.Lights.Red + View.Lights.Yellow;

    private IEnumerable<(Light Light, int Count)> Counts =>
        new[] { Light.Red, Light.Yellow, Light.Green, Light.Blue, Light.None }.Select(l => (l, View.Lights[l])).Where(l => l.Item2 > 0);
}
