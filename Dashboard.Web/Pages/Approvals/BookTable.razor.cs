using Dashboard.Domain.Approval;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Goals and plans with their state and the steps this person can take, one by one or all at once.</summary>
public sealed partial class BookTable
{
    [Parameter, EditorRequired] public IReadOnlyList<BookItem> Books { get; set; } = [];

    [Parameter] public EventCallback<BookOrder> OnStep { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;

    /// <summary>Steps an overseer takes with many at once; each book still gets its own record.</summary>
    private IEnumerable<BookStep> Shared => ((BookStep[])[BookStep.Submit, BookStep.Approve, BookStep.Lock]).Where(step => With(step).Count > 1);

    private IReadOnlyList<BookItem> With(BookStep step) => [.. Books.Where(b => b.Book.Steps.Contains(step))];

    private static string IconOf(BookState state) => state switch
    {
        BookState.Submitted => Icons.Material.Outlined.HourglassEmpty,
        BookState.Returned => Icons.Material.Outlined.Reply,
        BookState.Approved => Icons.Material.Outlined.Done,
        BookState.Locked => Icons.Material.Outlined.Lock,
        _ => Icons.Material.Outlined.Edit,
    };
}
