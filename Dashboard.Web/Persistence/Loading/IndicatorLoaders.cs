using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Takes indicators. A changed one is a new version; the old one stays on record.</summary>
internal sealed class IndicatorLoader(LoadContext context) : FactLoader(context)
{
    private readonly LineDirectory directory = new(context.Connection, context.Request.Author.Scope);
    private readonly Dictionary<string, object?[]> seen = new(StringComparer.Ordinal);

    private CodeCells LineCodes => field ??= directory.LineCodes(Context.Request.Codes);

    private CodeCells DepartmentCodes => field ??= directory.DepartmentCodes(Context.Request.Codes);

    private CodeCells OwnCodes => field ??= CodeCells.OfIndicators(Context);

    public override void Take(RowCells row)
    {
        Rejection? spoiled = OwnCodes.Repair(ref row, 0) ?? DepartmentCodes.Repair(ref row, 1) ?? LineCodes.Repair(ref row, 2);
        IndicatorEntry entry = IndicatorEntry.Read(row, out Rejection? rejection);
        rejection ??= spoiled;
        if (rejection is null && directory.Department(entry.DepartmentCode) is null)
            rejection = row.Reject(1, RejectionCodes.UnknownDepartment);
        if (rejection is null && entry.LineCode is { } code && directory.Line(code) is null)
            rejection = row.Reject(2, RejectionCodes.UnknownLine);
        if (rejection is null && IsOfOthers(entry.Indicator.Code)) rejection = row.Reject(0, RejectionCodes.OutsideScope);
        if (rejection is not null) Context.Reject(row, rejection);
        else Put(row, entry);
    }

    private void Put(RowCells row, IndicatorEntry entry)
    {
        Indicator indicator = entry.Indicator;
        decimal? Milestone(int month) => indicator.Milestones.Where(m => m.Month == month).Select(m => (decimal?)m.Value).SingleOrDefault();
        object?[] values =
        [
            indicator.Code, Context.Year.Year, directory.Department(entry.DepartmentCode),
            entry.LineCode is { } line ? directory.Line(line)!.Id : null, indicator.Level1, indicator.Level2, indicator.Name,
            (int)indicator.Sign, indicator.TargetValue, indicator.TargetText, indicator.Unit, indicator.Weight,
            (int)indicator.Accumulation, Milestone(3), Milestone(6), Milestone(9), entry.Owner, entry.DataSource, Context.BatchId,
        ];
        if (!seen.TryAdd(indicator.Code, values))
        {
            if (seen[indicator.Code].AsSpan().SequenceEqual(values)) Context.Keep(row);
            else Context.Reject(row, row.Reject(0, RejectionCodes.DuplicateRow));
            return;
        }

        if (IsKnown(values))
        {
            Context.Keep(row);
            return;
        }

        IndicatorVersion? before = IndicatorVersion.Latest(Context.Connection, indicator.Code, Context.Year.Year);
        if (!MayChange(row, entry, before)) return;
        Context.Connection.Run(
            """
            INSERT INTO Indicator (Code, Year, DepartmentId, LineId, Level1, Level2, Name, Sign, TargetValue, TargetText, Unit, Weight,
              Accumulation, Quarter1, Quarter2, Quarter3, Owner, DataSource, BatchId)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19)
            """,
            values);
        Context.Accept(row, default, before is null ? RowEffect.New : RowEffect.Changed);
    }

    /// <summary>A signed target may change by approval alone; who answers for it, and from where its data come, is no part of what was signed.</summary>
    private bool MayChange(RowCells row, IndicatorEntry entry, IndicatorVersion? before)
    {
        IndicatorVersion after = IndicatorVersion.Of(entry);
        IReadOnlyList<ProposedChange> Changes() => IndicatorVersion.Compare(before, after);
        if (before is not null && Changes().Count == 0) return true;
        if (!Context.Held.Admits(row, BookKind.Targets, entry.DepartmentCode, Context.Year.Year, Changes)) return false;
        return before is null || before.Department == entry.DepartmentCode
            || Context.Held.Admits(row, BookKind.Targets, before.Department, Context.Year.Year, Changes);
    }

    /// <summary>Whether a code is taken, in this year, by an indicator outside the scope.</summary>
    private bool IsOfOthers(string code) => !Context.Request.Author.Scope.IsEverything && Context.Connection.Ask<long>(
        $"""
        SELECT count(*) FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId
        WHERE i.Code=@1 AND i.Year=@2 AND i.BatchId IN ({Visible.Now}) AND NOT {ScopeCondition.On(Context.Request.Author.Scope)}
        """,
        code, Context.Year.Year) > 0;

    /// <summary>Whether the version that counts says the same, all but its batch.</summary>
    private bool IsKnown(object?[] values) => Context.Connection.Ask<long>(
        $"""
        SELECT count(*) FROM (SELECT * FROM Indicator WHERE Code=@1 AND Year=@2 AND BatchId IN ({Visible.Now}) ORDER BY Id DESC LIMIT 1)
        WHERE DepartmentId=@3 AND LineId IS @4 AND Level1=@5 AND Level2=@6 AND Name=@7 AND Sign=@8 AND TargetValue IS @9
          AND TargetText=@10 AND Unit IS @11 AND Weight IS @12 AND Accumulation=@13 AND Quarter1 IS @14 AND Quarter2 IS @15
          AND Quarter3 IS @16 AND Owner IS @17 AND DataSource IS @18 AND @19 > 0
        """,
        values) > 0;
}

/// <summary>Takes results. One for the same indicator and date replaces the earlier, which stays on record.</summary>
internal sealed class ResultLoader(LoadContext context) : FactLoader(context)
{
    private readonly Dictionary<(string Code, DateOnly Date), IndicatorResult> seen = [];

    private CodeCells Codes => field ??= CodeCells.OfIndicators(Context);

    public override void Take(RowCells row)
    {
        Rejection? spoiled = Codes.Repair(ref row, 0);
        ResultEntry entry = ResultEntry.Read(row, out Rejection? rejection);
        rejection ??= spoiled;
        if (rejection is null && !Context.IsInYear(entry.Date)) rejection = row.Reject(1, RejectionCodes.DateOutsideYear);
        if (rejection is not null)
        {
            Context.Reject(row, rejection);
            return;
        }

        int year = Context.YearOf(entry.Date).Year;
        if (Find(entry.IndicatorCode, year) is not { } indicator) Context.Reject(row, row.Reject(0, RejectionCodes.UnknownIndicator));
        else if (entry.For(indicator.Sign, indicator.Unit) is not { } result) Context.Reject(row, row.Reject(2, RejectionCodes.BadNumber));
        else if (entry.IsUnclearShare(indicator.Unit, indicator.Target)) Context.Reject(row, row.Reject(2, RejectionCodes.ShareUnclear, entry.AsShare));
        else if (seen.TryAdd((entry.IndicatorCode, entry.Date), result)) Put(row, year, result, Barred(indicator.Department, indicator.Line, year, entry.Date));
        else if (seen[(entry.IndicatorCode, entry.Date)] == result) Context.Keep(row);
        else Context.Reject(row, row.Reject(2, RejectionCodes.DuplicateRow, seen[(entry.IndicatorCode, entry.Date)].Text));
    }

    /// <summary>Why no new result may come for that day; null when it may.</summary>
    private string? Barred(string department, int? line, int year, DateOnly date) =>
        Context.Gate.IsAssessed(department, line, year) ? RejectionCodes.AssessmentSigned : Context.IsClosed(department, date) ? RejectionCodes.PeriodClosed : null;

    private void Put(RowCells row, int year, IndicatorResult result, string? barred)
    {
        object?[] values = [row[0], year, DayCode.Of(result.Date), result.Value, (int?)result.Level, result.Text, result.Note, Context.BatchId];
        bool isKnown = Context.Connection.Ask<long>(
            $"""
            SELECT count(*) FROM (SELECT * FROM Result WHERE IndicatorCode=@1 AND Year=@2 AND Date=@3 AND BatchId IN ({Visible.Now}) ORDER BY Id DESC LIMIT 1)
            WHERE Value IS @4 AND Level IS @5 AND Text=@6 AND Note IS @7 AND @8 > 0
            """,
            values) > 0;
        if (isKnown)
        {
            Context.Keep(row);
            return;
        }

        bool isFirst = Context.Connection.Ask<long>(
            $"SELECT EXISTS (SELECT * FROM Result WHERE IndicatorCode=@1 AND Year=@2 AND Date=@3 AND BatchId IN ({Visible.Now}))", row[0], year, values[2]) == 0;
        if (barred is not null)
        {
            Context.Reject(row, row.Reject(1, barred));
            return;
        }

        Context.Connection.Run(
            "INSERT INTO Result (IndicatorCode, Year, Date, Value, Level, Text, Note, BatchId) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
            values);
        Context.Accept(row, default, isFirst ? RowEffect.New : RowEffect.Changed);
    }

    private (IndicatorSign Sign, string? Unit, string Department, int? Line, decimal? Target)? Find(string code, int year) => Context.Connection.List(
        $"""
        SELECT i.Sign, i.Unit, d.Code, i.LineId, i.TargetValue FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId
        WHERE i.Id=(SELECT max(Id) FROM Indicator WHERE Code=@1 AND Year=@2 AND BatchId IN ({Visible.Now})) AND {ScopeCondition.On(Context.Request.Author.Scope)}
        """,
        ((IndicatorSign, string?, string, int?, decimal?)? (SqliteDataReader r) => ((IndicatorSign)r.GetInt32(0), r.TextOrNull(1), r.GetString(2), r.IntOrNull(3), r.DecimalOrNull(4))), code, year).SingleOrDefault();
}
