using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Web.Shell;

/// <summary>The pages. Every link keeps the year, date, department and unit that are being looked at.</summary>
public sealed partial class NavMenu
{
    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>Who looks; pages that are for others are not offered.</summary>
    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;

    private string Current =>
        "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('/', '?', '#')[0];

    private IEnumerable<NavLinkItem> Items => new NavLinkItem[]
    {
        new(DashboardUrls.Overview, DashboardUrls.ToOverview(Query), "Nav.Overview", Icons.Material.Outlined.SpaceDashboard, "o"),
        new(DashboardUrls.Departments, DashboardUrls.ToDepartments(Query), "Nav.Departments", Icons.Material.Outlined.GridOn, null),
        new(DashboardUrls.Lines, DashboardUrls.ToLines(Query), "Nav.Lines", Icons.Material.Outlined.AccountBalanceWallet, "l"),
        new(DashboardUrls.Indicators, DashboardUrls.ToIndicators(Query), "Nav.Indicators", Icons.Material.Outlined.Flag, "i"),
        new(DashboardUrls.Results, DashboardUrls.ToResults(Query), "Nav.Results", Icons.Material.Outlined.EditNote, null, Right.Report),
        new(DashboardUrls.Alerts, DashboardUrls.ToAlerts(Query), "Nav.Alerts", Icons.Material.Outlined.NotificationsActive, "a"),
        new(DashboardUrls.Monitoring, DashboardUrls.ToMonitoring(Query), "Nav.Monitoring", Icons.Material.Outlined.AssignmentTurnedIn, null),
        new(DashboardUrls.Import, DashboardUrls.ToImport(Query), "Nav.Import", Icons.Material.Outlined.UploadFile, null, Right.Import),
        new(DashboardUrls.Year, DashboardUrls.ToYear(Query), "Nav.Year", Icons.Material.Outlined.EditCalendar, null, Right.Import),
        new(DashboardUrls.Assessment, DashboardUrls.ToAssessment(Query), "Nav.Assessment", Icons.Material.Outlined.Grading, null),
        new(DashboardUrls.Approvals, DashboardUrls.ToApprovals(Query), "Nav.Approvals", Icons.Material.Outlined.FactCheck, null),
        new(DashboardUrls.Audit, DashboardUrls.ToAudit(Query), "Nav.Audit", Icons.Material.Outlined.History, null, Right.Audit),
        new(DashboardUrls.People, DashboardUrls.ToPeople(Query), "Nav.People", Icons.Material.Outlined.People, null, Right.Administer),
        new(DashboardUrls.Settings, DashboardUrls.ToSettings(Query), "Nav.Settings", Icons.Material.Outlined.MonitorHeart, null, Right.Administer),
    }.Where(item => Person.Has(item.Right));

    private sealed record NavLinkItem(string Path, string Href, string Text, string Icon, string? Key, Right Right = Right.View);
}
