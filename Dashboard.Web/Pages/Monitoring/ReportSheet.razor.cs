using Dashboard.Domain.Monitoring;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>运行监控报告 of a unit: what it says section by section, and what people write into it before it is submitted.</summary>
public sealed partial class ReportSheet
{
    [Parameter, EditorRequired] public MonitoringReportDesk Desk { get; set; } = default!;

    [Parameter] public bool HasStarted { get; set; }

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private bool MayWrite => Desk.Task.MayFill && HasStarted;

    private string Hint => Texts[
        MayWrite ? "Report.Why" : Desk.Task.MayFill ? "Outcome.NotStarted" : MonitoringSignOff.IsOpen(Desk.Task.State) ? "Locked.NoRight" : "Locked.Signed"];
}
