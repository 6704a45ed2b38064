using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Monitoring;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>What the form of a project in a round shows.</summary>
/// <param name="Lines">Every project of the same unit, in the order of their codes.</param>
/// <param name="HasStarted">Whether the round has started.</param>
public sealed record LineFormView(IReadOnlyList<Department> Way, MonitoringDesk Desk, IReadOnlyList<MonitoringLine> Lines, bool HasStarted, DateTime? ChangedAt)
{
    private int At { get; } = Lines.ToList().FindIndex(line => line.Code == Desk.Line.Code);

    /// <summary>The place among the projects of the unit, from 1.</summary>
    public int Number => At + 1;

    public MonitoringLine? Previous => At > 0 ? Lines[At - 1] : null;

    public MonitoringLine? Next => At >= 0 && At < Lines.Count - 1 ? Lines[At + 1] : null;

    /// <summary>Where filling goes on: the next one that is not complete, from the beginning again after the last; null when all others are.</summary>
    public MonitoringLine? NextOpen => Lines.Skip(At + 1).Concat(Lines.Take(Math.Max(At, 0))).FirstOrDefault(line => !line.IsComplete);

    public bool MayFill => Desk.Task.MayFill && HasStarted;
}
