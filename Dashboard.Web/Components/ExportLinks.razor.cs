using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>Takes what a page shows along as a file: the same choice, all rows.</summary>
public sealed partial class ExportLinks
{
    [Parameter, EditorRequired] public string WorkbookHref { get; set; } = "";

    [Parameter, EditorRequired] public string CsvHref { get; set; } = "";

    [Inject] private IStringLocalizer<ExportTexts> Texts { get; set; } = default!;
}
