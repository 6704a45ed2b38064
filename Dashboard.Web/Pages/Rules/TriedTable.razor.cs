using Dashboard.Web.Alerts;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Rules;

/// <summary>Where a rule would have fired, and how often that was right.</summary>
public sealed partial class TriedTable
{
    [Parameter, EditorRequired] public BackTestResult Result { get; set; } = default!;

    [Inject] private IStringLocalizer<RuleTexts> Texts { get; set; } = default!;
}
