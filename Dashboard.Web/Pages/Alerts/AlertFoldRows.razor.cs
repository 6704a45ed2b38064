using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>Many alerts of one rule in one department as one row that says so; it opens to the alerts themselves.</summary>
public sealed partial class AlertFoldRows
{
    private bool isOpen;

    [Parameter, EditorRequired] public AlertGroup Group { get; set; } = default!;

    [Parameter, EditorRequired] public AlertsView View { get; set; } = default!;

    [Parameter] public IReadOnlySet<long> Fresh { get; set; } = new HashSet<long>();

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private AlertSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<ComponentTexts> Units { get; set; } = default!;

    private string Words
    {
        get
        {
            (AlertItem first, int count) = (Group.First, Group.Alerts.Count);
            string many = Texts[$"Many.{first.Subject.Kind}", count];
            return Group.AtStake is { } sum
                ? Texts["Fold.Money", Sentence.Title(first.Kind), first.DepartmentName, many, FigureFormat.Amount(sum, Query.Unit, signed: false), Units[$"Unit.{Query.Unit}"]]
                : Texts["Fold", Sentence.Title(first.Kind), first.DepartmentName, many];
        }
    }
}
