using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>A day, or a moment in the zone of the institution.</summary>
public sealed partial class DateText
{
    [Parameter] public DateOnly? Date { get; set; }

    /// <summary>A moment already turned into local time by InstitutionClock; shown to the minute.</summary>
    [Parameter] public DateTime? LocalAt { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;
}
