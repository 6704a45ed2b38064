using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>Why a change is made; it stands in the record.</summary>
public sealed partial class ReasonField
{
    // Several forms may stand on one page, and the list of each needs a name of its own.
    private readonly string listId = $"reasons-{Interlocked.Increment(ref lists)}";
    private static int lists;

    [Parameter, EditorRequired] public string Reason { get; set; } = "";

    [Parameter] public EventCallback<string> ReasonChanged { get; set; }

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;
}
