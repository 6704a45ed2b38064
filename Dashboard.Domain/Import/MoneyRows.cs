using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Import;

/// <summary>A row of a payments file that could be read; whether its line exists is asked of the ledger.</summary>
public readonly record struct PaymentEntry(
    int Row, string Voucher, int VoucherLine, DateOnly PaidOn, string DepartmentCode, string LineCode, FundType Fund,
    Money Amount, string Payee, string Purpose)
{
    /// <summary>Reads a row of the payments template.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="yuanPerUnit">1 for 元, 10,000 for 万元.</param>
    /// <param name="rejection">Why it cannot be read, or null.</param>
    public static PaymentEntry Read(RowCells cells, decimal yuanPerUnit, out Rejection? rejection)
    {
        rejection = null;
        string voucher = cells[0], line = cells[3], number = cells[8];
        DateOnly? paidOn = Notation.Date(cells[1]);
        FundType? fund = Words.Fund(cells[4]);
        Money? amount = Notation.Amount(cells[5], yuanPerUnit);
        decimal? voucherLine = number.Length == 0 ? 0m : Notation.Number(number);
        if (voucher.Length == 0) rejection = cells.Reject(0, RejectionCodes.MissingValue);
        else if (CodedText.IsMangled(voucher) || CodedText.IsDecimal(voucher)) rejection = cells.Reject(0, RejectionCodes.CodeMangled);
        else if (line.Length == 0) rejection = cells.Reject(3, RejectionCodes.MissingValue);
        else if (paidOn is null) rejection = cells.Reject(1, cells[1].Length == 0 ? RejectionCodes.MissingValue : RejectionCodes.BadDate);
        else if (fund is null) rejection = cells.Reject(4, RejectionCodes.BadKind);
        else if (amount is null) rejection = cells.Reject(5, cells[5].Length == 0 ? RejectionCodes.MissingValue : RejectionCodes.BadAmount);
        else if (voucherLine is not (>= 0 and < 1_000_000) || voucherLine != decimal.Truncate(voucherLine.Value)) rejection = cells.Reject(8, RejectionCodes.BadNumber);
        if (rejection is not null) return default;
        return new(cells.Number, voucher, (int)voucherLine!.Value, paidOn!.Value, cells[2], line, fund!.Value, amount!.Value,
            PersonalData.Mask(PersonalData.Strip(cells[6])), PersonalData.Strip(cells[7]));
    }
}

/// <summary>A row of a budget file that could be read.</summary>
public readonly record struct DatedBudgetEntry(
    int Row, string DepartmentCode, string LineCode, string LineName, ExpenditureCategory Category, FundType Fund,
    BudgetEntry Entry, string Document)
{
    /// <summary>Reads a row of the budget template. 追减 reduces however it is written; 调剂 keeps its sign.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="yuanPerUnit">1 for 元, 10,000 for 万元.</param>
    /// <param name="rejection">Why it cannot be read, or null.</param>
    public static DatedBudgetEntry Read(RowCells cells, decimal yuanPerUnit, out Rejection? rejection)
    {
        rejection = RequiredCells.Check(cells, 0, 1, 2, 5, 6, 7);
        if (rejection is not null) return default;
        ExpenditureCategory? category = Words.Category(cells[3]);
        FundType? fund = Words.Fund(cells[4]);
        DateOnly? date = Notation.Date(cells[5]);
        BudgetEntryKind? kind = Words.EntryKind(cells[6]);
        Money? amount = Notation.Amount(cells[7], yuanPerUnit);
        (string code, string name) = (cells[1], cells[2]);
        CodedText? both = CodedText.Split(code);
        bool isOne = cells.AreOne(1, 2);
        if (both is { } split && (isOne || split.Name == name)) (code, name) = (split.Code, split.Name);
        if (isOne && both is null) rejection = cells.Reject(1, RejectionCodes.CodeMissing);
        else if (CodedText.IsMangled(code)) rejection = cells.Reject(1, RejectionCodes.CodeMangled);
        else if (category is null) rejection = cells.Reject(3, RejectionCodes.BadKind);
        else if (fund is null) rejection = cells.Reject(4, RejectionCodes.BadKind);
        else if (date is null) rejection = cells.Reject(5, RejectionCodes.BadDate);
        else if (kind is null) rejection = cells.Reject(6, RejectionCodes.BadKind);
        else if (amount is null) rejection = cells.Reject(7, RejectionCodes.BadAmount);
        if (rejection is not null) return default;
        Money signed = kind == BudgetEntryKind.Decrease && amount!.Value > Money.Zero ? -amount.Value : amount!.Value;
        return new(cells.Number, cells[0], code, name, category!.Value, fund!.Value, new(kind!.Value, date!.Value, signed), cells[8]);
    }
}

/// <summary>A row of a plan file that could be read.</summary>
public readonly record struct PlanEntry(int Row, string LineCode, int Month, Money Cumulative)
{
    /// <summary>Reads a row of the plan template.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="yuanPerUnit">1 for 元, 10,000 for 万元.</param>
    /// <param name="rejection">Why it cannot be read, or null.</param>
    public static PlanEntry Read(RowCells cells, decimal yuanPerUnit, out Rejection? rejection)
    {
        rejection = RequiredCells.Check(cells, 0, 1, 2);
        if (rejection is not null) return default;
        decimal? month = Notation.Number(cells[1].TrimEnd('月', '份'));
        Money? cumulative = Notation.Amount(cells[2], yuanPerUnit);
        bool isMonth = month is >= 1 and <= 12 && month == decimal.Truncate(month.Value);
        if (!isMonth) rejection = cells.Reject(1, RejectionCodes.BadMonth);
        else if (cumulative is null) rejection = cells.Reject(2, RejectionCodes.BadAmount);
        return rejection is null ? new(cells.Number, cells[0], (int)month!.Value, cumulative!.Value) : default;
    }
}

/// <summary>A row of a milestones file that could be read.</summary>
public readonly record struct MilestoneEntry(int Row, string LineCode, PaymentMilestone Milestone)
{
    /// <summary>Reads a row of the milestones template.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="yuanPerUnit">1 for 元, 10,000 for 万元.</param>
    /// <param name="rejection">Why it cannot be read, or null.</param>
    public static MilestoneEntry Read(RowCells cells, decimal yuanPerUnit, out Rejection? rejection)
    {
        rejection = RequiredCells.Check(cells, 0, 1, 2, 3);
        if (rejection is not null) return default;
        DateOnly? dueOn = Notation.Date(cells[2]);
        Money? amount = Notation.Amount(cells[3], yuanPerUnit);
        if (dueOn is null) rejection = cells.Reject(2, RejectionCodes.BadDate);
        else if (amount is null) rejection = cells.Reject(3, RejectionCodes.BadAmount);
        return rejection is null ? new(cells.Number, cells[0], new(cells[1], dueOn!.Value, amount!.Value)) : default;
    }
}
