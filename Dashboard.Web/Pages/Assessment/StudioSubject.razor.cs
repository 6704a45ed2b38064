using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Chooses what is assessed, and tries another pack without keeping it.</summary>
public sealed partial class StudioSubject
{
    [Parameter, EditorRequired] public StudioView View { get; set; } = default!;

    [Parameter, EditorRequired] public StudioAddress Address { get; set; } = default!;

    [Parameter, EditorRequired] public Func<StudioOrder, Task<StudioAnswer>> OnOrder { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private AssessmentDesk Desk => View.Desk!;

    private bool IsTrying => Address.Pack is not null && Desk.Status.SealHash is null;

    private static string? Word(ChangeEventArgs change) => change.Value is string { Length: > 0 } word ? word : null;

    private void Go(StudioAddress address) => Navigation.NavigateTo(address.Here);

    private async Task AdoptAsync()
    {
        if ((await OnOrder(new PackOrder(Desk.Pack.Id))).IsDone) Go(Address with { Pack = null });
    }
}
