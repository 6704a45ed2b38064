using Dashboard.Domain.People;
using Dashboard.Web.Approval;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Carries out decisions about requests for change and says what became of them.</summary>
public sealed class ChangeDesk(ChangeService changes, RejectionTexts rejections, IStringLocalizer<ApprovalTexts> texts)
{
    /// <summary>The sentence for the person who decided.</summary>
    public async Task<string> DecideAsync(ChangeOrder order, Person person)
    {
        if (!order.IsApproved)
        {
            bool isReturned = await Task.Run(() => changes.ReturnAsync(order.Id, person, person.OnWeb(), order.Reason!));
            return texts[isReturned ? "Change.GivenBack" : "Change.Gone"];
        }

        ImportReport? report = await Task.Run(() => changes.ApproveAsync(order.Id, person, person.OnWeb(), order.Reason));
        return report is null ? texts["Change.Gone"]
            : report.IsClean ? texts["Change.Made"]
            : texts["Change.NotMade", string.Join(' ', report.Rejected.Select(rejections.For))];
    }
}
