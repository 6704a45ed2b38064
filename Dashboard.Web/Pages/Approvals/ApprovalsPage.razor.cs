using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Approval;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Goals and plans from draft to locked, and requests to change what is locked.</summary>
public sealed partial class ApprovalsPage
{
    private string? said;

    [SupplyParameterFromQuery(Name = "show")] private string? ShowWord { get; set; }

    [Inject] private ApprovalsReader Reader { get; set; } = default!;

    [Inject] private BookService Books { get; set; } = default!;

    [Inject] private ChangeDesk Changes { get; set; } = default!;

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;

    private ApprovalsView? View => (State as Shown<ApprovalsView>)?.View;

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToApprovals) : [];

    protected override Task<PageState<ApprovalsView>> ReadAsync() => Task.FromResult<PageState<ApprovalsView>>(Reader.Read(Person, Query) switch
    {
        null => new Empty<ApprovalsView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why"], Texts["NoBooks.Next"], ImportAddress),
        { Books.Count: 0, Changes.Count: 0 } => new Empty<ApprovalsView>(Texts["NoBooks.Title"], Texts["NoBooks.Why"], Texts["NoBooks.Next"], ImportAddress),
        { } view => new Shown<ApprovalsView>(view),
    });

    /// <summary>What waits for this person comes first, unless nothing does or all was asked for.</summary>
    private bool IsMine(ApprovalsView view) => ShowWord == "mine" || (ShowWord != "all" && view.Mine.Count > 0);

    private IReadOnlyList<BookItem> Shown(ApprovalsView view) => IsMine(view) ? view.Mine : view.Books;

    private string To(string show) => DashboardUrls.With(DashboardUrls.Approvals, Query, ("show", show));

    private async Task TakeAsync(BookOrder order)
    {
        Person person = await AskPersonAsync();
        Actor actor = person.OnWeb();
        List<string> sentences = [];
        foreach (BookItem item in order.Books)
        {
            BookOutcome outcome = await Task.Run(() => Books.TakeAsync(item.Book.Key, order.Step, person, actor, order.Reason));
            sentences.Add(Texts[$"Outcome.{outcome}", item.Book.DepartmentName, Texts[$"Step.{order.Step}"]]);
        }

        said = string.Join(' ', sentences.Distinct());
        await LoadAsync();
    }

    private async Task DecideAsync(ChangeOrder order)
    {
        said = await Changes.DecideAsync(order, await AskPersonAsync());
        await LoadAsync();
    }
}
