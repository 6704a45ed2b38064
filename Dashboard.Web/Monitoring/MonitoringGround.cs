using Dashboard.Web.Persistence;

namespace Dashboard.Web.Monitoring;

/// <summary>The stores that answer for rounds together.</summary>
public sealed record MonitoringGround(
    MonitoringRoundStore Rounds, MonitoringTaskStore Tasks, MonitoringAnswerStore Answers, MonitoringTextStore Texts, RectificationStore Rectifications, DepartmentStore Departments, LineStore Lines, ImportStore Import);
