using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Search;

/// <summary>Finds departments, lines and indicators by code or name.</summary>
public sealed partial class SearchPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.SearchText)] private string? TextWord { get; set; }

    [Inject] private SearchReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<SearchTexts> Texts { get; set; } = default!;

    private string Text => (TextWord ?? "").Trim();

    protected override Task<PageState<SearchView>> ReadAsync() => Task.FromResult(
        Text.Length == 0 ? new Empty<SearchView>(Texts["Start.Title"], Texts["Start.Why"])
        : Text.Length < SearchReader.Shortest ? new Empty<SearchView>(Texts["Short.Title"], Texts["Short.Why", SearchReader.Shortest])
        : Reader.Read(Person, Text, Query) is { Groups.Count: > 0 } view ? (PageState<SearchView>)new Shown<SearchView>(view)
        : new Empty<SearchView>(Texts["None.Title"], Texts["None.Why", Text]));
}
