using Dashboard.Domain;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>The figure, its formula in words, and why it is undefined where it is.</summary>
public sealed partial class WhyHead
{
    [Parameter, EditorRequired] public WhyView View { get; set; } = default!;

    [Parameter] public MoneyUnit Unit { get; set; }

    /// <summary>The page on which the figure stands.</summary>
    [Parameter, EditorRequired] public string SubjectHref { get; set; } = "";

    [Inject] private LightSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<ComponentTexts> Names { get; set; } = default!;

    private int OnTrack => View.Count is { } count ? count.Counts.Green + count.Counts.Blue : 0;

    private bool IsShare => View.Figure.Name == "landing-likelihood";

    private Ratio Likelihood => View.Landing is { } landing ? Ratio.Known(landing.Likelihood) : Ratio.Undefined(UndefinedReason.None);

    private Money? Landed => View.Figure.Name switch
    {
        "landing-low" => View.Landing?.Low,
        "landing-high" => View.Landing?.High,
        "landing-required" => View.Landing?.RequiredPerMonth,
        "landing-fastest" => View.Landing?.FastestPerMonth,
        "landing-due" => View.Landing?.Due,
        _ => View.Landing?.Mid,
    };

    private IndicatorSnapshot? Item => View.Indicator?.Item;

    private Ratio Share => View.Figure.Name == "expected" ? Item!.Expected : Item!.Progress;

    private string Reached => Item!.Achievement is { Value: { } value } ? FigureFormat.Value(value) + Item.Indicator.Unit : Item.Achievement.Text ?? FigureFormat.Undefined;

    private string Formula => View.Figure.Form switch
    {
        FigureForm.Judgement => $"{Texts["Formula.light"]} {Sentence.For(View.Execution!, View.Verdict)}",
        FigureForm.Forecast when View.Landing is { } landing => Texts[$"Formula.{View.Figure.Name}", landing.YearsAlike, landing.OwnYears, FigureFormat.Percent(Landing.LandsFrom)],
        FigureForm.Forecast => Texts["Formula.landing"],
        FigureForm.Result when View.Figure.Name == "achievement" => Texts[$"Formula.achievement.{Item!.Indicator.Accumulation}"],
        FigureForm.Result when View.Figure.Name == "expected" => Texts[Item!.Indicator.Milestones.Count > 0 ? "Formula.expected.stages" : "Formula.expected"],
        _ => Texts[$"Formula.{View.Figure.Name}"],
    };

    private string? Rule => View.Figure.Form != FigureForm.Judgement ? null : View.Moment.Pack.Money switch
    {
        { Expected: { } rule } => Texts["Rule.Expected", Points(rule.RedBehind), Points(rule.YellowBehind), Points(rule.BlueAhead), FigureFormat.Value(rule.GraceMonths)].Value + Hardly(rule.HardlyBegun),
        { Proportional: { } rule } => Texts["Rule.Proportional", FigureFormat.Percent(rule.RedBelow), FigureFormat.Percent(rule.YellowBelow)].Value,
        _ => Texts["Rule.Checkpoints"].Value,
    };

    private string? Undefined => View.Figure.Form switch
    {
        FigureForm.Amount when View.Figure.AmountOf(View.Execution!) is null => Reason(View.Figure.WhyUndefined),
        FigureForm.Share => Of(View.Figure.ShareOf(View.Execution!)),
        FigureForm.Judgement when View.Verdict.Light == Light.None => Reason(UndefinedReason.WholeIsZero),
        FigureForm.Forecast when View.Landing is null => Texts["NoForecast"].Value,
        FigureForm.Result when View.Figure.Name == "achievement" => Item!.Achievement.IsReported ? null : Reason(UndefinedReason.NotReported),
        FigureForm.Result => Of(Share),
        _ => null,
    };

    private string? Of(Ratio ratio) => ratio.IsDefined ? null : Reason(ratio.Reason);

    private string Reason(UndefinedReason reason) => Names[$"Undefined.{reason}"];

    private string Hardly(HardlyBegunRule? rule) => rule is null ? "" : " " + Texts["Rule.HardlyBegun", FigureFormat.Percent(rule.ExpectedFrom), FigureFormat.Percent(rule.RedBelow)];

    private static string Points(decimal share) => FigureFormat.Percent(share);
}
