using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Progress or shape; departments directly below, or the units at the ends of the tree.</summary>
public sealed partial class LevelChoice
{
    [Parameter, EditorRequired] public OverseerView View { get; set; } = default!;

    [Parameter, EditorRequired] public OverseerQuery Wanted { get; set; } = OverseerQuery.Read(null, null, null, null);

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    /// <summary>Where there are no units, lines are all there is to choose.</summary>
    private IEnumerable<OverseerLevel> Levels =>
        [.. View.HasUnits ? [OverseerLevel.Direct, OverseerLevel.Units] : (OverseerLevel[])[], .. Wanted.Show == OverseerShow.Quadrant ? [OverseerLevel.Lines] : (OverseerLevel[])[]];

    private OverseerLevel Current => View.Quadrant is { AreLines: true } ? OverseerLevel.Lines : Wanted.Level;

    private string To(OverseerQuery wanted) => DashboardUrls.ToDepartments(Query, wanted.Pairs());
}
