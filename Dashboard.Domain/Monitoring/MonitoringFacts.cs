using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>Everything that the ledger knows for 执行监控表 of a line at the end of a window. What people answer is kept apart, see <see cref="MonitoringAnswers"/>.</summary>
/// <remarks>What is signed is kept as facts and answers, so that the form comes out the same after later corrections. Source: 财预〔2019〕136号.</remarks>
/// <param name="Subject">Whose form it is.</param>
/// <param name="Window">The months it covers.</param>
/// <param name="Money">项目资金.</param>
/// <param name="Goal">年度总体目标; null when none is known.</param>
/// <param name="Indicators">绩效指标 of the line, in the order of their codes.</param>
public sealed record MonitoringFacts(
    MonitoringSubject Subject, MonitoringWindow Window, MonitoringMoney Money, string? Goal, IReadOnlyList<MonitoringFact> Indicators);

/// <summary>The head of the form.</summary>
/// <param name="LineCode">项目代码. Example: "HD2023-03".</param>
/// <param name="LineName">项目名称.</param>
/// <param name="DepartmentCode">Code of 实施单位. Example: "114001".</param>
/// <param name="DepartmentName">实施单位.</param>
/// <param name="SupervisorCode">Code of 主管部门; null when the unit is one itself, or lies outside of what the person sees.</param>
/// <param name="SupervisorName">主管部门; null like its code.</param>
public sealed record MonitoringSubject(
    string LineCode, string LineName, string DepartmentCode, string DepartmentName, string? SupervisorCode, string? SupervisorName)
{
    /// <summary>主管部门及代码; the unit itself where no other is known. Example: "市总工会（114）".</summary>
    public string Supervisor => SupervisorName is { } name && SupervisorCode is { } code ? $"{name}（{code}）" : $"{DepartmentName}（{DepartmentCode}）";
}

/// <summary>The money of the line. Every amount is exact.</summary>
/// <param name="Initial">年初预算数.</param>
/// <param name="Adjusted">全年预算数 as of the end of the window.</param>
/// <param name="Executed">1–N月执行数.</param>
/// <param name="CarriedOver">上年结转, a part of <paramref name="Adjusted"/>.</param>
/// <param name="Funds">By 资金性质; kinds without money are left out.</param>
/// <param name="Light">How it stands.</param>
/// <param name="ExpectedShare">The part of the budget that should have been spent, as its light was judged; null when nothing is expected. Unit: 1 is all.</param>
/// <param name="Forecast">Where it lands at the end of the year; null where too little is known to tell.</param>
public sealed record MonitoringMoney(
    Money Initial, Money Adjusted, Money Executed, Money CarriedOver, IReadOnlyList<FundFact> Funds, Light Light, decimal? ExpectedShare, MonitoringForecast? Forecast)
{
    /// <summary>1–N月执行率: executed ÷ adjusted, the rate that every page shows; undefined when the budget is 0. Example: 33 of 50 is 66 %.</summary>
    public Ratio Rate => Ratio.Of(Executed, Adjusted);
}

/// <summary>Where the money lands as it was told when the form was made; kept in words of the form, so that a later way to tell it changes no signed form.</summary>
/// <param name="Low">One of ten earlier years alike ended lower.</param>
/// <param name="Mid">Half of them ended lower.</param>
/// <param name="High">One of ten ended higher.</param>
/// <param name="Likelihood">The share of them that landed. Example: 0.83.</param>
/// <param name="RequiredPerMonth">What must be paid a month from now on to land; null where no month is left.</param>
/// <param name="Outlook">完成目标可能性 of the money.</param>
public sealed record MonitoringForecast(Money Low, Money Mid, Money High, decimal Likelihood, Money? RequiredPerMonth, LandingOutlook Outlook)
{
    /// <summary>What a form keeps of a landing. Example: likelihood 0.83 is 确定能.</summary>
    public static MonitoringForecast Of(Landing landing) => new(landing.Low, landing.Mid, landing.High, landing.Likelihood, landing.RequiredPerMonth, landing.Outlook);
}

/// <summary>An indicator with what was reached by the end of the window.</summary>
/// <param name="Fact">Target and result.</param>
/// <param name="Progress">Result ÷ target; null when undefined or 未报送. Unit: 1 is all.</param>
/// <param name="Light">How it stands.</param>
public sealed record MonitoringFact(IndicatorFact Fact, decimal? Progress, Light Light)
{
    /// <summary>指标代码.</summary>
    public string Code => Fact.Indicator.Code;
}
