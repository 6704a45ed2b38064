using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>Narrows the list. Each choice is an address, so that it can be sent to a colleague.</summary>
public sealed partial class LineFilter
{
    [Parameter, EditorRequired] public LightCounts Counts { get; set; }

    [Parameter, EditorRequired] public LinesQuery Wanted { get; set; } = LinesQuery.Read(null, null, null, null);

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private IEnumerable<Light> Shown => Enum.GetValues<Light>().Where(l => Counts[l] > 0);

    /// <summary>What a sent form must not lose.</summary>
    private IEnumerable<(string Name, string? Value)> Kept =>
        DashboardUrls.Pairs(Query).Append(("light", LightWord(Wanted.Light))).Where(pair => pair.Item2 is not null);

    private string To(Light? light) =>
        DashboardUrls.With(DashboardUrls.Lines, Query, ("light", LightWord(light)), ("q", Wanted.Text), ("sort", Wanted.Order.ToString()));

    private static string? LightWord(Light? light) => light is { } l ? Enum.GetName(l) : null;
}
