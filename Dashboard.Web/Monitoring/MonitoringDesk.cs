using Dashboard.Domain.Monitoring;

namespace Dashboard.Web.Monitoring;

/// <summary>Everything the page of one line in a round shows.</summary>
/// <param name="Round">The round.</param>
/// <param name="Task">The task of its unit, and what the person can do.</param>
/// <param name="Line">The line, with what was answered.</param>
/// <param name="Form">The form: of today while the task is open, of the seal when it is not.</param>
/// <param name="Later">How the form of today differs from the sealed one; empty while it is open.</param>
public sealed record MonitoringDesk(MonitoringRoundStatus Round, MonitoringTask Task, MonitoringLine Line, MonitoringForm Form, IReadOnlyList<MonitoringDifference> Later)
{
    /// <summary>What hinders the form from being handed in.</summary>
    public IReadOnlyList<MonitoringGap> Gaps { get; } = MonitoringReadiness.Blocking(Form);

    public EstimateQuestion? Question { get; } = MonitoringReadiness.AskAboutMoney(Form);
}

/// <summary>What the task of a unit comes to.</summary>
/// <param name="IsSealed">Whether the content is that of the seal; else it is what stands there today.</param>
/// <param name="Content">What its documents follow from.</param>
/// <param name="LastAnswer">The latest answer that is in it; of no meaning for a seal.</param>
/// <param name="Texts">What was last written into each section of the report; empty for a seal, whose content has them.</param>
public sealed record MonitoringDossier(MonitoringRoundStatus Round, MonitoringTask Task, bool IsSealed, SealedRound Content, long LastAnswer, IReadOnlyList<MonitoringText> Texts)
{
    public long LastText => Texts.Select(text => text.Id).DefaultIfEmpty().Max();
}
