using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Audit;

/// <summary>Who changed what, when, and from where; the search stands in the address.</summary>
public sealed partial class AuditPage
{
    [SupplyParameterFromQuery(Name = "q")] private string? TextWord { get; set; }

    [SupplyParameterFromQuery(Name = "actor")] private string? ActorWord { get; set; }

    [SupplyParameterFromQuery(Name = "action")] private string? ActionWord { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private string? FromWord { get; set; }

    [SupplyParameterFromQuery(Name = "to")] private string? ToWord { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private AuditReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<AuditTexts> Texts { get; set; } = default!;

    private AuditQuery Wanted => AuditQuery.Read(TextWord, ActorWord, ActionWord, FromWord, ToWord, PageWord);

    private string ToExport(string form) => DashboardUrls.ToExport(DashboardUrls.ExportAudit, form, Query, Wanted.Pairs(1));

    protected override Task<PageState<AuditView>> ReadAsync()
    {
        AuditView view = Reader.Read(Person, Wanted);
        return Task.FromResult<PageState<AuditView>>(view.Actors.Count > 0
            ? new Shown<AuditView>(view)
            : new Empty<AuditView>(Texts["None.Title"], Texts["None.Why"], Texts["None.Next"], ImportAddress));
    }
}
