using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Takes budget entries and makes the lines they name known.</summary>
/// <remarks>
/// An entry is known by line, fund, date, kind and document, and by its place among those in the same file, because two
/// 追加 of one day without a document number are two facts. The same key with another amount is a conflict, not a correction.
/// </remarks>
internal sealed class BudgetLoader(LoadContext context) : FactLoader(context)
{
    private readonly LineDirectory directory = new(context.Connection, context.Request.Author.Scope);
    private readonly Dictionary<EntryKey, int> seen = [];
    private readonly Dictionary<int, ILookup<EntryKey, Money>> knownOfLine = [];
    private readonly Dictionary<string, (BudgetLine Line, RowCells? Kept)> named = new(StringComparer.Ordinal);

    private CodeCells LineCodes => field ??= directory.LineCodes(Context.Request.Codes);

    private CodeCells DepartmentCodes => field ??= directory.DepartmentCodes(Context.Request.Codes);

    public override void Take(RowCells row)
    {
        // A cell that holds code and name is split where it is read.
        Rejection? spoiled = DepartmentCodes.Repair(ref row, 0) ?? (row.AreOne(1, 2) ? null : LineCodes.Repair(ref row, 1));
        DatedBudgetEntry entry = DatedBudgetEntry.Read(row, Context.Request.YuanPerUnit, out Rejection? rejection);
        rejection ??= spoiled;
        if (rejection is not null)
        {
            Context.Reject(row, rejection);
            return;
        }

        if (directory.Department(entry.DepartmentCode) is not { } departmentId)
            Context.Reject(row, row.Reject(0, RejectionCodes.UnknownDepartment));
        else if (!Context.IsInYear(entry.Entry.Date))
            Context.Reject(row, row.Reject(5, RejectionCodes.DateOutsideYear));
        else if (directory.IsOfOthers(entry.LineCode))
            Context.Reject(row, row.Reject(1, RejectionCodes.OutsideScope));
        else if (directory.Line(entry.LineCode) is { } line && line.Line.DepartmentCode != entry.DepartmentCode)
            Context.Reject(row, row.Reject(0, RejectionCodes.DepartmentMismatch, line.Line.DepartmentCode));
        else Put(row, entry, departmentId);
    }

    private void Put(RowCells row, DatedBudgetEntry entry, int departmentId)
    {
        bool isClosed = Context.IsClosed(entry.DepartmentCode, entry.Entry.Date);
        if (isClosed && directory.Line(entry.LineCode) is null)
        {
            Context.Reject(row, row.Reject(5, RejectionCodes.PeriodClosed));
            return;
        }

        BudgetLine wanted = new(entry.LineCode, entry.LineName, entry.DepartmentCode, entry.Category);
        KnownLine line = directory.Line(entry.LineCode) ?? directory.Put(wanted, departmentId, Context.Request.IsDemo);
        EntryKey key = new(line.Id, entry.Fund, DayCode.Of(entry.Entry.Date), entry.Entry.Kind, entry.Document);
        int place = seen.GetValueOrDefault(key);
        seen[key] = place + 1;
        if (Known(line.Id)[key].Skip(place).Take(1).Select(m => (Money?)m).SingleOrDefault() is { } known)
        {
            if (known == entry.Entry.Amount)
            {
                Context.Keep(row, entry.Entry.Amount);
                named[wanted.Code] = (wanted, row);
            }
            else Context.Reject(row, row.Reject(7, RejectionCodes.DuplicateRow, known.Yuan.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return;
        }

        if (isClosed)
        {
            Context.Reject(row, row.Reject(5, RejectionCodes.PeriodClosed));
            return;
        }

        Context.Connection.Run(
            "INSERT INTO BudgetEntry (LineId, Fund, Date, Kind, AmountFen, Document, BatchId) VALUES (@1, @2, @3, @4, @5, @6, @7)",
            line.Id, (int)key.Fund, key.Date, (int)key.Kind, entry.Entry.Amount.Fen, key.Document, Context.BatchId);
        Context.Accept(row, entry.Entry.Amount);
        named[wanted.Code] = (wanted, null);
    }

    /// <summary>The last name of a line in the file is its name; where nothing but the name is new, that is the change.</summary>
    public override void Finish()
    {
        foreach ((BudgetLine line, RowCells? kept) in named.Values)
        {
            if (directory.Line(line.Code)!.Line == line) continue;
            directory.Put(line, directory.Department(line.DepartmentCode)!.Value, Context.Request.IsDemo);
            if (kept is { } row) Context.ReviseKept(row);
        }
    }

    /// <summary>What the ledger held of a line before this file, in the order in which it was recorded.</summary>
    private ILookup<EntryKey, Money> Known(int lineId)
    {
        if (knownOfLine.TryGetValue(lineId, out ILookup<EntryKey, Money>? known)) return known;
        known = Context.Connection.List(
            $"SELECT Fund, Date, Kind, Document, AmountFen FROM BudgetEntry WHERE LineId=@1 AND BatchId<>@2 AND BatchId IN ({Visible.Now}) ORDER BY Id",
            r => (Key: new EntryKey(lineId, (FundType)r.GetInt32(0), r.GetInt32(1), (BudgetEntryKind)r.GetInt32(2), r.GetString(3)), Amount: r.Money(4)),
            lineId, Context.BatchId).ToLookup(e => e.Key, e => e.Amount);
        return knownOfLine[lineId] = known;
    }

    private readonly record struct EntryKey(int LineId, FundType Fund, int Date, BudgetEntryKind Kind, string Document);
}
