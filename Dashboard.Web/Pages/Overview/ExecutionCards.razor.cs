using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>The figures of the first screen.</summary>
public sealed partial class ExecutionCards
{
    [Parameter, EditorRequired] public DepartmentSnapshot Department { get; set; } = default!;

    [Parameter] public LandingAccuracy? Accuracy { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<ComponentTexts> Names { get; set; } = default!;

    [Inject] private LightSentence Sentence { get; set; } = default!;

    private Execution Execution => Department.Execution;

    private LightCounts Counts => Department.Indicators;

    private PageQuery Here => Query with { Department = Department.Department.Code };

    private string Why(string figure) => DashboardUrls.ToWhy(figure, Here);

    private int OnTrack => Counts.Green + Counts.Blue;

    private IEnumerable<(Light Light, int Count)> Behind =>
        new[] { Light.Red, Light.Yellow, Light.Unreported }.Select(l => (l, Counts[l])).Where(l => l.Item2 > 0);
}
