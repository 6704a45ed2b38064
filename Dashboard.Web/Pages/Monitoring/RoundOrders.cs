using Dashboard.Domain.Monitoring;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>Something a person does on the pages of a round.</summary>
public abstract record RoundOrder;

/// <summary>Begins a round.</summary>
public sealed record BeginOrder(MonitoringRound Round) : RoundOrder;

/// <summary>Takes a step with the tasks of some units.</summary>
public sealed record TaskOrder(IReadOnlyList<MonitoringTask> Tasks, MonitoringStep Step, string? Reason) : RoundOrder;

/// <summary>Takes over what facts tell for every line that needs nothing said.</summary>
public sealed record AcceptOrder(IReadOnlyList<MonitoringTask> Tasks) : RoundOrder;

/// <summary>Saves the answers for a line.</summary>
/// <param name="Seen">The number of the answers that the person looked at.</param>
public sealed record FillOrder(MonitoringTaskKey Task, string Line, MonitoringAnswers Answers, long Seen) : RoundOrder;

/// <summary>Writes a section of the report, or goes back to what is proposed.</summary>
public sealed record WriteOrder(MonitoringTaskKey Task, NewMonitoringText Text) : RoundOrder;

/// <summary>Orders a 整改.</summary>
public sealed record NewOrder(MonitoringTaskKey Task, string? Line, RectificationMeasure Measure, string Text, DateOnly DueOn) : RoundOrder;

/// <summary>Takes a step of a 整改.</summary>
public sealed record StepOrder(long Id, RectificationStep Step, string? Text, DateOnly? PromisedOn = null) : RoundOrder;

/// <summary>How it ended, in words.</summary>
/// <param name="Round">The number of the round that was begun; null for everything else.</param>
public sealed record RoundAnswer(bool IsDone, string Sentence, long? Round = null);
