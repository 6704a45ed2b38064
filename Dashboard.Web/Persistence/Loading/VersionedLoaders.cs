using Dashboard.Domain;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Takes plan points. A later one for the same line and month replaces the earlier, which stays on record.</summary>
internal sealed class PlanLoader(LoadContext context) : FactLoader(context)
{
    private readonly LineDirectory directory = new(context.Connection, context.Request.Scope);
    private readonly Dictionary<(int LineId, int Month), Money> seen = [];

    public override void Take(RowCells row)
    {
        PlanEntry point = PlanEntry.Read(row, Context.Request.YuanPerUnit, out Rejection? rejection);
        if (rejection is null && directory.Line(point.LineCode) is null) rejection = row.Reject(0, RejectionCodes.UnknownLine);
        if (rejection is not null)
        {
            Context.Reject(rejection);
            return;
        }

        int lineId = directory.Line(point.LineCode)!.Id;
        if (!seen.TryAdd((lineId, point.Month), point.Cumulative))
        {
            Context.Repeat(row, 2, seen[(lineId, point.Month)], point.Cumulative);
            return;
        }

        long? known = Context.Connection.Ask<long?>(
            $"SELECT CumulativeFen FROM PlanPoint WHERE LineId=@1 AND Year=@2 AND Month=@3 AND BatchId IN ({Visible.Now}) ORDER BY Id DESC LIMIT 1",
            lineId, Context.Year.Year, point.Month);
        if (known == point.Cumulative.Fen)
        {
            Context.Keep();
            return;
        }

        Context.Connection.Run(
            "INSERT INTO PlanPoint (LineId, Year, Month, CumulativeFen, BatchId) VALUES (@1, @2, @3, @4, @5)",
            lineId, Context.Year.Year, point.Month, point.Cumulative.Fen, Context.BatchId);
        Context.Accept();
    }
}

/// <summary>Takes payment milestones, known by line, name and due date; a new amount replaces the earlier.</summary>
internal sealed class MilestoneLoader(LoadContext context) : FactLoader(context)
{
    private readonly LineDirectory directory = new(context.Connection, context.Request.Scope);
    private readonly Dictionary<(int LineId, string Name, int DueOn), Money> seen = [];

    public override void Take(RowCells row)
    {
        MilestoneEntry entry = MilestoneEntry.Read(row, Context.Request.YuanPerUnit, out Rejection? rejection);
        if (rejection is null && directory.Line(entry.LineCode) is null) rejection = row.Reject(0, RejectionCodes.UnknownLine);
        if (rejection is null && !Context.IsInYear(entry.Milestone.DueOn)) rejection = row.Reject(2, RejectionCodes.DateOutsideYear);
        if (rejection is not null)
        {
            Context.Reject(rejection);
            return;
        }

        int lineId = directory.Line(entry.LineCode)!.Id;
        int dueOn = DayCode.Of(entry.Milestone.DueOn);
        if (!seen.TryAdd((lineId, entry.Milestone.Name, dueOn), entry.Milestone.Amount))
        {
            Context.Repeat(row, 3, seen[(lineId, entry.Milestone.Name, dueOn)], entry.Milestone.Amount);
            return;
        }

        long? known = Context.Connection.Ask<long?>(
            $"SELECT AmountFen FROM Milestone WHERE LineId=@1 AND DueOn=@2 AND Name=@3 AND BatchId IN ({Visible.Now}) ORDER BY Id DESC LIMIT 1",
            lineId, dueOn, entry.Milestone.Name);
        if (known == entry.Milestone.Amount.Fen)
        {
            Context.Keep(entry.Milestone.Amount);
            return;
        }

        Context.Connection.Run(
            "INSERT INTO Milestone (LineId, Name, DueOn, AmountFen, BatchId) VALUES (@1, @2, @3, @4, @5)",
            lineId, entry.Milestone.Name, dueOn, entry.Milestone.Amount.Fen, Context.BatchId);
        Context.Accept(entry.Milestone.Amount);
    }
}
