using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>The earlier years from which a landing was told; years of others are numbers without a name.</summary>
public sealed partial class WhyCases
{
    /// <summary>The others count for little.</summary>
    private const int Most = 20;

    [Parameter, EditorRequired] public IReadOnlyList<LandingCase> Cases { get; set; } = [];

    [Parameter] public bool IsLine { get; set; }

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;

    private LandingCase[] Shown => [.. Cases.Take(Most)];

    private string WhoOf(LandingCase one) => $"Cases.{(one.IsOwn ? "Own" : "Other")}{(IsLine ? "Line" : "Department")}";
}
