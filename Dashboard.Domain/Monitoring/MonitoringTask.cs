using System.Globalization;

namespace Dashboard.Domain.Monitoring;

/// <summary>Which task: that of one unit in one round.</summary>
/// <param name="Round">The number of the round.</param>
/// <param name="DepartmentCode">Whose.</param>
public sealed record MonitoringTaskKey(long Round, string DepartmentCode)
{
    /// <summary>As records call it. Example: "3/114001".</summary>
    public string Word => string.Create(CultureInfo.InvariantCulture, $"{Round}/{DepartmentCode}");
}

/// <summary>Where the task of a unit stands, and what one person can do with it.</summary>
/// <param name="Key">Which.</param>
/// <param name="DepartmentName">The unit.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Lines">How many projects it has.</param>
/// <param name="Complete">How many of them say all that is needed.</param>
/// <param name="ChangedBy">Who took the last step; null before the first.</param>
/// <param name="ChangedAt">When; null before the first.</param>
/// <param name="Note">The reason of the last step; null when none was given.</param>
/// <param name="SubmittedOn">The day of the latest submission; null before the first.</param>
/// <param name="SealHash">SHA-256 of the sealed documents; null while it is open.</param>
/// <param name="FirstLine">The code of the line with which filling goes on: the first that is not complete, else the first; null without any.</param>
/// <param name="MayFill">Whether the person may make entries now.</param>
/// <param name="Steps">The steps the person can take now.</param>
public sealed record MonitoringTask(
    MonitoringTaskKey Key, string DepartmentName, MonitoringState State, int Lines, int Complete, string? ChangedBy, DateTimeOffset? ChangedAt, string? Note,
    DateOnly? SubmittedOn, string? SealHash, string? FirstLine, bool MayFill, IReadOnlyList<MonitoringStep> Steps);

/// <summary>A round with its number, counted over what the person who asks sees.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Round">What was set.</param>
/// <param name="DepartmentName">The top of those who take part.</param>
/// <param name="States">How many tasks are in each state; states without any are left out.</param>
public sealed record MonitoringRoundStatus(long Id, MonitoringRound Round, string DepartmentName, IReadOnlyDictionary<MonitoringState, int> States)
{
    /// <summary>How many units take part.</summary>
    public int Tasks => States.Values.Sum();

    /// <summary>How many of them are signed.</summary>
    public int Frozen => States.GetValueOrDefault(MonitoringState.Frozen);
}

/// <summary>A line of a round with what was answered for it.</summary>
/// <param name="Task">The task to which it belongs.</param>
/// <param name="LineId">Its number in the ledger.</param>
/// <param name="Code">项目代码.</param>
/// <param name="Name">项目名称.</param>
/// <param name="Answers">Empty before the first.</param>
/// <param name="AnswerId">The number of the answers; 0 before the first.</param>
/// <param name="IsComplete">Whether they said all that was needed when they were saved.</param>
/// <param name="AnsweredBy">Who answered; null before the first.</param>
public sealed record MonitoringLine(MonitoringTaskKey Task, int LineId, string Code, string Name, MonitoringAnswers Answers, long AnswerId, bool IsComplete, string? AnsweredBy);

/// <summary>整改通知 and how far it has come.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Round">The round in which it was ordered.</param>
/// <param name="DepartmentCode">Who has to see to it.</param>
/// <param name="DepartmentName">The same in words.</param>
/// <param name="LineCode">Which project; null for the department as a whole.</param>
/// <param name="LineName">The same in words.</param>
/// <param name="Measure">What it asks for.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="DueOn">The last day for a reply.</param>
/// <param name="OrderedBy">Who ordered it.</param>
/// <param name="OrderedAt">When.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Reply">The latest reply; null before the first.</param>
/// <param name="RepliedBy">Who replied.</param>
/// <param name="PromisedOn">The day that the latest reply promises.</param>
/// <param name="Promises">How often a day was promised. Example: 2 when a promise was put off once.</param>
/// <param name="Note">What was said at the last return or close.</param>
/// <param name="Steps">The steps the person who asks can take now.</param>
public sealed record RectificationOrder(
    long Id, long Round, string DepartmentCode, string DepartmentName, string? LineCode, string? LineName, RectificationMeasure Measure, string Text, DateOnly DueOn,
    string OrderedBy, DateTimeOffset OrderedAt, RectificationState State, string? Reply, string? RepliedBy, DateOnly? PromisedOn, int Promises, string? Note,
    IReadOnlyList<RectificationStep> Steps)
{
    /// <summary>Where it stands on a day.</summary>
    public RectificationStanding StandingOn(DateOnly today) => RectificationRules.StandingOf(State, DueOn, PromisedOn, today);
}

/// <summary>A 整改通知 as it is handed in.</summary>
/// <param name="Task">The unit, in its round.</param>
/// <param name="LineCode">Which project; null for the department as a whole.</param>
/// <param name="Measure">What it asks for.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="DueOn">The last day for a reply.</param>
public sealed record NewRectification(MonitoringTaskKey Task, string? LineCode, RectificationMeasure Measure, string Text, DateOnly DueOn);

/// <summary>A step of a 整改 as it is handed in.</summary>
/// <param name="Step">Which.</param>
/// <param name="Text">The reply, or the reason; null when nothing was said.</param>
/// <param name="PromisedOn">The day that a reply promises; null for every other step.</param>
public sealed record RectificationAct(RectificationStep Step, string? Text, DateOnly? PromisedOn = null);
