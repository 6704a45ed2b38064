using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>A unit that has not reported, with what is due there.</summary>
public sealed partial class MissingCard
{
    [Parameter, EditorRequired] public MissingUnit Unit { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter, EditorRequired] public int Year { get; set; }

    [Parameter, EditorRequired] public Func<Task<Person>> AskPerson { get; set; } = default!;

    /// <summary>Raised when somebody was asked for results, or is not any more.</summary>
    [Parameter] public EventCallback OnSent { get; set; }

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    private PageQuery Here => Query with { Department = Unit.Code };
}
