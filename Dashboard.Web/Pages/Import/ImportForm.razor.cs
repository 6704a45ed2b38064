using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Import.Desk;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>Lays a file, or cells that were pasted, on the desk; nothing is imported yet.</summary>
public sealed partial class ImportForm
{
    private ImportKind kind = ImportKind.Payments;
    private string pasted = "";
    private bool isRunning;
    private string? problem;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter] public EventCallback OnOpened { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private ImportDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<DeskTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;

    private Task UploadAsync(InputFileChangeEventArgs change)
    {
        if (change.File.Size <= UploadedFile.MostBytes) return OpenAsync(() => change.File.OpenReadStream(UploadedFile.MostBytes), change.File.Name);
        problem = Words["Import.TooLarge", UploadedFile.MostBytes / 1_048_576];
        return Task.CompletedTask;
    }

    private async Task PasteAsync()
    {
        if (string.IsNullOrWhiteSpace(pasted)) problem = Texts["Open.NothingPasted"];
        else
        {
            await OpenAsync(() => new MemoryStream(Encoding.UTF8.GetBytes(pasted)), Texts["Open.PastedName"] + ".txt");
            pasted = "";
        }
    }

    private async Task OpenAsync(Func<Stream> content, string name)
    {
        (isRunning, problem) = (true, null);
        try
        {
            Person person = await People.CurrentAsync();
            await using Stream stream = content();
            if (await Desk.OpenAsync(stream, name, new(kind, Query.Year), person) is null) problem = Texts["Open.Busy"];
        }
        catch (IOException e)
        {
            problem = Words["Import.Broken", e.Message];
        }
        finally
        {
            isRunning = false;
        }

        await OnOpened.InvokeAsync();
    }
}
