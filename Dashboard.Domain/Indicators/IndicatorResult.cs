namespace Dashboard.Domain.Indicators;

/// <summary>完成值: what was reported for an indicator on a day.</summary>
/// <param name="Date">The day for which it was reported.</param>
/// <param name="Value">The number, or null when the result is a text.</param>
/// <param name="Level">The judgement of a qualitative result, or null.</param>
/// <param name="Text">The result as it was written.</param>
/// <param name="Note">说明, or null.</param>
public sealed record IndicatorResult(DateOnly Date, decimal? Value, QualitativeLevel? Level, string Text, string? Note);

/// <summary>定性 judgement in the three steps of 财预〔2020〕10号.</summary>
public enum QualitativeLevel
{
    /// <summary>达成年度指标.</summary>
    Reached,

    /// <summary>部分达成年度指标并具有一定效果.</summary>
    PartlyReached,

    /// <summary>未达成且效果较差.</summary>
    NotReached,
}
