using Dashboard.Domain.People;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Security;

/// <summary>What stands in place of a page that may not be shown: the notice, or the way to sign in again.</summary>
public sealed partial class RefusedRoute
{
    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private bool IsSignedIn { get; set; }

    protected override async Task OnInitializedAsync()
    {
        IsSignedIn = await People.CurrentAsync() != Person.Nobody;
        if (!IsSignedIn) Navigation.NavigateTo(DashboardUrls.ToSignIn("/" + Navigation.ToBaseRelativePath(Navigation.Uri)), forceLoad: true);
    }
}
