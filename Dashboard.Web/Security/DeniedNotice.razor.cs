using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Says that a page is for others, and where to go.</summary>
public sealed partial class DeniedNotice
{
    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;
}
