using System.Globalization;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>What is signed of an indicator, as words for a comparison: heading of the template and value.</summary>
internal sealed record IndicatorVersion(string Code, string Name, string Department, IReadOnlyList<string?> Values)
{
    /// <summary>The columns of the template that are signed, in the order of <see cref="Values"/>.</summary>
    private static readonly int[] Columns = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15];

    /// <summary>The version that counts now, or null.</summary>
    public static IndicatorVersion? Latest(SqliteConnection connection, string code, int year) => connection.List(
        $"""
        SELECT i.Code, i.Name, d.Code, l.Code, i.Level1, i.Level2, i.Sign, i.TargetText, i.Unit, i.Weight, i.Accumulation, i.Quarter1, i.Quarter2, i.Quarter3
        FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId LEFT JOIN Line l ON l.Id=i.LineId
        WHERE i.Code=@1 AND i.Year=@2 AND i.BatchId IN ({Visible.Now}) ORDER BY i.Id DESC LIMIT 1
        """,
        r => new IndicatorVersion(
            r.GetString(0), r.GetString(1), r.GetString(2),
            [
                r.GetString(2), r.TextOrNull(3), r.GetString(4), r.GetString(5), r.GetString(1), ((IndicatorSign)r.GetInt32(6)).Symbol(), r.GetString(7), r.TextOrNull(8),
                Number(r.DecimalOrNull(9)), Accumulated((Accumulation)r.GetInt32(10)), Number(r.DecimalOrNull(11)), Number(r.DecimalOrNull(12)), Number(r.DecimalOrNull(13)),
            ]),
        code, year).SingleOrDefault();

    /// <summary>What a row of a file would make of it.</summary>
    public static IndicatorVersion Of(IndicatorEntry entry)
    {
        Indicator i = entry.Indicator;
        string? Milestone(int month) => Number(i.Milestones.Where(m => m.Month == month).Select(m => (decimal?)m.Value).SingleOrDefault());
        return new(
            i.Code, i.Name, entry.DepartmentCode,
            [
                entry.DepartmentCode, entry.LineCode, i.Level1, i.Level2, i.Name, i.Sign.Symbol(), i.TargetText, i.Unit,
                Number(i.Weight), Accumulated(i.Accumulation), Milestone(3), Milestone(6), Milestone(9),
            ]);
    }

    /// <summary>What differs; all of the new one where there was none.</summary>
    public static IReadOnlyList<ProposedChange> Compare(IndicatorVersion? before, IndicatorVersion after) =>
    [
        .. Columns.Select((column, at) => new ProposedChange(
            after.Code, after.Name, ImportTemplate.Columns(ImportKind.Indicators)[column].Heading, before?.Values[at], after.Values[at])).Where(c => c.Before != c.After),
    ];

    private static string? Number(decimal? value) => value is { } number ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : null;

    private static string Accumulated(Accumulation accumulation) => accumulation switch
    {
        Accumulation.Sum => "合计",
        Accumulation.Latest => "最新",
        _ => "累计",
    };
}
