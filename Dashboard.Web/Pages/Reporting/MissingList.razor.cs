using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>Who has not reported, unit by unit.</summary>
public sealed partial class MissingList
{
    [Parameter, EditorRequired] public MissingView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter, EditorRequired] public Func<Task<Person>> AskPerson { get; set; } = default!;

    /// <summary>Raised when somebody was asked for results, or is not any more.</summary>
    [Parameter] public EventCallback OnSent { get; set; }

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    /// <summary>With one unit alone its own button is enough.</summary>
    private bool MayRemindAll => View.Overdue > 1 && View.MayRemind;
}
