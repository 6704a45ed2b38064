using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dashboard.Web.Shell;

/// <summary>What every page with figures does: read itself from its address, read again on news, and fail with a reference.</summary>
/// <typeparam name="TView">What the page shows; immutable.</typeparam>
public abstract class FigurePage<TView> : ComponentBase
{
    // As parameters, because a change of the query alone renders only pages that ask for what changed.
    [SupplyParameterFromQuery(Name = "year")] private string? YearWord { get; set; }

    [SupplyParameterFromQuery(Name = "asOf")] private string? AsOfWord { get; set; }

    [SupplyParameterFromQuery(Name = "dept")] private string? DepartmentWord { get; set; }

    [SupplyParameterFromQuery(Name = "unit")] private string? UnitWord { get; set; }

    [SupplyParameterFromQuery(Name = DashboardUrls.KnownAt)] private string? KnownAtWord { get; set; }

    /// <summary>Comes anew when what the person may do has changed, and the page is then read again.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Session { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private ILoggerFactory Logs { get; set; } = default!;

    /// <summary>Loading, empty, failed or shown.</summary>
    protected PageState<TView> State { get; private set; } = new Loading<TView>();

    /// <summary>What the address says.</summary>
    protected PageQuery Query { get; private set; } = new();

    /// <summary>Who looks; what they may see is asked anew at every reading.</summary>
    protected Person Person { get; private set; } = Person.Nobody;

    /// <summary>Where data come from, for pages that have none; null for those who may not import.</summary>
    protected string? ImportAddress => Person.Has(Right.Import) ? DashboardUrls.ToImport(Query with { Department = null }) : null;

    /// <summary>Reads what the address asks for.</summary>
    protected abstract Task<PageState<TView>> ReadAsync();

    protected override Task OnParametersSetAsync()
    {
        Query = DashboardUrls.Read(YearWord, AsOfWord, DepartmentWord, UnitWord, KnownAtWord);
        return LoadAsync();
    }

    /// <summary>Who looks now: what they may do can have changed since the page was read.</summary>
    protected Task<Person> AskPersonAsync() => People.CurrentAsync();

    /// <summary>Reads again; what is on the screen stays there meanwhile.</summary>
    protected async Task LoadAsync()
    {
        try
        {
            Person = await People.CurrentAsync();
            State = await ReadAsync();
        }
        catch (Exception exception) when (exception is not NavigationException)
        {
            string reference = FailureReference.New();
            Logs.CreateLogger(GetType()).LogError(exception, "Page {Path} failed, reference {Reference}", Navigation.ToBaseRelativePath(Navigation.Uri), reference);
            State = new Failed<TView>(reference);
        }
    }
}
