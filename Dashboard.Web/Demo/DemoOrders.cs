using Dashboard.Domain.Monitoring;

namespace Dashboard.Web.Demo;

/// <summary>A 整改 of the sample city: what is ordered, and what comes of it on which day.</summary>
/// <param name="IsOfLine">Whether it is about the project that spends least, else about the unit as a whole.</param>
internal sealed record DemoOrder(
    MonitoringTaskKey Task, bool IsOfLine, RectificationMeasure Measure, string Text, DateOnly OrderedOn, DateOnly DueOn, IReadOnlyList<(DateOnly Day, RectificationAct Act)> Acts);

/// <summary>The 整改 of the sample round: one without a reply, one given back, one promised, one whose promise was missed, one closed.</summary>
internal sealed class DemoOrders(long round, IReadOnlyList<DemoTask> tasks, DemoOptions options)
{
    private readonly int year = options.Today.Year;

    public DateOnly Today => options.Today;

    public IEnumerable<DemoOrder> All()
    {
        (IReadOnlyList<string> said, IReadOnlyList<string> replies, IReadOnlyList<string> notes) = (DemoNames.Round.Orders, DemoNames.Round.Replies, DemoNames.Round.Notes);
        foreach (MonitoringTaskKey task in In(MonitoringState.Unfilled).Take(1))
            yield return new(task, false, RectificationMeasure.Correct, said[0], On(9, 3), On(9, 17), []);
        foreach (MonitoringTaskKey task in In(MonitoringState.Returned).Take(1))
            yield return new(task, false, RectificationMeasure.ReduceBudget, said[2], On(9, 4), On(12, 15), [(On(9, 11), Reply(replies[2], On(10, 31))), (On(9, 14), new(RectificationStep.Return, notes[0]))]);
        foreach ((MonitoringTaskKey task, int i) in In(MonitoringState.Frozen).Take(3).Select((task, i) => (task, i)))
        {
            yield return i switch
            {
                0 => new(task, true, RectificationMeasure.Correct, said[1], On(9, 4), On(9, 18), [(On(9, 10), Reply(replies[0], On(12, 20)))]),
                1 => new(task, true, RectificationMeasure.Correct, said[2], On(9, 7), On(9, 21), [(On(9, 15), Reply(replies[2], On(10, 30))), (On(10, 28), new(RectificationStep.Close, notes[1]))]),
                _ => new(task, true, RectificationMeasure.StopPayment, said[1], On(9, 8), On(9, 22), [(On(9, 18), Reply(replies[1], On(10, 15))), (On(10, 14), Reply(replies[1], On(11, 10)))]),
            };
        }
    }

    private static RectificationAct Reply(string text, DateOnly promisedOn) => new(RectificationStep.Reply, text, promisedOn);

    private DateOnly On(int month, int day) => new(year, month, day);

    private IEnumerable<MonitoringTaskKey> In(MonitoringState goal) => tasks.Where(task => task.Goal == goal).Select(task => new MonitoringTaskKey(round, task.DepartmentCode));
}
