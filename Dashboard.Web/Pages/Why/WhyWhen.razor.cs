using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>As of when, as known when, from which ledger and by which rules.</summary>
public sealed partial class WhyWhen
{
    [Parameter, EditorRequired] public WhyMoment Moment { get; set; } = default!;

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;
}
