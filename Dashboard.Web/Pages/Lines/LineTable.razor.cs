using System.Globalization;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>One page of lines; the sums at the foot are those of all lines found and equal the cards of the overview.</summary>
public sealed partial class LineTable
{
    [Parameter, EditorRequired] public LinesView View { get; set; } = default!;

    [Parameter, EditorRequired] public LinesQuery Wanted { get; set; } = LinesQuery.Read(null, null, null, null);

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    // A sum over some lines is no figure of the department.
    private string? Why(string figure) => Wanted.IsFiltered ? null : DashboardUrls.ToWhy(figure, Query with { Department = View.Department.Code });

    private string ToPage(int page) => DashboardUrls.With(
        DashboardUrls.Lines, Query, [.. Wanted.Pairs(), ("page", page.ToString(CultureInfo.InvariantCulture))]);
}
