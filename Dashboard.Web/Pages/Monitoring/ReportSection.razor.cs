using Dashboard.Domain.Monitoring;
using Dashboard.Web.Components;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>A section of the report: what is proposed, or what somebody wrote in its place. Nothing that was written goes without being asked.</summary>
public sealed partial class ReportSection
{
    private string? text;
    private string? problem;
    private long seen;
    private bool isOpen;
    private bool isRunning;

    [Parameter, EditorRequired] public MonitoringSectionDesk Section { get; set; } = default!;

    [Parameter, EditorRequired] public MonitoringTaskKey Key { get; set; } = default!;

    [Parameter] public bool MayWrite { get; set; }

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private bool IsSupplement => MonitoringSections.IsSupplement(Section.Section);

    private string Back => Texts[IsSupplement ? "Report.Remove" : "Report.Reset"];

    private string? Source => Section.Written is { } written ? Texts["Report.By", written.By, FigureFormat.Date(written.On)]
        : Texts[!MayWrite ? "Report.Made" : IsSupplement ? "Report.Supplement" : "Report.Proposed"];

    /// <summary>Begins with what stands there, and remembers what that was: who writes at the same time is not overwritten.</summary>
    private void Open() => (isOpen, problem, text, seen) = (true, null, Section.Written?.Text ?? Section.Proposal, Section.Last?.Id ?? 0);

    private void Close() => (isOpen, problem) = (false, null);

    private async Task SaveAsync()
    {
        if (isRunning) return;
        isRunning = true;
        RoundAnswer answer = await OnOrder(new WriteOrder(Key, new(Section.Section, text ?? "", seen)));
        (isRunning, isOpen, problem) = (false, !answer.IsDone, answer.IsDone ? null : answer.Sentence);
    }

    private async Task ResetAsync()
    {
        RoundAnswer answer = await OnOrder(new WriteOrder(Key, new(Section.Section, null, Section.Last?.Id ?? 0)));
        problem = answer.IsDone ? null : answer.Sentence;
    }
}
