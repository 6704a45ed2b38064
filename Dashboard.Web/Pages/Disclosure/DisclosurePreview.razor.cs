using Dashboard.Domain;
using Dashboard.Web.Assessment.Disclosure;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Disclosure;

/// <summary>What would be published, as people will read it.</summary>
public sealed partial class DisclosurePreview
{
    [Parameter, EditorRequired] public DisclosedYear Disclosed { get; set; } = default!;

    [Inject] private IStringLocalizer<DisclosureTexts> Texts { get; set; } = default!;

    private static Ratio ShareOf(DisclosedRow row) => row.Share is { } share ? Ratio.Known(share) : Ratio.Undefined(UndefinedReason.WholeIsZero);
}
