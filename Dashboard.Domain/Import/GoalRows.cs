using System.Globalization;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Import;

/// <summary>Asks for cells that must be filled.</summary>
internal static class RequiredCells
{
    /// <summary>The rejection of the first empty one, or null.</summary>
    public static Rejection? Check(RowCells cells, params ReadOnlySpan<int> columns)
    {
        foreach (int column in columns)
        {
            if (cells[column].Length == 0) return cells.Reject(column, RejectionCodes.MissingValue);
        }

        return null;
    }
}

/// <summary>A row of a departments file that could be read.</summary>
public readonly record struct DepartmentEntry(int Row, Department Department)
{
    /// <summary>Reads a row of the departments template.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="rejection">Why it cannot be read, or null.</param>
    public static DepartmentEntry Read(RowCells cells, out Rejection? rejection)
    {
        rejection = RequiredCells.Check(cells, 0, 1);
        CodedText? both = cells.AreOne(0, 1) ? CodedText.Split(cells[0]) : null;
        if (cells.AreOne(0, 1) && both is null) rejection ??= cells.Reject(0, RejectionCodes.CodeMissing);
        else if (CodedText.IsMangled(cells[0])) rejection ??= cells.Reject(0, RejectionCodes.CodeMangled);
        string parent = CodedText.Split(cells[2])?.Code ?? cells[2];
        return new(cells.Number, new(both?.Code ?? cells[0], both?.Name ?? cells[1], parent.Length == 0 ? null : parent));
    }
}

/// <summary>A row of an indicators file that could be read.</summary>
public readonly record struct IndicatorEntry(
    int Row, Indicator Indicator, string DepartmentCode, string? LineCode, string? Owner, string? DataSource)
{
    private const int FirstQuarterColumn = 13;

    /// <summary>Reads a row of the indicators template.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="rejection">Why it cannot be read, or null.</param>
    public static IndicatorEntry Read(RowCells cells, out Rejection? rejection)
    {
        rejection = RequiredCells.Check(cells, 0, 1, 3, 4, 5, 7);
        if (rejection is not null) return default;
        TargetReading? target = TargetNotation.Read(cells[6], cells[7], cells[8]);
        Accumulation? accumulation = Words.Accumulate(cells[10]);
        decimal? weight = cells[9].Length == 0 ? null : Notation.Quantity(cells[9]);
        if (target is null) rejection = cells.Reject(7, RejectionCodes.TargetUnreadable);
        else if (cells[9].Length > 0 && weight is null) rejection = cells.Reject(9, RejectionCodes.BadNumber);
        else if (accumulation is null) rejection = cells.Reject(10, RejectionCodes.BadKind);
        if (rejection is not null) return default;
        List<IndicatorMilestone>? milestones = Milestones(cells, target!.Value.Unit, out rejection);
        if (milestones is null) return default;
        Indicator indicator = new(
            cells[0], cells[3], cells[4], cells[5], target.Value.Sign, target.Value.Value, cells[7], target.Value.Unit, weight,
            accumulation!.Value, milestones);
        return new(cells.Number, indicator, cells[1], Filled(cells[2]), Filled(cells[11]), Filled(cells[12]));
    }

    private static List<IndicatorMilestone>? Milestones(RowCells cells, string? unit, out Rejection? rejection)
    {
        List<IndicatorMilestone> milestones = [];
        rejection = null;
        for (int quarter = 1; quarter <= 3; quarter++)
        {
            int column = FirstQuarterColumn + quarter - 1;
            if (cells[column].Length == 0) continue;
            if (TargetNotation.Value(cells[column], unit) is not { } value)
            {
                rejection = cells.Reject(column, RejectionCodes.BadNumber);
                return null;
            }

            milestones.Add(new(quarter * 3, value));
        }

        return milestones;
    }

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}

/// <summary>A row of a results file. How its value is read depends on the indicator.</summary>
public readonly record struct ResultEntry(int Row, string IndicatorCode, DateOnly Date, string Text, string? Note)
{
    private const decimal LeastPercent = 10m;

    /// <summary>Reads a row of the results template.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="rejection">Why it cannot be read, or null.</param>
    public static ResultEntry Read(RowCells cells, out Rejection? rejection)
    {
        rejection = RequiredCells.Check(cells, 0, 1, 2);
        if (rejection is not null) return default;
        if (Notation.Date(cells[1]) is not { } date)
        {
            rejection = cells.Reject(1, RejectionCodes.BadDate);
            return default;
        }

        return new(cells.Number, cells[0], date, cells[2], cells[3].Length == 0 ? null : PersonalData.Strip(cells[3]));
    }

    /// <summary>Reads a row for an indicator that is known: what was typed is read as it will be taken.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="rejection">Why it cannot be read, or null.</param>
    /// <returns>The result, or null when it cannot be read.</returns>
    public static IndicatorResult? Read(RowCells cells, Indicator indicator, out Rejection? rejection)
    {
        ResultEntry entry = Read(cells, out rejection);
        if (rejection is not null) return null;
        IndicatorResult? result = entry.For(indicator.Sign, indicator.Unit);
        if (result is null) rejection = cells.Reject(2, RejectionCodes.BadNumber);
        else if (entry.IsUnclearShare(indicator.Unit, indicator.TargetValue)) (result, rejection) = (null, cells.Reject(2, RejectionCodes.ShareUnclear, entry.AsShare));
        return result;
    }

    /// <summary>Whether a value may be a share where percent are meant: a number from 0 to 1 without 「%」, for a target of at least <see cref="LeastPercent"/> %.</summary>
    /// <example>0.95 for 「≥90%」 is unclear; 0.95%, 95, 0 and 0.95 for 「≤2%」 are clear.</example>
    public bool IsUnclearShare(string? unit, decimal? target) => unit == "%" && target >= LeastPercent && Notation.Quantity(Text) is > 0m and <= 1m;

    /// <summary>What it would be as a share. Example: 「95%」 for 0.95.</summary>
    public string AsShare => ((Notation.Quantity(Text) ?? 0m) * 100m).ToString("0.############", CultureInfo.InvariantCulture) + "%";

    /// <summary>The result for an indicator, or null when a number is wanted and the text is not one.</summary>
    /// <remarks>A quantitative indicator may be answered in words (达成) as real tables do; the words are kept and judged.</remarks>
    public IndicatorResult? For(IndicatorSign sign, string? unit)
    {
        QualitativeLevel? level = Words.Level(Text);
        if (sign == IndicatorSign.Qualitative) return new(Date, null, level, Text, Note);
        decimal? value = TargetNotation.Value(Text, unit);
        return value is null && level is null ? null : new(Date, value, level, Text, Note);
    }
}
