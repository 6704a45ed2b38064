using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>The figures of one line.</summary>
public sealed partial class LineCards
{
    [Parameter, EditorRequired] public LineView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private MoneyUnit Unit => Query.Unit;

    private string Why(string figure) => DashboardUrls.ToWhyOfLine(figure, View.Line.Line.Code, Query);

    private Execution Execution => View.Line.Execution;
}
