using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>One call with its three factors, each in a sentence.</summary>
public sealed partial class CallItem
{
    [Parameter, EditorRequired] public DepartmentCall Call { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<ComponentTexts> Units { get; set; } = default!;

    protected override object Seen => (Call, Query);

    private string[] Factors =>
    [
        Texts["Call.AtRisk", Money(Call.AtRisk), FigureFormat.Percent(Landing.LandsFrom)],
        Texts["Call.Days", Call.DaysLeft],
        Texts["Call.Chance", Money(Call.Upside), FigureFormat.Percent(Call.Chance)],
    ];

    private string Money(Domain.Money amount) => $"{FigureFormat.Amount(amount, Query.Unit, signed: false)} {Units[$"Unit.{Query.Unit}"]}";
}
