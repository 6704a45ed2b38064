using Dashboard.Domain.Import;

namespace Dashboard.Domain.Indicators.Coach;

/// <summary>An indicator as it is typed, readable or not: the cells of the indicators template.</summary>
/// <param name="Code">指标代码.</param>
/// <param name="LineCode">项目代码; empty for one of the whole department.</param>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Sign">指标性质. Example: "≥", "定性", "".</param>
/// <param name="Target">指标值. Example: "90", "完成市总任务".</param>
/// <param name="Unit">计量单位.</param>
/// <param name="Weight">分值.</param>
/// <param name="Owner">责任人.</param>
/// <param name="DataSource">数据来源.</param>
public sealed record TypedTarget(
    string Code, string LineCode, string Level1, string Level2, string Name, string Sign, string Target, string Unit, string Weight, string Owner, string DataSource)
{
    /// <summary>The cells of a row of the indicators template.</summary>
    /// <param name="cells">In the order of the template; missing ones at the end count as empty.</param>
    public static TypedTarget Of(IReadOnlyList<string> cells)
    {
        string Cell(int at) => at < cells.Count ? cells[at].Trim() : "";
        return new(Cell(0), Cell(2), Cell(3), Cell(4), Cell(5), Cell(6), Cell(7), Cell(8), Cell(9), Cell(11), Cell(12));
    }

    /// <summary>What is written, whatever sign stands beside it: days and shares are often marked 定性.</summary>
    /// <param name="year">The fiscal year, for days that name none.</param>
    internal WrittenTarget Read(int year) =>
        WrittenTarget.Read(new(Sign.StartsWith("定性", StringComparison.Ordinal) ? "" : Sign, Target, Unit, Name, Level1 + Level2), year);

    /// <summary>The heading of a column of the template by its place.</summary>
    internal static string Heading(int column) => ImportTemplate.Columns(ImportKind.Indicators)[column].Heading;
}

/// <summary>The same indicator a year before.</summary>
/// <param name="Target">As it was approved.</param>
/// <param name="Result">What was reached, in the unit of its target; null when that was no number or was not reported.</param>
public sealed record EarlierTarget(TypedTarget Target, decimal? Result);
