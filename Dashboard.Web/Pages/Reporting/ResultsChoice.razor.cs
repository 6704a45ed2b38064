using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>Narrows the indicators to what is due, and says where there is none. Its numbers follow what is saved, here or elsewhere; the rows stay as they are.</summary>
public sealed partial class ResultsChoice
{
    private ResultsView? read;
    private int due;
    private int total;

    [Parameter, EditorRequired] public ResultsView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter, EditorRequired] public Func<Task<Person>> AskPerson { get; set; } = default!;

    [Inject] private ResultsReader Reader { get; set; } = default!;

    [Inject] private ILogger<ResultsChoice> Log { get; set; } = default!;

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    /// <summary>A link to one indicator names no department.</summary>
    private PageQuery Here => Query with { Department = View.Department.Code };

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(read, View)) return;
        (read, due, total) = (View, View.Due, View.Total);
    }

    private async Task CountAsync()
    {
        try
        {
            (due, total) = Reader.Count(await AskPerson(), View);
        }
        catch (Exception exception) when (exception is not NavigationException)
        {
            // A number that stays behind must not cost what somebody has typed.
            Log.LogError(exception, "What is due was not counted again");
        }
    }
}
