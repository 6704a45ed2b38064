using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Takes plan points. A later one for the same line and month replaces the earlier, which stays on record.</summary>
internal sealed class PlanLoader(LoadContext context) : FactLoader(context)
{
    private readonly LineDirectory directory = new(context.Connection, context.Request.Author.Scope);
    private CodeCells Codes => field ??= directory.LineCodes(Context.Request.Codes);
    private readonly Dictionary<(int LineId, int Month), Money> seen = [];

    public override void Take(RowCells row)
    {
        Rejection? spoiled = Codes.Repair(ref row, 0);
        PlanEntry point = PlanEntry.Read(row, Context.Request.YuanPerUnit, out Rejection? rejection);
        rejection ??= spoiled;
        if (rejection is null && directory.Line(point.LineCode) is null) rejection = row.Reject(0, RejectionCodes.UnknownLine);
        if (rejection is not null)
        {
            Context.Reject(row, rejection);
            return;
        }

        int lineId = directory.Line(point.LineCode)!.Id;
        if (Falls(lineId, point) is { } month) Context.Reject(row, row.Reject(2, RejectionCodes.PlanFalls, month.ToString(CultureInfo.InvariantCulture)));
        else if (seen.TryAdd((lineId, point.Month), point.Cumulative)) Put(row, lineId, point);
        else Context.Repeat(row, 2, seen[(lineId, point.Month)], point.Cumulative);
    }

    /// <summary>The month of the same file with which a total so far is at odds, or null.</summary>
    private int? Falls(int lineId, PlanEntry point)
    {
        for (int month = 1; month <= FiscalYear.Months; month++)
        {
            if (seen.TryGetValue((lineId, month), out Money other) && (month < point.Month ? other > point.Cumulative : month > point.Month && other < point.Cumulative)) return month;
        }

        return null;
    }

    private void Put(RowCells row, int lineId, PlanEntry point)
    {
        long? known = Context.Connection.Ask<long?>(
            $"SELECT CumulativeFen FROM PlanPoint WHERE LineId=@1 AND Year=@2 AND Month=@3 AND BatchId IN ({Visible.Now}) ORDER BY Id DESC LIMIT 1",
            lineId, Context.Year.Year, point.Month);
        if (known == point.Cumulative.Fen)
        {
            Context.Keep(row);
            return;
        }

        BudgetLine line = directory.Line(point.LineCode)!.Line;
        ProposedChange change = new(line.Code, line.Name, point.Month.ToString(CultureInfo.InvariantCulture), ComparedAmount.Yuan(known), ComparedAmount.Yuan(point.Cumulative.Fen));
        if (!Context.Held.Admits(row, BookKind.Plan, line.DepartmentCode, Context.Year.Year, () => [change])) return;
        Context.Connection.Run(
            "INSERT INTO PlanPoint (LineId, Year, Month, CumulativeFen, BatchId) VALUES (@1, @2, @3, @4, @5)",
            lineId, Context.Year.Year, point.Month, point.Cumulative.Fen, Context.BatchId);
        Context.Accept(row, default, known is null ? RowEffect.New : RowEffect.Changed);
    }
}

/// <summary>Takes payment milestones, known by line, name and due date; a new amount replaces the earlier.</summary>
internal sealed class MilestoneLoader(LoadContext context) : FactLoader(context)
{
    private readonly LineDirectory directory = new(context.Connection, context.Request.Author.Scope);
    private CodeCells Codes => field ??= directory.LineCodes(Context.Request.Codes);
    private readonly Dictionary<(int LineId, string Name, int DueOn), Money> seen = [];

    public override void Take(RowCells row)
    {
        Rejection? spoiled = Codes.Repair(ref row, 0);
        MilestoneEntry entry = MilestoneEntry.Read(row, Context.Request.YuanPerUnit, out Rejection? rejection);
        rejection ??= spoiled;
        if (rejection is null && directory.Line(entry.LineCode) is null) rejection = row.Reject(0, RejectionCodes.UnknownLine);
        if (rejection is null && !Context.IsInYear(entry.Milestone.DueOn)) rejection = row.Reject(2, RejectionCodes.DateOutsideYear);
        if (rejection is not null)
        {
            Context.Reject(row, rejection);
            return;
        }

        int lineId = directory.Line(entry.LineCode)!.Id;
        int dueOn = DayCode.Of(entry.Milestone.DueOn);
        if (seen.TryAdd((lineId, entry.Milestone.Name, dueOn), entry.Milestone.Amount)) Put(row, lineId, dueOn, entry);
        else Context.Repeat(row, 3, seen[(lineId, entry.Milestone.Name, dueOn)], entry.Milestone.Amount);
    }

    private void Put(RowCells row, int lineId, int dueOn, MilestoneEntry entry)
    {
        long? known = Context.Connection.Ask<long?>(
            $"SELECT AmountFen FROM Milestone WHERE LineId=@1 AND DueOn=@2 AND Name=@3 AND BatchId IN ({Visible.Now}) ORDER BY Id DESC LIMIT 1",
            lineId, dueOn, entry.Milestone.Name);
        if (known == entry.Milestone.Amount.Fen)
        {
            Context.Keep(row, entry.Milestone.Amount);
            return;
        }

        BudgetLine line = directory.Line(entry.LineCode)!.Line;
        string field = string.Create(CultureInfo.InvariantCulture, $"{entry.Milestone.Name} {entry.Milestone.DueOn:yyyy-MM-dd}");
        ProposedChange change = new(line.Code, line.Name, field, ComparedAmount.Yuan(known), ComparedAmount.Yuan(entry.Milestone.Amount.Fen));
        if (!Context.Held.Admits(row, BookKind.Plan, line.DepartmentCode, Context.YearOf(entry.Milestone.DueOn).Year, () => [change])) return;
        Context.Connection.Run(
            "INSERT INTO Milestone (LineId, Name, DueOn, AmountFen, BatchId) VALUES (@1, @2, @3, @4, @5)",
            lineId, entry.Milestone.Name, dueOn, entry.Milestone.Amount.Fen, Context.BatchId);
        Context.Accept(row, entry.Milestone.Amount, known is null ? RowEffect.New : RowEffect.Changed);
    }
}

/// <summary>An amount for people who compare: 元 with two decimals.</summary>
internal static class ComparedAmount
{
    public static string? Yuan(long? fen) => fen is { } known ? new Money(known).Yuan.ToString("0.00", CultureInfo.InvariantCulture) : null;
}
