using System.Globalization;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.AssessmentRuns;

/// <summary>The departments of an order: score, what is missing, files.</summary>
public sealed partial class RunTable
{
    [Parameter, EditorRequired] public AssessmentRun Run { get; set; } = default!;

    [Parameter, EditorRequired] public IReadOnlyList<AssessmentRunItem> Items { get; set; } = [];

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<AssessmentRunTexts> Texts { get; set; } = default!;

    private string Score(AssessmentRunItem item) => item.Total is { } total ? Texts["Points", total.ToString("0.00", CultureInfo.CurrentCulture), item.Grade ?? ""] : "—";
}
