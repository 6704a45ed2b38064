using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>The imports from which the rows of a sum come: file, hash, who, when.</summary>
public sealed partial class WhyBatches
{
    [Parameter, EditorRequired] public WhyBreakdown Breakdown { get; set; } = default!;

    [Parameter] public MoneyUnit Unit { get; set; }

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;
}
