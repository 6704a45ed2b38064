using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>Holds the place of what is being read.</summary>
public sealed partial class LoadingState
{
    [Parameter] public int Rows { get; set; } = 6;

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;
}
