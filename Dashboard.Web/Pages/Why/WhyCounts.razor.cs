using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>How many indicators stand at which light, unit by unit.</summary>
public sealed partial class WhyCounts
{
    private static readonly Light[] Lights = [Light.Red, Light.Yellow, Light.Green, Light.Blue, Light.Unreported];

    [Parameter, EditorRequired] public WhyCount Count { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;

    private LightCounts Own => Count.Branches.Aggregate(Count.Counts, (left, branch) => left - branch.Counts);
}
