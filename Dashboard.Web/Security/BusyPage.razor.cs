using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Says that too many pages are open, and leads back once some are closed.</summary>
public sealed partial class BusyPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.ReturnTo)] private string? ReturnTo { get; set; }

    [Inject] private IStringLocalizer<LimitTexts> Texts { get; set; } = default!;
}
