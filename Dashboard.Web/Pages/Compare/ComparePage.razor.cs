using System.Globalization;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Compare;

/// <summary>A department at two moments, and what happened in between.</summary>
public sealed partial class ComparePage
{
    [SupplyParameterFromQuery(Name = "left")] private string? LeftWord { get; set; }

    [SupplyParameterFromQuery(Name = "right")] private string? RightWord { get; set; }

    [SupplyParameterFromQuery(Name = "part")] private string? PartWord { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private CompareReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<CompareTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;

    private CompareView? View => (State as Shown<CompareView>)?.View;

    private LedgerSum Part => Enum.TryParse(PartWord, ignoreCase: false, out LedgerSum part) && CompareReader.Sums.Contains(part) ? part : LedgerSum.Executed;

    private int Page => int.TryParse(PageWord, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page is > 0 and <= 1_000_000 ? page : 1;

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, query => To(query, Part, 1)) : [];

    protected override Task<PageState<CompareView>> ReadAsync() => Task.FromResult<PageState<CompareView>>(
        Reader.Read(Person, Query, LeftWord, RightWord, Part, Page) is { } view ? new Shown<CompareView>(view)
        : new Empty<CompareView>(Words["NoDepartment.Title"], Words["NoDepartment.Why", Query.Department ?? ""], Words["NoData.Next"], ImportAddress));

    private string ToPart(LedgerSum part) => To(Query, part, 1);

    private string ToPage(int page) => To(Query, Part, page);

    private string ToUnit(string code) => To(Query with { Department = code }, Part, 1);

    private string ToLine(string code) => DashboardUrls.ToLine(code, Query with { Department = null });

    private string To(PageQuery query, LedgerSum part, int page) => DashboardUrls.With(
        DashboardUrls.Compare, query, ("left", LeftWord), ("right", RightWord), ("part", part == LedgerSum.Executed ? null : part.ToString()),
        ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));
}
