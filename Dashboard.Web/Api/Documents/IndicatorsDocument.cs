using System.ComponentModel;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Api.Documents;

/// <summary>The indicators of a department and all units below it.</summary>
[Description("单位及其下级单位的绩效指标 (indicators of a department and all units below it)")]
public sealed record IndicatorsDocument(
    [property: Description("单位代码 (code of the department)")] string Department,
    [property: Description("截至日期 yyyy-MM-dd (as of)")] string AsOf,
    [property: Description("指标 (indicators)")] IReadOnlyList<IndicatorDocument> Indicators)
{
    internal static IndicatorsDocument Of(string department, DateOnly asOf, IEnumerable<IndicatorSnapshot> all) =>
        new(department, WireForm.Day(asOf), [.. all.Select(IndicatorDocument.Of)]);
}

/// <summary>An indicator with what was reached.</summary>
public sealed record IndicatorDocument(
    [property: Description("指标代码 (code)")] string Code,
    [property: Description("三级指标 (name)")] string Name,
    [property: Description("一级指标 (first level)")] string Level1,
    [property: Description("二级指标 (second level)")] string Level2,
    [property: Description("≥ | ≤ | = | > | < | 定性")] string Sign,
    [property: Description("指标值：数字，定性指标为文字 (target: a number, or words where the indicator is qualitative)")] object? Target,
    [property: Description("计量单位 (unit)")] string? Unit,
    [property: Description("完成值：数字或文字，未报送时为 null (what was reached: a number or words, null when unreported)")] object? Achievement,
    [property: Description("完成进度 (progress)")] decimal? Progress,
    [property: Description("red | yellow | green | blue | unreported | null")] string? Light)
{
    internal static IndicatorDocument Of(IndicatorSnapshot i) => new(
        i.Indicator.Code, i.Indicator.Name, i.Indicator.Level1, i.Indicator.Level2, SignOf(i.Indicator.Sign), i.Indicator.TargetValue is { } target ? target : i.Indicator.TargetText,
        i.Indicator.Unit, i.Achievement.Value is { } value ? value : i.Achievement.Text, WireForm.Share(i.Progress), WireForm.Word(i.Light));

    private static string SignOf(IndicatorSign sign) => sign switch
    {
        IndicatorSign.AtLeast => "≥",
        IndicatorSign.AtMost => "≤",
        IndicatorSign.Equal => "=",
        IndicatorSign.MoreThan => ">",
        IndicatorSign.LessThan => "<",
        _ => "定性",
    };
}
