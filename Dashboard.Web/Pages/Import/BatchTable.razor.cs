using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>The batches, newest first; each can be taken back, with a reason that stands in the record.</summary>
public sealed partial class BatchTable
{
    private long? asked;
    private string reason = "";
    private string? problem;
    private bool isRunning;
    private string? said;

    [Parameter, EditorRequired] public IReadOnlyList<BatchItem> Batches { get; set; } = [];

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter] public EventCallback OnUndone { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private ImportService Import { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private async Task UndoAsync(long batch)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            problem = Texts["Undo.ReasonMissing"];
            return;
        }

        isRunning = true;
        Person person = await People.CurrentAsync();
        string why = reason.Trim();
        UndoOutcome outcome = await Task.Run(() => Import.UndoAsync(batch, person, person.OnWeb(), why));
        (isRunning, said) = (false, outcome == UndoOutcome.Withdrawn ? null : Texts[$"Undo.{outcome}", batch].Value);
        Cancel();
        await OnUndone.InvokeAsync();
    }

    private void Cancel() => (asked, reason, problem) = (null, "", null);
}
