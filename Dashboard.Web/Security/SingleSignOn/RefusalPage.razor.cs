using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>Says why the single sign-on let nobody in, and what to do. A word that is not ours is never repeated on the page.</summary>
public sealed partial class RefusalPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.Refused)] private string? Refused { get; set; }

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;

    private string Word => Refused is { } word && !Texts[$"SingleSignOn.Refused.{word}"].ResourceNotFound ? word : DirectoryRefusals.Expired;
}
