using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Chooses a file and checks it at once. Nothing is kept.</summary>
public sealed partial class CheckForm
{
    private string pack = AssessmentPacks.Usual;
    private bool isRunning;
    private string? problem;
    private CheckedFile? found;

    [Parameter, EditorRequired] public IReadOnlyList<PackChoice> Packs { get; set; } = [];

    [Inject] private CheckService Checks { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private async Task CheckAsync(InputFileChangeEventArgs change)
    {
        (isRunning, problem, found) = (true, null, null);
        try
        {
            if (change.File.Size > CheckService.MostBytes) problem = Texts["Refusal.DraftTooLarge", change.File.Name, CheckService.MostBytes >> 20];
            else found = await Checks.CheckAsync(change.File.OpenReadStream(CheckService.MostBytes), change.File.Name, pack);
        }
        catch (FormException e)
        {
            problem = e.Message;
        }
        catch (IOException e)
        {
            problem = Texts["Check.Broken", e.Message];
        }
        finally
        {
            isRunning = false;
        }
    }
}
