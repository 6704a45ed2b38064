using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>One budget line: its months, its plan, its entries and its payments.</summary>
public sealed partial class LinePage
{
    [Parameter] public string Code { get; set; } = "";

    [SupplyParameterFromQuery(Name = "month")] private string? MonthWord { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private LineDetailReader Reader { get; set; } = default!;

    [Inject] private CurveChart Curve { get; set; } = default!;

    [Inject] private LightSentence Sentence { get; set; } = default!;

    [Inject] private HistoryReader History { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private LineView? View => (State as Shown<LineView>)?.View;

    private IReadOnlyList<Crumb> Trail =>
        View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToLines, view.Line.Line.Name) : [];

    protected override Task<PageState<LineView>> ReadAsync() => Task.FromResult<PageState<LineView>>(
        Reader.Read(Person, Code, Query, Number(MonthWord, FiscalYear.Months), Number(PageWord, 100_000) ?? 1) is { } view
            ? new Shown<LineView>(view)
            : new Empty<LineView>(Texts["NoLine.Title"], Texts["NoLine.Why", Code], Texts["Lines.ShowAll"], DashboardUrls.ToLines(Query)));

    private static int? Number(string? word, int most) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most ? number : null;

    private async Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync()
    {
        Person person = await AskPersonAsync();
        return await Task.Run(() => History.OfLine(person, Code));
    }
}
