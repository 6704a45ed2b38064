using System.Globalization;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>Chooses a file and imports it at once; a dry run only checks it.</summary>
public sealed partial class ImportForm
{
    private ImportKind kind = ImportKind.Payments;
    private string unit = "";
    private bool isDryRun;
    private bool wasDryRun;
    private bool isRunning;
    private string? problem;
    private ChangeGrounds? grounds;
    private ImportReport? report;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter] public EventCallback OnImported { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private UploadService Uploads { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private async Task ImportAsync(InputFileChangeEventArgs change)
    {
        (isRunning, problem, report, wasDryRun) = (true, null, null, isDryRun);
        try
        {
            decimal? yuanPerUnit = decimal.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out decimal yuan) ? yuan : null;
            Person person = await People.CurrentAsync();
            ImportRequest request = new(kind, "", change.File.Name)
            {
                Year = Query.Year,
                IsDryRun = isDryRun,
                YuanPerUnit = yuanPerUnit,
                Grounds = grounds is { IsComplete: true } ? grounds : null,
                By = person,
                Actor = person.OnWeb(),
            };
            if (change.File.Size > UploadService.MostBytes) problem = Texts["Import.TooLarge", UploadService.MostBytes / 1_048_576];
            else report = await Uploads.ImportAsync(change.File.OpenReadStream(UploadService.MostBytes), request);
        }
        catch (IOException e)
        {
            problem = Texts["Import.Broken", e.Message];
        }
        finally
        {
            isRunning = false;
        }

        if (report?.BatchId is not null) await OnImported.InvokeAsync();
    }
}
