using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Audit;

/// <summary>One page of records, newest first.</summary>
public sealed partial class AuditTable
{
    [Parameter, EditorRequired] public AuditView View { get; set; } = default!;

    [Parameter, EditorRequired] public AuditQuery Wanted { get; set; } = AuditQuery.Read(null, null, null, null, null, null);

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<AuditTexts> Texts { get; set; } = default!;

    private string ToPage(int page) => DashboardUrls.With(DashboardUrls.Audit, Query, Wanted.Pairs(page));
}
